import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import type { Signature, Statement } from '@sanad/wire/statement';

/** SHA-256 and SHA-512 of what passed so far, in hexadecimal; asked for once, at the end. */
export type Digests = {
  readonly update: (piece: Uint8Array) => void;
  readonly end: () => { readonly sha256: string; readonly sha512: string };
};

export type ExhibitsDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
  readonly sha512: (data: Uint8Array) => Uint8Array;
  /** both digests of a content that comes in pieces */
  readonly digests: () => Digests;
  /** posts with the line under which each was received */
  readonly postsOf: (
    ids: readonly string[],
  ) => Promise<readonly { id: string; text: string; line: string; source: string }[]>;
  readonly checkSigned: (
    views: ViewsTransaction,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
  /** the public key (base64) of a signing key */
  readonly publicKeyOf: (views: ViewsTransaction, key: string) => Promise<string | null>;
};
