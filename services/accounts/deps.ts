import type { Protected, ProtectOptions } from '@sanad/disclosure/protect';
import type { Release, ReleaseVerdict } from '@sanad/disclosure/release';
import type { Table } from '@sanad/disclosure/table';
import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import type { Figures } from '@sanad/wire/figure';
import type { Signature, Statement } from '@sanad/wire/statement';

export type AccountsDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
  /** from 0 up to but not 1; nobody can foresee it */
  readonly random: () => number;
  readonly checkpoint: () => Promise<{ size: number; root: string; note: string }>;
  /** delays of requests abroad, as the register counts them */
  readonly cooperation: () => Promise<Figures['cooperation']>;
  readonly names: (ids: readonly string[]) => Promise<Record<string, string>>;
  /** hides, attacks and compares; it takes seconds, and holds nobody up */
  readonly disclosure: {
    readonly protect: (table: Table, options: Omit<ProtectOptions, 'now'>) => Promise<Protected>;
    readonly differences: Compare;
  };
  readonly checkSigned: (
    views: ViewsTransaction,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
};

/** Who sees figures, and who sees the entries behind them. */
export const FIGURE_READERS = ['analyst', 'investigator', 'supervisor', 'auditor', 'statistician'] as const;
export const ENTRY_READERS = ['supervisor', 'auditor', 'statistician'] as const;
/** Who writes answers and proposes tables. */
export const DESK = ['investigator', 'supervisor', 'statistician'] as const;

/** Puts a release beside all earlier ones. */
export type Compare = (candidate: Release, earlier: readonly Release[]) => Promise<ReleaseVerdict>;
