import type { Spine } from '@sanad/platform/ports';
import type { VerifySignature } from './signatures.ts';

export type Passwords = {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string | null): Promise<boolean>;
};

/** What the accounts are handed: the spine, and what they cannot make of themselves. */
export type PeopleDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly verify: VerifySignature;
  readonly passwords: Passwords;
  /** a token that signs its person in once */
  readonly makeLink: (person: string) => string;
  /** a fresh key for a program, and the digest that is kept of it */
  readonly newToken: () => { readonly token: string; readonly digest: string };
  readonly now: () => string;
};
