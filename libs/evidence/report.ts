import { isFault } from '@sanad/base/fault';

/** What a check found wrong (or worth saying): a stable code, and data for the reader's message. */
export type Finding = {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * One check of a report. `noted` means neither passed nor failed: something that the reader should know. `skipped`
 * means that an earlier failure left nothing to check.
 */
export type Check<Id extends string = string> = {
  readonly id: Id;
  readonly state: 'passed' | 'failed' | 'noted' | 'skipped';
  readonly findings: readonly Finding[];
  /** How many findings there were in all; `findings` holds the first hundred of each kind, failures first. */
  readonly count: number;
};

export type Findings = {
  /** Adds a failure. */
  readonly fail: (code: string, detail?: Finding['detail']) => void;
  /** Adds something worth saying. */
  readonly note: (code: string, detail?: Finding['detail']) => void;
};

const MOST_ALIKE = 100;

/**
 * Keeps the results of named checks in a fixed order. Every check is run that can be run; none stops another.
 * @param ids all checks, in the order of the report
 */
export function createReport<Id extends string>(ids: readonly Id[]) {
  const results = new Map<Id, Check<Id>>();
  return {
    /**
     * Runs one check. Faults that it throws are its failures; it passes when nothing was added.
     * @returns what the check returned, or null when it failed
     */
    async check<T>(id: Id, run: (findings: Findings) => T | Promise<T>): Promise<T | null> {
      const listed: Record<'failed' | 'noted', Finding[]> = { failed: [], noted: [] };
      const kinds = new Map<string, number>();
      let count = 0;
      let state: Check['state'] = 'passed';
      const add = (found: 'failed' | 'noted', code: string, detail: Finding['detail']) => {
        if (state !== 'failed') state = found;
        count++;
        // A failure must never be pushed out of the list by what is only worth saying.
        const alike = (kinds.get(code) ?? 0) + 1;
        kinds.set(code, alike);
        if (alike <= MOST_ALIKE) listed[found].push({ code, detail });
      };
      let value: T | null = null;
      try {
        value = await run({
          fail: (code, detail = {}) => add('failed', code, detail),
          note: (code, detail = {}) => add('noted', code, detail),
        });
      } catch (error) {
        if (!isFault(error)) throw error;
        add('failed', error.code, error.detail);
      }
      results.set(id, { id, state, findings: [...listed.failed, ...listed.noted], count });
      return (state as Check['state']) === 'failed' ? null : value;
    },
    /** All checks in order; those that were not run are `skipped`. */
    checks(): Check<Id>[] {
      return ids.map((id) => results.get(id) ?? { id, state: 'skipped', findings: [], count: 0 });
    },
    isValid: () => ids.every((id) => !['failed', undefined].includes(results.get(id)?.state)),
  };
}
