import { randomBytes } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** What the work is asked for; a solution is good for one act of that kind, once. */
export type Purpose = 'report' | 'upload' | 'receipt' | 'escrow' | 'known';

/** Proof of work in place of a captcha: a moment of computing, the more the more is asked of us. */
export type Work = {
  ask(purpose: Purpose, pressure: number): Promise<Challenge>;
  /** @throws `work-wrong` for a false, old, foreign or spent solution */
  check(purpose: Purpose, payload: string | undefined): Promise<void>;
};

const COST = 1000;
const ROUNDS: Readonly<Record<Purpose, number>> = { report: 400, upload: 100, receipt: 150, escrow: 800, known: 100 };
const MINUTES = 20;
/** An empty bucket multiplies the work by one more than this. */
const STEEPNESS = 7;

/** Secrets and spent challenges live in memory: after a restart old challenges are simply not known. */
export function createWork(clock: () => number): Work {
  const hmacSignatureSecret = randomBytes(32).toString('hex');
  const hmacKeySignatureSecret = randomBytes(32).toString('hex');
  const spent = new Map<string, number>();
  return {
    ask: (purpose, pressure) => {
      const rounds = Math.round(ROUNDS[purpose] * (1 + STEEPNESS * Math.min(1, Math.max(0, pressure))));
      return createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: COST,
        counter: randomInt(Math.floor(rounds / 2), rounds),
        deriveKey,
        data: { purpose },
        expiresAt: Math.floor(clock() / 1000) + MINUTES * 60,
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      });
    },
    check: async (purpose, text) => {
      const payload = parse(text);
      const { challenge, solution } = payload;
      const wrong = fault('work-wrong', 'the work is not the one that was asked for');
      if (challenge.parameters.data?.['purpose'] !== purpose) throw wrong;
      const now = clock();
      if ((challenge.parameters.expiresAt ?? 0) * 1000 < now) throw wrong;
      const result = await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      });
      if (!result.verified) throw wrong;
      for (const [key, until] of spent) {
        if (until >= now) break;
        spent.delete(key);
      }
      const key = challenge.parameters.nonce;
      if (spent.has(key)) throw wrong;
      spent.set(key, now + MINUTES * 60_000);
    },
  };
}

function parse(text: string | undefined): Payload {
  try {
    const payload = JSON.parse(Buffer.from(text ?? '', 'base64').toString('utf8')) as Payload;
    if (typeof payload.challenge.parameters.nonce === 'string' && typeof payload.solution.counter === 'number')
      return payload;
  } catch {
    // told below
  }
  throw fault('work-wrong', 'the work is missing or malformed');
}
