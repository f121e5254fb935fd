import { inflateRawSync } from 'node:zlib';
import { fromUtf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { BUNDLE_FOLDER, BUNDLE_PATHS, parseEntries } from '@sanad/evidence/bundle-shape';
import { type Checkpoint, parseCheckpoint } from '@sanad/evidence/checkpoint';
import { headerBytes } from '@sanad/evidence/entry';
import {
  compareCheckpoints,
  type ForkProof,
  forkLine,
  pastShown,
  type Relation,
  tellsTwoStories,
} from '@sanad/evidence/fork';
import type { ShownLeaf } from '@sanad/evidence/known-nodes';
import { leafHash } from '@sanad/evidence/merkle';
import { judgeNote, type NoteKey, parseNote } from '@sanad/evidence/note';
import { contentOf, readZip } from '@sanad/evidence/zip-read';
import { sha256, verifySignature } from '@sanad/platform/crypto';

/** What a ledger told somebody: a signed checkpoint, and of a bundle also the entries that it showed. */
export type Told = { readonly note: string; readonly checkpoint: Checkpoint; readonly leaves: readonly ShownLeaf[] };

/** Reads a signed checkpoint, or a bundle that holds one. @throws `bundle-file-missing`, `note-malformed`, … */
export async function readTold(bytes: Uint8Array): Promise<Told> {
  if (!isZip(bytes)) return toldBy(fromUtf8(bytes), []);
  const files = readZip(bytes);
  const textAt = async (path: string): Promise<string> => {
    const found = files.find((file) => file.path === `${BUNDLE_FOLDER}${path}`);
    if (!found) throw fault('bundle-file-missing', 'a file is missing', { detail: { path } });
    return fromUtf8(await contentOf(found, (raw, size) => inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })));
  };
  const leaves = parseEntries(await textAt(BUNDLE_PATHS.entries)).map(({ header, proof }) => ({
    index: header.index,
    leaf: leafHash(headerBytes(header), sha256),
    proof,
  }));
  return toldBy(await textAt(BUNDLE_PATHS.checkpoint), leaves);
}

/** How two things that a ledger told stand to each other; a fork comes with its proof, as `verify --as fork` reads it. */
export async function compareTold(a: Told, b: Told, key: NoteKey) {
  const signed = await Promise.all(
    [a, b].map(async ({ note }) =>
      (await judgeNote(parseNote(note), [key], sha256, verifySignature)).some(({ state }) => state === 'good'),
    ),
  );
  const sizes = [a.checkpoint.size, b.checkpoint.size] as const;
  if (!signed.every(Boolean)) return { relation: 'not-signed' as const, sizes };
  const [early, late] = sizes[0] <= sizes[1] ? [a, b] : [b, a];
  const { relation, ...past } = relationOf(early, late);
  return { relation, sizes, ...(relation === 'fork' ? forkLine({ notes: [early.note, late.note], ...past }) : {}) };
}

function relationOf(early: Told, late: Told): { readonly relation: Relation } & Pick<ForkProof, 'root' | 'proof'> {
  const past = pastShown(early.checkpoint.size, late.checkpoint, late.leaves, sha256);
  const relation = compareCheckpoints(early.checkpoint, late.checkpoint, past?.proof ?? [], sha256);
  if (relation !== 'not-shown' || !past) return { relation };
  return tellsTwoStories(early.checkpoint, late.checkpoint, past, sha256)
    ? { relation: 'fork', ...past }
    : { relation };
}

function toldBy(text: string, leaves: readonly ShownLeaf[]): Told {
  return { note: text, checkpoint: parseCheckpoint(parseNote(text).text), leaves };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
