import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { sha256 } from '@sanad/base/sha256';
import { z } from 'zod';

/** What a list names a file by; PDQ is of a picture as it is seen, the others of the bytes. */
export const DIGESTS = ['sha256', 'sha1', 'md5'] as const;
export type DigestName = (typeof DIGESTS)[number];
const DIGITS: Readonly<Record<DigestName | 'pdq', number>> = { sha256: 64, sha1: 40, md5: 32, pdq: 64 };

/** A list of files that nobody should pass on: `sha256:…`, `sha1:…`, `md5:…` of their bytes, PDQ hashes of pictures. */
export type KnownList = { readonly files: ReadonlySet<string>; readonly pictures: readonly string[] };

/**
 * Reads a list as bodies that keep one exchange it: a line names a kind (`sha256`, `sha1`, `md5`, `pdq`) and hexadecimal
 * digits, between them a space, tab, comma or colon; what follows is not read, nor an empty line or one that begins with #.
 * Lines may end as on any system.
 * @throws `known-list` with the number of the first line that is none of this: half a list would protect nobody, and an
 * empty one neither (line 1)
 * @example parseKnownList('md5 d41d8cd98f00b204e9800998ecf8427e\n').files.size === 1
 */
export function parseKnownList(text: string): KnownList {
  const files = new Set<string>();
  const pictures = new Set<string>();
  for (const [n, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, kind = '', digits = ''] =
      /^\s*"?(sha256|sha1|md5|pdq)"?[\s,;:]+"?([0-9a-f]+)(?![0-9a-z])/.exec(line.toLowerCase()) ?? [];
    if (digits.length !== DIGITS[kind as DigestName]) throw fault('known-list', 'no hash', { detail: { line: n + 1 } });
    if (kind === 'pdq') pictures.add(digits);
    else files.add(`${kind}:${digits}`);
  }
  if (files.size + pictures.size === 0) throw fault('known-list', 'the list is empty', { detail: { line: 1 } });
  return { files, pictures: [...pictures] };
}

/**
 * A list as it is given to everybody's phone: for each file and each excerpt of a picture forty bits, in no order but their
 * own. Nothing of a hash can be read in them; whoever has a file can tell whether it is listed.
 */
export type KnownTags = {
  /** the digests that a phone has to make */
  readonly digests: readonly DigestName[];
  readonly files: ReadonlySet<number>;
  readonly pictures: ReadonlySet<number>;
};

const TAG = 5;
const HEAD = 10;
const VERSION = 1;

/** The tag of a file by one of its digests. @param digest SHA-256 of the platform @example fileTag('md5', 'd41d8cd98f00b204e9800998ecf8427e') < 2 ** 40 */
export function fileTag(kind: DigestName, digits: string, digest = sha256): number {
  return tagOf(digest(utf8(`sanad known file 1\n${kind}:${digits}`)));
}

/** What is asked about an excerpt of a picture, blinded (RFC 9497), so that whoever answers does not see it. */
export function pictureQuestion(excerpt: string): Uint8Array {
  return utf8(`sanad known picture 1\n${excerpt}`);
}

/** The tag of an excerpt of a picture, from the answer. @param output of the oblivious function, 64 bytes */
export function pictureTag(output: Uint8Array): number {
  return tagOf(sha256(output));
}

function tagOf(digest: Uint8Array): number {
  let tag = 0;
  for (let n = 0; n < TAG; n++) tag = tag * 256 + digest[n]!;
  return tag;
}

/** Writes tags: version, digests as bits, how many files and pictures (big-endian), then five bytes a tag, sorted. */
export function packKnownTags({ digests, files, pictures }: KnownTags): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD + TAG * (files.size + pictures.size));
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  bytes[1] = digests.reduce((bits, name) => bits | (1 << DIGESTS.indexOf(name)), 0);
  view.setUint32(2, files.size);
  view.setUint32(6, pictures.size);
  let at = HEAD;
  for (const tags of [files, pictures])
    for (const tag of Float64Array.from(tags).sort()) {
      view.setUint8(at, Math.floor(tag / 2 ** 32));
      view.setUint32(at + 1, tag >>> 0);
      at += TAG;
    }
  return bytes;
}

/** Reads what {@link packKnownTags} wrote. @throws `known-tags` when it is cut off or of another version */
export function readKnownTags(bytes: Uint8Array): KnownTags {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const counts = bytes.length < HEAD ? null : [view.getUint32(2), view.getUint32(6)];
  if (!counts || bytes[0] !== VERSION || bytes.length !== HEAD + TAG * (counts[0]! + counts[1]!))
    throw fault('known-tags', 'these are no tags of known files');
  const [files, pictures] = [new Set<number>(), new Set<number>()];
  for (let at = HEAD; at < bytes.length; at += TAG) {
    const tag = view.getUint8(at) * 2 ** 32 + view.getUint32(at + 1);
    (files.size < counts[0]! ? files : pictures).add(tag);
  }
  return { digests: DIGESTS.filter((_, n) => ((bytes[1]! >> n) & 1) === 1), files, pictures };
}

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** The excerpts of one picture, blinded. */
export const knownQuestion = z.object({ blinded: z.array(hex(64)).min(1).max(16) });
export const knownAnswer = z.object({ evaluated: z.array(hex(64)) });

/** What staff ask about a file before it leaves their machine. */
export const knownAsked = z.object({
  sha256: hex(64),
  sha1: hex(40).nullable(),
  md5: hex(32).nullable(),
  pdq: hex(64).nullable(),
});
export type KnownAsked = z.infer<typeof knownAsked>;
export const knownTold = z.object({ known: z.boolean() });
