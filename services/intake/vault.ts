import { fault } from '@sanad/base/fault';
import { millisecondsOf } from '@sanad/base/instant';
import type { NewEntry } from '@sanad/platform/ports';
import { entry, there } from './desk-commands.ts';
import type { DeskTables } from './desk-views.ts';
import type { FoundReport } from './queries.ts';

/** A granted opening is good for one reading within a day. */
const GOOD_FOR = 86_400_000;
type Row = DeskTables['intake.openings'];

export function askOpening(by: string, id: string, report: FoundReport | null, reason: string): NewEntry {
  const found = there(report);
  if (!found.has_identity) throw fault('identity-none', 'she gave no name and no contact');
  return entry('opening.asked', by, found.id, { opening: id, report: found.id, party: null, reason }, [id, found.id]);
}

/** The second person: never the one who asked. */
export function answerOpening(by: string, found: Row | null, answer: 'approved' | 'refused', reason: string): NewEntry {
  if (!found) throw fault('opening-unknown', 'nobody asked for this');
  if (found.answer !== 'waiting') throw fault('opening-answered', 'it was answered already');
  if (found.asked_by === by) throw fault('opening-own', 'whoever asks does not grant it');
  const subject = subjectOf(found);
  return entry('opening.answered', by, subject, { opening: found.id, answer, reason }, [found.id, subject]);
}

/** The reading itself, recorded before anything is shown: by whoever asked, once, while the answer is fresh. */
export function openIdentity(by: string, found: Row | null, now: string): NewEntry {
  if (!found) throw fault('opening-unknown', 'nobody asked for this');
  if (found.asked_by !== by) throw fault('opening-not-yours', 'somebody else asked for this');
  if (found.answer !== 'approved') throw fault('opening-not-granted', 'no second person has granted it');
  if (found.opened_at !== null) throw fault('opening-used', 'it was opened once; ask again');
  if (millisecondsOf(now) - millisecondsOf(found.answered_at!) > GOOD_FOR)
    throw fault('opening-over', 'it was granted more than a day ago; ask again');
  const subject = subjectOf(found);
  return entry('identity.opened', by, subject, { opening: found.id, report: found.report }, [found.id, subject]);
}

/** Whose name it is: a report, or somebody of a case. */
function subjectOf({ report, party }: Row): string {
  return report ?? party!;
}
