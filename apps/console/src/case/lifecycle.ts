import type { CaseState } from '@sanad/wire/case';

/** GET /v1/lifecycle */
export type Lifecycle = {
  readonly moves: readonly {
    readonly from: CaseState;
    readonly to: CaseState;
    readonly needs: 'reason' | 'authorisation';
    readonly reversible: boolean;
  }[];
  readonly acts: readonly { readonly act: string; readonly from: readonly CaseState[]; readonly to: CaseState }[];
  readonly counts: Readonly<Record<string, number>>;
};

export const LIFECYCLE_KEY = ['lifecycle'];

/** The states in the order of a case's life, then those beside it. */
export const MAIN_LINE: readonly CaseState[] = [
  'registered',
  'preliminary',
  'inquiry',
  'operation',
  'arrested',
  'referral-proposed',
  'referred',
  'judged',
];
export const BESIDE: readonly CaseState[] = ['closed', 'requalified'];
