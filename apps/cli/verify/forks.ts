import { fault, isFault } from '@sanad/base/fault';
import { type Checkpoint, parseCheckpoint } from '@sanad/evidence/checkpoint';
import { parseForkLine, tellsTwoStories } from '@sanad/evidence/fork';
import { judgeNote, parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import type { Report } from './print.ts';

const CHECKS = ['form', 'signature', 'stories'] as const;
type Failure = { readonly id: (typeof CHECKS)[number]; readonly code: string };

/**
 * Proofs that a ledger told two stories, as `sanad witness forks` prints them, one a line. Valid when each line holds two
 * checkpoints that the key signed and that cannot both be true.
 */
export async function checkForks(text: string, key: string | undefined): Promise<Report> {
  if (key === undefined) throw fault('usage-key', '--as fork needs --key with the verifier key of the ledger');
  const known = parseVerifierKey(key.trim(), sha256);
  const lines = linesOf(text);
  const failures: (Failure & { line: number })[] = [];
  if (lines.length === 0) failures.push({ id: 'form', code: 'fork-malformed', line: 1 });
  for (const [at, line] of lines.entries()) {
    const failure = await failureOf(line, known);
    if (failure) failures.push({ ...failure, line: at + 1 });
  }
  const checks = CHECKS.map((id) => {
    const own = failures.filter((one) => one.id === id);
    const findings = own.map(({ code, line }) => ({ code, detail: { line } }));
    const isReached = failures.filter((one) => CHECKS.indexOf(one.id) < CHECKS.indexOf(id)).length < lines.length;
    return { id, state: own.length > 0 ? 'failed' : isReached ? 'passed' : 'skipped', findings } as const;
  });
  return { valid: failures.length === 0, kind: 'fork', checks };
}

async function failureOf(line: string, known: ReturnType<typeof parseVerifierKey>): Promise<Failure | null> {
  try {
    const stated = JSON.parse(line) as { readonly origin?: unknown; readonly size?: unknown };
    const { notes, ...binding } = parseForkLine(stated);
    const told: Checkpoint[] = [];
    for (const one of notes) {
      const note = parseNote(one);
      const verdicts = await judgeNote(note, [known], sha256, verifySignature);
      if (!verdicts.some(({ state }) => state === 'good')) return { id: 'signature', code: 'fork-not-signed' };
      told.push(parseCheckpoint(note.text));
    }
    // what stands beside the notes for whoever reads the file must say what they say
    const { origin = told[0]!.origin, size = told[0]!.size } = stated;
    if (origin !== told[0]!.origin || size !== told[0]!.size) return { id: 'form', code: 'fork-malformed' };
    const holds = tellsTwoStories(told[0]!, told[1]!, binding, sha256);
    return holds ? null : { id: 'stories', code: 'fork-not-shown' };
  } catch (thrown) {
    if (!isFault(thrown) && !(thrown instanceof SyntaxError)) throw thrown;
    return { id: 'form', code: 'fork-malformed' };
  }
}

/** One JSON object over many lines, or one a line. */
function linesOf(text: string): string[] {
  try {
    JSON.parse(text);
    return [text];
  } catch {
    return text.split('\n').filter((line) => line.trim() !== '');
  }
}
