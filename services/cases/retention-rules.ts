import { instantOf, millisecondsOf } from '@sanad/base/instant';
import data from './data/retention.json' with { type: 'json' };

const YEAR = 365.25 * 86_400_000;

/** When the content of a finished case goes, if nothing more happens in it. */
export function retentionOf(state: string, changedAt: string): { dueAt: string; rule: string } | null {
  const rule = data.rules.find((one) => one.state === state);
  return rule ? { dueAt: instantOf(millisecondsOf(changedAt) + rule.years * YEAR), rule: String(rule.years) } : null;
}
