import { concat, toHex, utf8 } from '@sanad/base/bytes';
import type { BundleDescription, BundleExhibit } from './bundle-shape.ts';
import type { Hash } from './crypto.ts';

/** What an export for other systems is made of: the description of a bundle, or of one that is being made. */
export type ExportSource = Pick<BundleDescription, 'id' | 'title' | 'made' | 'organisation' | 'purpose' | 'case'> & {
  readonly exhibits: readonly (Omit<BundleExhibit, 'path' | 'entry' | 'custody'> & {
    readonly custody: readonly Pick<BundleExhibit['custody'][number], 'event'>[];
  })[];
};

/**
 * A UUID of version 5 (RFC 9562): the same name gives the same id on every machine.
 * @param sha1 SHA-1, which the format demands; nothing rests on its strength
 * @example uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com', sha1)
 */
export function uuid5(namespace: string, name: string, sha1: Hash): string {
  const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g)!, (pair) => Number.parseInt(pair, 16));
  const bytes = Uint8Array.from(sha1(concat(space, utf8(name))).subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Namespace of the ids that we make for things that have ours: `exhibit_…`, `event_…`, `person_…`. */
export const SANAD_NAMESPACE = 'd9d7a0f5-3a3e-5c0f-9b52-6f1f5d0a3c11';
