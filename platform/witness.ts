import { randomBytes } from 'node:crypto';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { type ForkLine, type ForkProof, forkLine } from '@sanad/evidence/fork';
import {
  formatNote,
  formatVerifierKey,
  judgeNote,
  keyHashOf,
  type NoteKey,
  type NoteSigner,
  parseNote,
  parseVerifierKey,
  signNote,
} from '@sanad/evidence/note';
import { formatAddCheckpoint, judgeAddCheckpoint, parseAddCheckpoint } from '@sanad/evidence/witness';
import { answerBody } from './answer-body.ts';
import { sha256, signerOf, verifySignature } from './crypto.ts';
import { makeFolder, writeDurably } from './durable.ts';
import type { Spine } from './ports.ts';

/** Cosignatures are a few hundred bytes. */
const MOST_ANSWER = 64 * 1024;

/** One Sanad that watches the ledgers of others: it cosigns what continues, and keeps the proof of what does not. */
export type Witness = {
  /** the key by which others know the cosignatures (`name+hash+base64`, type 4) */
  readonly verifierKey: string;
  /** begins to watch a ledger */
  readonly trust: (verifierKey: string) => Promise<void>;
  /** POST add-checkpoint of C2SP tlog-witness */
  readonly add: (body: Uint8Array) => Promise<{ status: number; type: string; body: string }>;
  /** of each ledger the checkpoint that was cosigned last, as the ledger signed it */
  readonly kept: () => readonly string[];
  /** split views as they were caught; each is a proof that anybody can check (`sanad verify --as fork`) */
  readonly forks: () => Promise<({ origin: string; size: number; at: string } & ForkLine)[]>;
};

/** Everything lies in the folder `witness` of the data folder: own key, keys of the others, the last note of each. */
export async function openWitness(dataFolder: string, name: string, clock: () => number): Promise<Witness> {
  const folder = path.join(dataFolder, 'witness');
  await makeFolder(folder);
  const signer = await signerIn(folder, name);
  const notes = new Map<string, string>();
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.note')) continue;
    const note = await readFile(path.join(folder, file), 'utf8');
    notes.set(parseCheckpoint(parseNote(note).text).origin, note);
  }
  const logs = path.join(folder, 'logs.txt');
  const known = async (): Promise<NoteKey[]> =>
    linesIn(await readFile(logs, 'utf8').catch(() => '')).map((line) => parseVerifierKey(line, sha256));
  let line: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = line.then(work, work);
    line = next.catch(() => {});
    return next;
  };

  const add = async (body: Uint8Array) => {
    let request: ReturnType<typeof parseAddCheckpoint>;
    try {
      request = parseAddCheckpoint(body);
    } catch {
      return plain(400, 'witness-request');
    }
    const verdict = await judgeAddCheckpoint(
      request,
      await known(),
      (origin) => notes.get(origin) ?? null,
      sha256,
      verifySignature,
    );
    if ('fork' in verdict) await keepFork(folder, verdict.fork, clock());
    if (verdict.status === 409) {
      return { status: 409, type: 'text/x.tlog.size', body: `${verdict.size}\n` };
    }
    if (verdict.status !== 200) return plain(verdict.status, verdict.code);
    const { origin } = verdict.checkpoint;
    const cosigned = await signNote(verdict.text, [signer], sha256, Math.floor(clock() / 1000));
    await writeDurably(path.join(folder, `${toHex(sha256(utf8(origin))).slice(0, 32)}.note`), request.note);
    notes.set(origin, request.note);
    return { status: 200, type: 'text/plain; charset=utf-8', body: cosigned.slice(verdict.text.length + 1) };
  };

  return {
    verifierKey: formatVerifierKey(signer, sha256),
    trust: (verifierKey) =>
      alone(async () => {
        const key = parseVerifierKey(verifierKey.trim(), sha256);
        if (key.type !== 1) throw fault('note-key', 'the key of a ledger is needed, not that of a witness');
        if ((await known()).some((one) => one.name === key.name && keyHashOf(one, sha256) === keyHashOf(key, sha256)))
          return;
        await appendFile(logs, `${verifierKey.trim()}\n`, { mode: 0o600 });
      }),
    add: (body) => alone(() => add(body)),
    kept: () => [...notes.values()],
    forks: async () => linesIn(await readFile(path.join(folder, 'forks.jsonl'), 'utf8').catch(() => '')).flatMap(whole),
  };
}

