import { createHash } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import { judgeNote, parseNote, parseVerifierKey, signNote } from '@sanad/evidence/note';
import { verifierCrypto } from '@sanad/platform/crypto';
import type { Spine } from '@sanad/platform/ports';
import type { PeerPort } from '@sanad/services/intake';
import { newPeer } from '@sanad/wire/desk';
import { receipt } from '@sanad/wire/intake';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

const PATIENCE = 20_000;
const hash = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
const cardShape = newPeer.pick({ desk: true, verifier: true });
const delivered = z.object({ proof: z.string() });

/** Speaks to the portal of another installation as a reporter does; what it carries is sealed to their desk. */
export function createPeerPort(spine: Spine): PeerPort {
  const post = async (address: string, path: string, purpose: string, body: unknown): Promise<Response> => {
    const api = `${address.replace(/\/+$/, '')}/api`;
    try {
      const headers = { 'content-type': 'application/json', 'x-work': await work(api, purpose) };
      return await ask(`${api}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch (cause) {
      throw fault('peer-unreachable', 'the other installation could not be reached', { cause });
    }
  };
  return {
    card: async (address) => {
      try {
        const answer = await ask(`${address.replace(/\/+$/, '')}/api/desk`, {});
        return cardShape.parse(await answer.json());
      } catch (cause) {
        throw fault('peer-unreachable', 'the other installation could not be reached', { cause });
      }
    },
    offer: async (address, message) => {
      const report = JSON.parse(message) as { token: string; sealed: string };
      const note = await signNote(handoverText(report), [spine.signer], hash);
      const answer = await post(address, 'handovers', 'report', { report, note, key: spine.verifierKey });
      if (!answer.ok)
        throw fault('peer-refused', 'the other installation did not take it', { detail: { status: answer.status } });
      return delivered.parse(await answer.json()).proof;
    },
    read: async (address, token) => {
      const answer = await post(address, 'receipts/read', 'receipt', { token });
      if (answer.status === 404) return null;
      if (!answer.ok)
        throw fault('peer-unreachable', 'the other installation did not answer', { detail: { status: answer.status } });
      const { state, messages } = receipt.parse(await answer.json());
      return { state, messages };
    },
    withdraw: async (address, token) => {
      const answer = await post(address, 'receipts/withdraw', 'receipt', { token });
      if (!answer.ok && answer.status !== 404)
        throw fault('peer-unreachable', 'the other installation did not answer', { detail: { status: answer.status } });
    },
  };
}

/** What the sending installation signs: which report, and the very bytes. */
export function handoverText({ token, sealed }: { readonly token: string; readonly sealed: string }): string {
  return `sanad handover 1\n${token}\n${createHash('sha256').update(sealed).digest('hex')}\n`;
}

/** The sender's key when its signature over the report holds. @throws `handover-signature` */
export async function senderOf(report: { token: string; sealed: string }, note: string, key: string): Promise<string> {
  try {
    const parsed = parseNote(note);
    const verdicts = await judgeNote(parsed, [parseVerifierKey(key, hash)], hash, verifierCrypto.verifySignature);
    if (parsed.text === handoverText(report) && verdicts.length === 1 && verdicts[0]?.state === 'good') return key;
  } catch (cause) {
    throw fault('handover-signature', 'the signature of the sender is malformed', { cause });
  }
  throw fault('handover-signature', 'the signature of the sender does not hold');
}

async function work(api: string, purpose: string): Promise<string> {
  const challenge = (await (await ask(`${api}/work/${purpose}`, { method: 'POST' })).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

function ask(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
}
