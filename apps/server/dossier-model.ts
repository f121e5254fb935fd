import type { DossierModel } from '@sanad/platform/reports/dossier-model';
import type { Exhibits } from '@sanad/services/exhibits';
import type { Triage } from '@sanad/services/triage';
import type { Campaign } from '@sanad/wire/campaign';
import type { CaseFile, Offence } from '@sanad/wire/case';
import { SUSPECTED } from '@sanad/wire/case-party';
import type { Link } from '@sanad/wire/post';
import { DOSSIER_WORDS, serviceOf, wordOf } from './dossier-texts.ts';

type FoundExhibit = Awaited<ReturnType<Exhibits['ofCase']>>[number];
type PostTable = Awaited<ReturnType<Triage['posts']>>[number];

type Parts = {
  readonly language: 'ar' | 'fr';
  readonly file: CaseFile;
  readonly campaigns: readonly Campaign[];
  readonly offences: readonly Offence[];
  readonly exhibits: readonly FoundExhibit[];
  readonly posts: ReadonlyMap<string, PostTable>;
  readonly names: Readonly<Record<string, string>>;
  readonly entryOf: (id: string) => number;
  readonly organisation: string;
  readonly mark: DossierModel['mark'];
  readonly date: string;
  readonly ledger: DossierModel['ledger'];
  readonly copy?: DossierModel['copy'];
};

const VALUES_SHOWN = 6;
const REASONS_SHOWN = 12;

/** The dossier as a prosecutor reads it, from the case as it stands. No woman is named: exhibits are recruiters' posts. */
export function buildDossierModel(parts: Parts): DossierModel {
  const { language, file, campaigns, names } = parts;
  const word = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    wordOf(language, key, values);
  const nameOf = (id: string): string => names[id] ?? id;
  const days = campaigns
    .flatMap((campaign) => [campaign.firstAt, campaign.lastAt])
    .filter((at) => at !== null)
    .sort();
  return {
    language,
    mark: parts.mark,
    organisation: parts.organisation,
    reference: file.number,
    date: parts.date.slice(0, 10),
    title: file.title,
    court: file.referral
      ? `${word(`court-${file.referral.court}`)} ${language === 'ar' ? `ب${file.referral.city}` : `de ${file.referral.city}`}`
      : '',
    summary: {
      exhibits: parts.exhibits.length,
      posts: campaigns.reduce((sum, campaign) => sum + campaign.size, 0),
      from: days[0]?.slice(0, 10) ?? '—',
      to: days.at(-1)?.slice(0, 10) ?? '—',
      arrests: file.arrestList.length,
    },
    campaigns: campaigns.map((campaign) => ({
      id: campaign.id,
      posts: campaign.size,
      verdict: word(campaign.decision?.verdict ?? 'cannot-tell'),
      decidedBy: campaign.decision?.byName ?? '—',
      template: campaign.template.map((part) =>
        'words' in part
          ? part
          : {
              slot: part.slot,
              values: part.values.slice(0, VALUES_SHOWN).map(({ value, also }) => [value, ...also].join(' / ')),
            },
      ),
      reasons: campaign.reasons.slice(0, REASONS_SHOWN).map((reason) => ({
        title: reason.title[language],
        explanation: reason.explanation[language],
        posts: reason.posts,
        against: reason.against,
      })),
      contacts: campaign.contacts.slice(0, REASONS_SHOWN),
    })),
    offences: file.offences.flatMap((considered) => {
      const law = parts.offences.find((one) => one.id === considered.offence);
      return law ? [offenceOf(law, considered, parts)] : [];
    }),
    competence: file.competence?.because[language] ?? '',
    victimQuestion: file.referral?.victimQuestion ?? null,
    operations: file.operations.map((operation) => ({
      ...operation,
      at: shortTime(operation.at),
      services: operation.services.map((one) => serviceOf(language, one)),
    })),
    arrests: file.arrestList.map((arrest) => ({
      at: shortTime(arrest.at),
      role: word(arrest.role),
      reference: arrest.reference || '—',
    })),
    exhibits: parts.exhibits.map((exhibit) => exhibitOf(exhibit, parts, word, nameOf)),
    persons: file.parties.map((party) => ({
      code: party.code,
      role: word(`party-${party.role}`),
      name: SUSPECTED.includes(party.role) ? (party.name ?? '') : '',
    })),
    record: {
      drafter: file.referral ? nameOf(file.referral.proposedBy) : nameOf(file.openedBy),
      drafted: shortTime(parts.date),
      acts: [
        ...file.operations.map((one) => ({ at: one.at, what: word('act-operation'), place: one.place })),
        ...file.arrestList.map((one) => ({ at: one.at, what: word('act-arrest', { role: one.role }), place: '' })),
        ...file.arrestList.flatMap((one) =>
          one.endedAt === null
            ? []
            : [{ at: one.endedAt, what: word('detention.ended', { how: one.endedHow ?? '' }), place: '' }],
        ),
      ]
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map((act) => ({ ...act, at: shortTime(act.at) })),
    },
    copy: parts.copy ?? null,
    // notes, tasks and who may read are the house's own work: they stand in the ledger, not before the court
    timeline: file.timeline
      .filter((event) => event.type in DOSSIER_WORDS[language])
      .map((event) => ({
        at: shortTime(event.at),
        by: nameOf(event.by),
        text: word(event.type, withArticle(event.text, parts)),
      })),
    approvals: file.referral
      ? [
          { by: nameOf(file.referral.proposedBy), at: shortTime(file.referral.proposedAt), what: word('proposed') },
          ...file.referral.approvals.map((one) => ({
            by: nameOf(one.by),
            at: shortTime(one.at),
            what: `${word(one.answer)} ${one.note}`.trim(),
          })),
        ]
      : [],
    ledger: parts.ledger,
  };
}

