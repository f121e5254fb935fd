import { fault } from '@sanad/base/fault';
import type { DossierModel } from '@sanad/platform/reports/dossier-model';
import type { CaseFile } from '@sanad/wire/case';
import { SUSPECTED } from '@sanad/wire/case-party';
import type { NewDisclosure } from '@sanad/wire/disclosure';
import { wordOf } from './dossier-texts.ts';
import type { FoundExhibit } from './family-exhibits.ts';

export type Disclosed = {
  readonly given: readonly FoundExhibit[];
  readonly copy: NonNullable<DossierModel['copy']>;
  readonly file: CaseFile;
};
type Line = NonNullable<DossierModel['copy']>['schedule'][number];

/**
 * What the defence gets of a case that has left, on the order of the prosecutor or the judge: every exhibit unless a named
 * reason keeps it back; the redacted copy instead of its original; codes instead of the names of those who are protected;
 * nothing of the house's own work. What is not given stands in the schedule, with its reason.
 * @throws `disclosure-too-early`, `exhibit-unknown`, `disclosure-nothing`
 */
export function planDisclosure(
  file: CaseFile,
  found: readonly FoundExhibit[],
  wanted: NewDisclosure,
  language: 'ar' | 'fr',
): Disclosed {
  if (!['referred', 'requalified', 'judged'].includes(file.state))
    throw fault('disclosure-too-early', 'a copy for the defence is made of a case that was referred');
  const word = (key: string, values?: Readonly<Record<string, string | number>>) => wordOf(language, key, values);
  const withheld = new Map(wanted.withheld.map((one) => [one.exhibit, one.reason]));
  for (const id of withheld.keys())
    if (!found.some((exhibit) => exhibit.id === id)) throw fault('exhibit-unknown', 'no such exhibit in this case');
  const redacted = new Set(found.filter((one) => one.origin === 'redaction').map((one) => one.root));
  const schedule: Line[] = found.map((exhibit) => {
    const what = word('copy-exhibit', { number: exhibit.number });
    const reason = withheld.get(exhibit.id);
    if (reason !== undefined) return { what, state: 'withheld', reason };
    if (redacted.has(exhibit.id))
      return {
        what: word('copy-redacted', { number: exhibit.number }),
        state: 'masked',
        reason: word('copy-redacted-why'),
      };
    return { what, state: 'given', reason: '' };
  });
  const hidden = file.parties.filter((one) => !SUSPECTED.includes(one.role)).length;
  if (hidden > 0)
    schedule.push({
      what: word('copy-persons', { count: hidden }),
      state: 'masked',
      reason: word('copy-persons-why'),
    });
  const work = file.notes.length + file.tasks.length;
  if (work > 0)
    schedule.push({ what: word('copy-work', { count: work }), state: 'withheld', reason: word('copy-work-why') });
  if (file.referral && file.referral.victimQuestion.note !== '')
    schedule.push({ what: word('copy-victim'), state: 'withheld', reason: word('copy-victim-why') });
  const given = found.filter((exhibit) => !withheld.has(exhibit.id) && !redacted.has(exhibit.id));
  if (given.length === 0) throw fault('disclosure-nothing', 'a copy that gives nothing is none');
  return {
    given,
    copy: { recipient: wanted.recipient, order: wanted.order, schedule },
    file: masked(file),
  };
}

/** The case without what is not for the defence; the schedule says what that was. */
function masked(file: CaseFile): CaseFile {
  const { referral } = file;
  return {
    ...file,
    notes: [],
    tasks: [],
    parties: file.parties.map((one) => (SUSPECTED.includes(one.role) ? one : { ...one, name: null, facts: '' })),
    referral: referral && { ...referral, victimQuestion: { ...referral.victimQuestion, note: '' } },
  };
}
