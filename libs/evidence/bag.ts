import { toHex, utf8 } from '@sanad/base/bytes';
import { BUNDLE_PATHS, type BundleDescription } from './bundle-shape.ts';

/** The texts of the bag (BagIt 1.0, RFC 8493). All are derived, so that a verifier can write them again and compare. */

/** `bagit.txt`, RFC 8493 section 2.1.1. */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt`, RFC 8493 section 2.2.2. @param payload sizes of all files under `data/` */
export function bagInfo(description: BundleDescription, payload: readonly number[]): string {
  const octets = payload.reduce((sum, size) => sum + size, 0);
  return [
    `Source-Organization: ${description.organisation}`,
    `External-Description: ${description.title}`,
    `External-Identifier: ${description.id}`,
    `Bagging-Date: ${description.made.slice(0, 10)}`,
    `Payload-Oxum: ${octets}.${payload.length}`,
    `Sanad-Purpose: ${description.purpose === 'training' ? 'TRAINING' : 'real'}`,
    '',
  ].join('\n');
}

/** A manifest: digest, two spaces, path; in the order of the paths. RFC 8493 section 2.1.3. */
export function manifestText(digests: ReadonlyMap<string, Uint8Array>): string {
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${toHex(digest)}  ${path}\n`)
    .join('');
}

/** The tag files that the tag manifest lists. The seal is not among them: it covers the tag manifest. */
export const TAG_FILES: readonly string[] = [
  BUNDLE_PATHS.info,
  BUNDLE_PATHS.declaration,
  BUNDLE_PATHS.keys,
  BUNDLE_PATHS.manifest,
];

/** The text of the seal, which the ledger's key signs as a note. */
export function sealText(description: BundleDescription, origin: string, tagManifestSha512: Uint8Array): string {
  return [
    'sanad-bundle/v1',
    origin,
    description.id,
    description.made,
    description.purpose === 'training' ? 'TRAINING' : 'real',
    `tagmanifest-sha512 ${toHex(tagManifestSha512)}`,
    '',
  ].join('\n');
}

/** The order of files in the container: by path, in ASCII order. */
export function inOrder<T extends { readonly path: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

export const textFile = (path: string, text: string) => ({ path, content: [utf8(text)] });
