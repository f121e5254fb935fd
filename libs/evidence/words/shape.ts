import type { BundleCheckId } from '../bundle-report.ts';
import type { CustodyAction } from '../custody.ts';

export type ReportWords = {
  readonly states: Readonly<Record<'passed' | 'failed' | 'noted' | 'skipped', string>>;
  /** What each check asks, and in one sentence what it means when it passes. */
  readonly checks: Readonly<Record<BundleCheckId, { readonly title: string; readonly meaning: string }>>;
  readonly actions: Readonly<Record<CustodyAction, string>>;
  /** What was found, by code. */
  readonly findings: Readonly<Record<string, string>>;
  /** What a malformed thing has wrong (`{what}`), by its English name; a name that is not here is a path, and stays. */
  readonly causes: Readonly<Record<string, string>>;
};
