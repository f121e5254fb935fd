import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import type { Caller } from '@sanad/wire/route';
import type { Signature, Statement } from '@sanad/wire/statement';
import type { CaseFacts } from './draft.ts';

/** What the service asks of the rest: cases, exhibits, people, keys. */
export type CooperationDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly factsOf: (caseId: string) => Promise<Pick<CaseFacts, 'number' | 'offences' | 'exhibits' | 'contacts'>>;
  /** numbers of the exhibits of a case that are still there */
  readonly exhibitNumbers: (caseId: string) => Promise<readonly string[]>;
  /** throws when the case is closed to the person */
  readonly refuseHidden: (caseId: string, caller: Caller) => Promise<void>;
  readonly visibleCases: (caseIds: readonly string[], caller: Caller) => Promise<ReadonlySet<string>>;
  readonly names: (ids: readonly string[]) => Promise<Record<string, string>>;
  readonly hash: (data: Uint8Array) => Uint8Array;
  readonly checkSigned: (
    views: ViewsTransaction,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
  /** the public key (base64) of a signing key */
  readonly publicKeyOf: (views: ViewsTransaction, key: string) => Promise<string | null>;
};