/**
 * Has a checkpoint of our ledger cosigned by a witness, and keeps the note with all its signatures.
 * @throws `witness-unreachable`, `witness-refused` (403, 404), `witness-fork` when the witness knows another past of ours
 */
export async function askWitness(
  spine: Spine,
  dataFolder: string,
  url: string,
  verifierKey: string,
): Promise<{ note: string; size: number }> {
  const key = parseVerifierKey(verifierKey.trim(), sha256);
  const folder = path.join(dataFolder, 'witness');
  await makeFolder(folder);
  const place = path.join(folder, `cosigned-${keyHashOf(key, sha256)}.txt`);
  const before = await readFile(place, 'utf8').catch(() => null);
  let old = before === null ? 0 : parseCheckpoint(parseNote(before).text).size;
  const head = await spine.ledger.head();
  const ledgerKey = parseVerifierKey(spine.verifierKey, sha256);
  for (let tries = 0; tries < 2; tries++) {
    if (old > head.size)
      throw fault('witness-fork', 'the witness knows a longer past of this ledger than we have', {
        detail: { old, size: head.size },
      });
    const proof = old === 0 || old === head.size ? [] : await spine.ledger.consistency(old, head.size);
    const answer = await send(url, formatAddCheckpoint({ old, proof, note: head.note })).catch((cause) => {
      throw fault('witness-unreachable', 'the witness does not answer', { cause, detail: { url } });
    });
    const { body } = answer;
    if (answer.status === 200) {
      const { text, signatures } = parseNote(head.note);
      const lines = parseNote(`${text}\n${body}`).signatures;
      const verdicts = await judgeNote({ text, signatures: lines }, [key, ledgerKey], sha256, verifySignature);
      if (!verdicts.some((one) => one.state === 'good' && one.name === key.name))
        throw fault('witness-signature', 'the answer is not signed by this witness');
      const note = formatNote({ text, signatures: [...signatures, ...lines] });
      await writeDurably(place, note);
      return { note, size: head.size };
    }
    if (answer.status === 409 && /^\d{1,16}\n$/.test(body)) {
      const size = Number(body);
      // the same size again means: your tree of this size is not the one that I cosigned
      if (size === old)
        throw fault('witness-fork', 'the witness cosigned another tree of this size', {
          detail: { old: size, size: head.size },
        });
      old = size;
      continue;
    }
    if (answer.status === 422)
      throw fault('witness-fork', 'our ledger does not continue what the witness cosigned', {
        detail: { old, size: head.size },
      });
    throw fault('witness-refused', 'the witness refused', {
      detail: { status: answer.status, reason: body.slice(0, 200) },
    });
  }
  throw fault('witness-refused', 'the witness refused twice', { detail: { status: 409, reason: '' } });
}

async function send(url: string, request: string): Promise<{ status: number; body: string }> {
  const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body: request,
    signal: AbortSignal.timeout(20_000),
  });
  const body = await answerBody(answer, MOST_ANSWER);
  return { status: answer.status, body: Buffer.from(body ?? []).toString('utf8') };
}

/** The newest notes that witnesses cosigned, for bundles. */
export async function cosignedNotes(dataFolder: string): Promise<string[]> {
  const folder = path.join(dataFolder, 'witness');
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.startsWith('cosigned-')).sort();
  return Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
}

async function signerIn(folder: string, name: string): Promise<NoteSigner> {
  const file = path.join(folder, 'witness.key');
  await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' }).catch((cause) => {
    if (cause.code !== 'EEXIST') throw cause;
  });
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw fault('witness-key-damaged', 'the key of the witness is broken');
  const seed = Buffer.from(text, 'hex');
  return { ...signerOf(seed, `${name}/witness`), type: 4 };
}

async function keepFork(folder: string, fork: ForkProof, time: number): Promise<void> {
  const { notes } = fork;
  const { origin, size } = parseCheckpoint(parseNote(notes[0]).text);
  const known = await readFile(path.join(folder, 'forks.jsonl'), 'utf8').catch(() => '');
  if (known.includes(JSON.stringify(notes[1]))) return;
  const record = { at: new Date(time).toISOString(), origin, size, ...forkLine(fork) };
  await appendFile(path.join(folder, 'forks.jsonl'), `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

/** A line that was being written when the power went is none; the ledger that forked will be caught again. */
function whole(line: string): Awaited<ReturnType<Witness['forks']>> {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function plain(status: number, body: string) {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}
