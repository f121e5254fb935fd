import type { CaseFile, ConsideredOffence, Exhibit, Offence } from '@sanad/wire/case';
import type { FoundCase } from './queries.ts';

/** The page of a case, from what its tables hold and what the other rooms say of its exhibits, campaigns and people. */
export function buildCaseFile(
  found: FoundCase,
  parts: {
    readonly exhibits: readonly Exhibit[];
    readonly offences: readonly Offence[];
    readonly campaigns: CaseFile['campaigns'];
    readonly names: Readonly<Record<string, string>>;
    readonly competence: CaseFile['competence'];
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

/** Everybody whom the page names by id. */
export function peopleOf(found: FoundCase, exhibits: readonly Exhibit[]): string[] {
  return [
    found.row.opened_by,
    ...found.timeline.map((event) => event.by),
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
