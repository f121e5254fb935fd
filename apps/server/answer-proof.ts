import { fromBase64, fromUtf8, toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { COUNTED_TYPES } from '@sanad/disclosure/counted';
import type { FigureDefinition } from '@sanad/disclosure/figure';
import { openTally } from '@sanad/disclosure/tally';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { type EntryHeader, parseHeader } from '@sanad/evidence/entry';
import { genesisOf } from '@sanad/evidence/genesis';
import { createFrontier, leafHash } from '@sanad/evidence/merkle';
import { judgeNote, parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { openBody } from '@sanad/evidence/sealed-body';
import { aead, sha256, verifySignature } from '@sanad/platform/crypto';
import type { Spine } from '@sanad/platform/ports';
import type { AnswerManifest } from '@sanad/wire/question';

/**
 * One entry for a stranger who recomputes: the exact header, and for types that are counted the sealed body with the key
 * of this entry alone. Every other body stays shut.
 */
export type ProofLine = { readonly header: string; readonly sealed?: string; readonly key?: string };

/** The entries up to a checkpoint, one JSON line each. */
export async function* proofLines({ ledger }: Pick<Spine, 'ledger'>, size: number): AsyncGenerator<Uint8Array> {
  for await (const { header, headerBytes, sealed } of ledger.read(0, size)) {
    const key = COUNTED_TYPES.includes(header.type) ? await ledger.entryKey(header.index) : null;
    const shut: ProofLine = { header: fromUtf8(headerBytes) };
    const line = key && sealed ? { ...shut, sealed: toBase64(sealed), key: toBase64(key) } : shut;
    yield utf8(`${JSON.stringify(line)}\n`);
  }
}

export type Recount = {
  readonly entries: number;
  /** The entries given are those of the checkpoint, and its note is signed by its key. */
  readonly isWhole: boolean;
  readonly isSigned: boolean;
  /** The ledger says of itself, in its first entry, what the manifest says of it: its name, and real or training. */
  readonly isOfLedger: boolean;
  /** Counted entries whose bodies cannot be read any more. */
  readonly unread: number;
  readonly figures: readonly {
    readonly id: string;
    readonly stated: string;
    readonly counted: string;
    readonly holds: boolean;
  }[];
};

type Readable = { readonly header: EntryHeader; readonly headerBytes: Uint8Array; readonly body: unknown };

/** Counts the figures of a manifest again from the entries of a ledger folder. */
export async function recountLedger(manifest: AnswerManifest, { ledger }: Pick<Spine, 'ledger'>): Promise<Recount> {
  async function* entries(): AsyncGenerator<Readable> {
    for await (const stored of ledger.read(0, manifest.checkpoint.size)) {
      const { header, headerBytes } = stored;
      const isCounted = COUNTED_TYPES.includes(header.type);
      yield { header, headerBytes, body: isCounted ? (await ledger.open(stored)).body : null };
    }
  }
  return recount(manifest, entries());
}

/** Counts the figures of a manifest again from the lines of {@link proofLines}, without any ledger. */
export async function recountLines(manifest: AnswerManifest, lines: AsyncIterable<string>): Promise<Recount> {
  async function* entries(): AsyncGenerator<Readable> {
    let number = 0;
    for await (const text of lines) {
      number++;
      if (text.trim() !== '') yield readLine(text, number);
    }
  }
  return recount(manifest, entries());
}

/** @throws `answer-line`, `answer-body-altered` */
function readLine(text: string, number: number): Readable {
  const { header, headerBytes, sealed, key } = parseLine(text, number);
  if (sealed === undefined || key === undefined) return { header, headerBytes, body: null };
  const bytes = fromBase64(sealed);
  if (header.body?.digest !== toHex(sha256(bytes)))
    throw fault('answer-body-altered', 'a sealed body is not the one that its header names', {
      detail: { index: header.index },
    });
  const plain = openBody(bytes, header, fromBase64(key), aead, sha256);
  return { header, headerBytes, body: JSON.parse(fromUtf8(plain)) };
}

function parseLine(text: string, number: number) {
  try {
    const { header: written, sealed, key } = JSON.parse(text) as ProofLine;
    const headerBytes = utf8(written);
    return { header: parseHeader(headerBytes), headerBytes, sealed, key };
  } catch (cause) {
    throw fault('answer-line', 'a line is not an entry of a ledger', { cause, detail: { line: number } });
  }
}

async function recount(manifest: AnswerManifest, entries: AsyncIterable<Readable>): Promise<Recount> {
  const { size, root } = manifest.checkpoint;
  const frontier = createFrontier(sha256);
  const tally = openTally();
  let unread = 0;
  let isOfLedger = false;
  for await (const { header, headerBytes, body } of entries) {
    if (header.index !== frontier.size)
      throw fault('answer-entries-order', 'an entry is missing or stands twice', { detail: { index: header.index } });
    frontier.append(leafHash(headerBytes, sha256));
    if (header.index === 0) isOfLedger = isOpeningOf(header, manifest);
    if (header.body && body === null && COUNTED_TYPES.includes(header.type)) unread++;
    tally.add({ index: header.index, type: header.type, time: header.time, body });
  }
  return {
    entries: frontier.size,
    isWhole: frontier.size === size && toHex(frontier.root()) === root,
    isSigned: await isSigned(manifest),
    isOfLedger,
    unread,
    figures: manifest.figures.map(({ definition, value, relation }) => {
      const counted = tally.count(definition as FigureDefinition);
      return {
        id: definition.id,
        stated: `${relation}${value}`,
        counted: `${counted.relation}${counted.value}`,
        holds: counted.value === value && counted.relation === relation,
      };
    }),
  };
}

async function isSigned({ checkpoint }: AnswerManifest): Promise<boolean> {
  const note = parseNote(checkpoint.note);
  const { size, root } = parseCheckpoint(note.text);
  const verdicts = await judgeNote(note, [parseVerifierKey(checkpoint.key, sha256)], sha256, verifySignature);
  const isBelieved = verdicts.some(({ state }) => state === 'good') && verdicts.every(({ state }) => state !== 'bad');
  return isBelieved && size === checkpoint.size && toHex(root) === checkpoint.root;
}

function isOpeningOf(header: EntryHeader, { purpose, checkpoint }: AnswerManifest): boolean {
  try {
    const opened = genesisOf(header);
    return opened.purpose === purpose && opened.origin === parseVerifierKey(checkpoint.key, sha256).name;
  } catch {
    return false;
  }
}