/** An offence is named by its article and title, as the court knows it. */
function withArticle(text: CaseFile['timeline'][number]['text'], { offences, language }: Parts) {
  const law = offences.find((one) => one.id === text['offence']);
  return law ? { ...text, offence: `${law.title[language]} (${law.article})` } : text;
}

function offenceOf(
  law: Offence,
  considered: CaseFile['offences'][number],
  { language, exhibits }: Parts,
): DossierModel['offences'][number] {
  const states = new Map(considered.elements.map((element) => [element.id, element]));
  return {
    article: law.article,
    title: law.title[language],
    penalty: law.penalty[language],
    class: law.class,
    elements: law.elements.map((element) => {
      const state = states.get(element.id);
      return {
        text: element.text[language],
        state: state?.state ?? 'open',
        exhibits: (state?.exhibits ?? []).map((id) => exhibits.find((exhibit) => exhibit.id === id)?.number ?? '?'),
      };
    }),
  };
}

function exhibitOf(
  exhibit: FoundExhibit,
  { posts, entryOf }: Parts,
  word: (key: string, values?: Readonly<Record<string, string | number>>) => string,
  nameOf: (id: string) => string,
): DossierModel['exhibits'][number] {
  const post = exhibit.post === null ? undefined : posts.get(exhibit.post);
  const text = exhibit.text ?? exhibit.title;
  return {
    number: exhibit.number,
    text,
    direction: isRightToLeft(text) ? 'rtl' : 'ltr',
    source: post?.source ?? sourceOf(exhibit, word),
    at: post?.at ? shortTime(post.at) : '',
    collectedAt: shortTime(exhibit.collected_at),
    collectedBy: nameOf(exhibit.collected_by),
    sha256: exhibit.sha256,
    why: (post?.because ?? []).map((link) => word(link.kind, { value: linkValue(link) })),
    custody: exhibit.events.map((event, i) => ({
      at: shortTime(event.time),
      by: nameOf(event.actor),
      action: word(event.action),
      signed: event.signature !== null && event.signature.statement !== null,
      entry: entryOf(exhibit.entries[i]!),
    })),
  };
}

/** Where something that is no post comes from: seized at a place on an order, or handed over by somebody. */
function sourceOf(
  exhibit: FoundExhibit,
  word: (key: string, values?: Readonly<Record<string, string | number>>) => string,
): string {
  const first = exhibit.events[0];
  if (exhibit.origin !== 'seizure') return first?.note ?? '—';
  const seized = word('seized-at', { place: first?.place ?? '—', seal: first?.seal ?? '—' });
  return first?.authorisation ? `${seized} ${word('seized-on', { order: first.authorisation })}` : seized;
}

function linkValue(link: Link): string {
  const detail = link.detail as { value?: unknown; similarity?: unknown };
  return typeof detail.value === 'string'
    ? detail.value
    : typeof detail.similarity === 'number'
      ? detail.similarity.toFixed(2)
      : '';
}

/** The direction of a text is that of its first strong letter. */
function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh}]/u.exec(text)?.[0].match(/\p{Script=Arabic}/u) !== null;
}

function shortTime(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
