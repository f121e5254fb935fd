import type { CaseFile } from '@sanad/wire/case';
import type { Session } from '@sanad/wire/session';

export type Step =
  | 'check'
  | 'requalified'
  | 'exhibits'
  | 'exhibits-own'
  | 'association'
  | 'offences'
  | 'approval'
  | 'referral'
  | 'orders'
  | 'nothing'
  | 'closed'
  | 'judged';

type Stood = Pick<CaseFile, 'state' | 'origin' | 'tasks' | 'exhibitList' | 'campaigns' | 'offences' | 'referral'>;

/** What is asked next in a case, as it stands. An association hands on what it has: it qualifies and refers nothing. */
export function stepOf(file: Stood, edition: Session['edition']): Step {
  if (file.state === 'closed' || file.state === 'judged') return file.state;
  if (file.state === 'referred') return file.tasks.some((task) => task.doneAt === null) ? 'orders' : 'nothing';
  if (isUnchecked(file)) return 'check';
  if (file.state === 'requalified') return 'requalified';
  if (file.exhibitList.length === 0) return file.campaigns.length > 0 ? 'exhibits' : 'exhibits-own';
  if (edition === 'ngo') return 'association';
  if (file.offences.length === 0) return 'offences';
  return file.referral?.state === 'proposed' ? 'approval' : 'referral';
}

/** Whether the case is still checked: nothing is done in the field, and nothing referred, before the inquiry. */
export function isUnchecked(file: Pick<CaseFile, 'state' | 'origin'>): boolean {
  return file.state === 'preliminary' || (file.state === 'registered' && file.origin === 'anonymous');
}
