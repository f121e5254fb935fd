import { fromUtf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { BundleDescription } from './bundle-shape.ts';
import type { CustodyEvent } from './custody.ts';
import type { Genesis } from './genesis.ts';
import type { NoteVerdict } from './note.ts';
import type { Check, createReport } from './report.ts';

/** Every check of a bundle, in the order in which a reader goes through them. */
export const BUNDLE_CHECKS = [
  'container-readable',
  'container-canonical',
  'layout',
  'description',
  'bag-info',
  'payload-manifest',
  'tag-manifest',
  'seal',
  'signer',
  'purpose',
  'checkpoint',
  'entries',
  'inclusion',
  'bodies',
  'history',
  'exhibits',
  'recorded',
  'custody',
  'custody-signatures',
] as const;
export type BundleCheckId = (typeof BUNDLE_CHECKS)[number];

export type BundleReport = {
  readonly valid: boolean;
  readonly checks: readonly Check<BundleCheckId>[];
  /** Who sealed it: the key in text, and whether it is among those trusted. Null when the seal does not hold. */
  readonly signer: { readonly name: string; readonly key: string; readonly known: boolean } | null;
  readonly ledger: (Genesis & { readonly size: number; readonly root: string; readonly entries: number }) | null;
  /** Cosignatures on the checkpoint by keys that the reader trusts, or cannot know. */
  readonly witnesses: readonly Pick<NoteVerdict, 'name' | 'state' | 'time'>[];
  readonly description: BundleDescription | null;
  readonly exhibits: readonly ExhibitReport[];
};

/** `program`: what the program did by itself, signed with the key of the ledger and not by a person. */
export type SignedState = 'good' | 'bad' | 'none' | 'program';

/** What became of one exhibit. */
export type ExhibitReport = {
  readonly number: string;
  readonly title: string;
  readonly name: string | null;
  readonly mediaType: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Whether the file in the bundle is the one described. */
  readonly intact: boolean;
  readonly custody: readonly (CustodyEvent & { readonly entry: number; readonly signed: SignedState })[];
};

export type BundleChecks = ReturnType<typeof createReport<BundleCheckId>>;

/** The files of the bag by path, without the folder. */
export type BagFiles = ReadonlyMap<string, Uint8Array>;

/** The text of a file of the bag. @throws `bundle-file-missing`, `bytes-not-utf8` */
export function textOf(files: BagFiles, path: string): string {
  const content = files.get(path);
  if (!content) throw fault('bundle-file-missing', 'a file is missing', { detail: { path } });
  return fromUtf8(content);
}
