import type { CaseFile, ConsideredOffence, Exhibit, Offence } from '@sanad/wire/case';
import { clocksOf } from './clocks.ts';
import { movesFrom, takeBackOf } from './lifecycle.ts';
import type { FoundCase } from './queries.ts';
import { retentionOf } from './retention-rules.ts';

/** The page of a case, from what its tables hold and what the other rooms say of its exhibits, campaigns and people. */
export function buildCaseFile(
  found: FoundCase,
  parts: {
    readonly exhibits: readonly Exhibit[];
    readonly offences: readonly Offence[];
    readonly campaigns: CaseFile['campaigns'];
    readonly names: Readonly<Record<string, string>>;
    readonly competence: CaseFile['competence'];
    readonly now: string;
  },
): CaseFile {
  const { row } = found;
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    origin: row.origin as CaseFile['origin'],
    moves: movesFrom(row.state, row.origin === 'anonymous').map(({ to, needs }) => ({ to, needs })),
    takeBack: takeBackIn(found),
    parties: [...found.parties],
    changedAt: row.changed_at,
    tasks: found.tasks,
    notes: found.notes,
    clocks: clocksOf(timedOf(found, parts), parts.now),
    exhibits: parts.exhibits.length,
    arrests: found.arrests.length,
    campaigns: parts.campaigns,
    exhibitList: [...parts.exhibits],
    offences: found.offences.map((considered) => withMissing(considered, parts.offences)),
    operations: found.operations,
    arrestList: found.arrests,
    referral: found.referral && {
      ...found.referral,
      approvals: found.referral.approvals.map((one) => ({ ...one, name: parts.names[one.by] ?? '' })),
    },
    competence: parts.competence,
    timeline: found.timeline,
    dossiers: found.dossiers,
    names: { ...parts.names },
  };
}

function takeBackIn({ row, lastMove }: FoundCase): CaseFile['takeBack'] {
  const move = takeBackOf(lastMove);
  return move && move.to === row.state ? { from: move.to, to: move.from } : null;
}

function timedOf(
  found: FoundCase,
  parts: { readonly offences: readonly Offence[]; readonly campaigns: CaseFile['campaigns'] },
): Parameters<typeof clocksOf>[0] {
  const considered = new Set(found.offences.map((one) => one.offence));
  const acts = parts.campaigns.map((campaign) => campaign.lastAt).filter((at) => at !== null);
  return {
    offences: parts.offences.filter((offence) => considered.has(offence.id)),
    lastAct: acts.sort().at(-1) ?? null,
    arrests: found.arrests,
    // a case that was closed or judged asks for nothing more; orders come back to one that was referred
    tasks: ['closed', 'judged'].includes(found.row.state) ? [] : found.tasks,
    parties: found.parties,
    retention: retentionOf(found.row.state, found.row.changed_at),
    over: ['closed', 'judged', 'referred'].includes(found.row.state),
  };
}

/** Everybody whom the page names by id. */
export function peopleOf(found: FoundCase, exhibits: readonly Exhibit[]): string[] {
  return [
    found.row.opened_by,
    ...found.timeline.map((event) => event.by),
    ...found.timeline.flatMap(({ text }) => (typeof text['person'] === 'string' ? [text['person']] : [])),
    ...found.tasks.flatMap((task) => [task.by, task.doneBy, task.person].filter((one) => one !== null)),
    ...found.parties.map((party) => party.by),
    ...exhibits.flatMap((exhibit) => [exhibit.collectedBy, ...exhibit.custody.map((event) => event.by)]),
  ];
}

function withMissing(considered: FoundCase['offences'][number], offences: readonly Offence[]): ConsideredOffence {
  const shown = new Set(considered.elements.filter((one) => one.state === 'shown').map((one) => one.id));
  const offence = offences.find((one) => one.id === considered.offence);
  return {
    offence: considered.offence,
    elements: considered.elements.map((one) => ({ ...one, exhibits: [...one.exhibits] })),
    by: considered.by,
    at: considered.at,
    missing: missingElements(offence, shown),
  };
}

/** Required elements stand in groups; a group is met when one of its elements is shown (act, means and purpose of 448-1). */
function missingElements(offence: Offence | undefined, shown: ReadonlySet<string>): string[] {
  if (!offence) return [];
  const required = offence.elements.filter((element) => element.required);
  const met = new Set(required.filter((element) => shown.has(element.id)).map((element) => element.group));
  return required.filter((element) => !met.has(element.group)).map((element) => element.id);
}
