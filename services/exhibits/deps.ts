import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import type { Signature, Statement } from '@sanad/wire/statement';

export type ExhibitsDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
  readonly sha512: (data: Uint8Array) => Uint8Array;
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
