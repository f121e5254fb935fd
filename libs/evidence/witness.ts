import { fromBase64, fromUtf8, toBase64 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import type { Hash, VerifySignature } from './crypto.ts';
import { compareCheckpoints, type ForkProof, otherPast } from './fork.ts';
import { judgeNote, type NoteKey, parseNote } from './note.ts';

/** What a log asks of a witness (C2SP `tlog-witness`): cosign my checkpoint, which continues the one you know. */
export type AddCheckpoint = {
  /** Size of the checkpoint that the log believes the witness cosigned last; 0 for none. */
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  readonly note: string;
};

const MOST_PROOF = 63;
const OLD = /^old (0|[1-9][0-9]{0,15})$/;

/** Writes the body of a request. @example formatAddCheckpoint({ old: 0, proof: [], note }) */
export function formatAddCheckpoint({ old, proof, note }: AddCheckpoint): string {
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`;
}

/** Reads the body of a request. @throws `witness-request` */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint {
  try {
    const text = fromUtf8(body);
    const cut = text.indexOf('\n\n');
    const [first, ...lines] = text.slice(0, cut).split('\n');
    const size = OLD.exec(first ?? '')?.[1];
    if (cut < 0 || size === undefined || lines.length > MOST_PROOF) throw malformed();
    const proof = lines.map(fromBase64);
    if (proof.some((hash) => hash.length !== 32)) throw malformed();
    return { old: Number(size), proof, note: text.slice(cut + 2) };
  } catch (cause) {
    if (isFault(cause, 'witness-request')) throw cause;
    throw malformed(cause);
  }
}

/** What a witness does with a request. The numbers are those of HTTP in the specification. */
export type WitnessVerdict =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string }
  /** The log is somewhere else than it says: `size` is what the witness knows. */
  | { readonly status: 409; readonly size: number }
  /** One size, two roots, both signed by the log: the two notes are the proof of a split view. */
  | { readonly status: 409; readonly size: number; readonly fork: ForkProof }
  /** Two sizes, and the log's own proof binds the later one to another past than it had signed. */
  | { readonly status: 422; readonly code: string; readonly fork: ForkProof }
  | { readonly status: 400 | 403 | 404 | 422; readonly code: string };

/**
 * Judges a request against what the witness has cosigned before. The caller keeps the note of a 200 durably, before it
 * answers, and lets no other request of the same log in between.
 * @param known keys of the logs that are witnessed
 * @param kept the note that was cosigned last for an origin; null when there was none
 */
export async function judgeAddCheckpoint(
  request: AddCheckpoint,
  known: readonly NoteKey[],
  kept: (origin: string) => string | null,
  hash: Hash,
  verifySignature: VerifySignature,
): Promise<WitnessVerdict> {
  let shown: Checkpoint;
  let note: ReturnType<typeof parseNote>;
  try {
    note = parseNote(request.note);
    shown = parseCheckpoint(note.text);
  } catch (cause) {
    if (!isFault(cause)) throw cause;
    return { status: 400, code: cause.code };
  }
  const keys = known.filter((key) => key.type === 1 && key.name === shown.origin);
  if (keys.length === 0) return { status: 404, code: 'witness-unknown-log' };
  const verdicts = await judgeNote(note, keys, hash, verifySignature);
  if (!verdicts.some((one) => one.state === 'good')) return { status: 403, code: 'witness-signature' };
  const before = kept(shown.origin);
  const earlier = before === null ? null : parseCheckpoint(parseNote(before).text);
  if (earlier && earlier.size === shown.size && compareCheckpoints(earlier, shown, [], hash) === 'fork')
    return { status: 409, size: earlier.size, fork: { notes: [before!, request.note] } };
  if (request.old > shown.size) return { status: 400, code: 'witness-old-size' };
  if (request.old !== (earlier?.size ?? 0)) return { status: 409, size: earlier?.size ?? 0 };
  const isFirst = earlier === null || earlier.size === 0;
  if (isFirst && request.proof.length > 0) return { status: 422, code: 'witness-proof' };
  const relation = isFirst ? 'continues' : compareCheckpoints(earlier, shown, request.proof, hash);
  if (relation !== 'continues' && relation !== 'same') {
    const root = earlier && otherPast(earlier, shown, request.proof, hash);
    const fork = root && ({ notes: [before!, request.note], root, proof: request.proof } as const);
    return { status: 422, code: 'witness-proof', ...(fork ? { fork } : {}) };
  }
  return { status: 200, checkpoint: shown, text: note.text };
}

function malformed(cause?: unknown) {
  return fault('witness-request', 'the request to the witness is malformed', { cause });
}
