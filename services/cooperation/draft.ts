import { receiversIn } from '@sanad/jurisdiction/directory';
import { masked } from '@sanad/jurisdiction/over-disclosure';
import { requestForm } from '@sanad/jurisdiction/request';
import {
  type CooperationRequest,
  emptyRequest,
  type RequestedData,
  type RequestKind,
} from '@sanad/jurisdiction/request-model';
import { TREATIES } from '@sanad/jurisdiction/treaties';
import type { RequestDraft } from '@sanad/wire/cooperation';

/** What a case already says, so that a person does not type it again. */
export type CaseFacts = {
  readonly number: string;
  /** how many requests the case has already */
  readonly before: number;
  readonly offences: readonly string[];
  readonly exhibits: readonly { readonly number: string; readonly text: string | null; readonly collectedAt: string }[];
  readonly contacts: readonly { readonly kind: string; readonly value: string }[];
  readonly today: string;
  /** how the office signs and is reached, from the last request that the person drafted; null: her first */
  readonly office: Pick<CooperationRequest, 'authority' | 'secondContact' | 'operational' | 'signatory'> | null;
  /** what was asked before in this case, of the same state or provider */
  readonly asked: RequestDraft['previous'];
};

const KINDS: Readonly<Record<string, RequestDraft['data'][number]['identifiers'][number]['kind']>> = {
  phone: 'phone',
  email: 'email',
  handle: 'handle',
  link: 'url',
  url: 'url',
};
/** Letters of a post that a request quotes at most. */
const TELLING = 200;

/** The same shape twice, once as it travels. */
export function asRequest(draft: RequestDraft): CooperationRequest {
  return draft as CooperationRequest;
}

/** What a step of the worksheet knows: which item, who holds it, by which instrument. */
export type FromStep = {
  readonly item: string | null;
  readonly holder: string | null;
  readonly instrument: string | null;
};
const CATEGORIES: readonly string[] = ['subscriber', 'traffic', 'content', 'registration'];

/**
 * A first draft from the case: offences considered, exhibits as facts each with its number, the recruiter's contacts as
 * identifiers each with the exhibit that shows it, what the step knows. What a person has to say (why it is necessary,
 * who asks) stays empty, and what the letter of that kind does not say is not in the draft either.
 */
export function draftFrom(
  kind: RequestKind,
  country: string | null,
  found: CaseFacts,
  step: FromStep = { item: null, holder: null, instrument: null },
  earlier: RequestDraft | null = null,
): RequestDraft {
  const told = found.exhibits.filter(({ text }) => text !== null && text.trim() !== '');
  const holder = step.holder === null ? {} : { ar: step.holder, fr: step.holder, en: step.holder };
  const form = requestForm(kind);
  const isProvider = form.receiver === 'provider';
  const draft: CooperationRequest = {
    ...emptyRequest(kind),
    ...found.office,
    previous: found.asked,
    reference: `${found.number}-R${found.before + 1}`,
    date: found.today,
    receiver: { country, name: isProvider ? holder : receiverOf(kind, country) },
    basis: step.instrument === null ? {} : (TREATIES.instruments[step.instrument]?.name ?? {}),
    offences: [...found.offences],
    facts: form.paragraphs.includes('facts') ? factsOf(told) : [],
    data: dataOf(kind, step.item, found, told),
    custodian: holder,
  };
  const carried = earlier === null ? {} : carriedOver(form, asRequest(earlier), asRequest(draft as RequestDraft));
  // A contact that is not asked about is left out of what is quoted: it may be anybody's.
  return masked({ ...draft, ...carried }) as RequestDraft;
}

/** What an earlier request said and the letter of the next one says too, so that both speak of the same data. */
function carriedOver(
  form: ReturnType<typeof requestForm>,
  earlier: CooperationRequest,
  next: CooperationRequest,
): Partial<CooperationRequest> {
  const says = (...ids: readonly string[]) => ids.some((id) => form.paragraphs.includes(id));
  const isExtension = next.kind === 'extension';
  return {
    offences: earlier.offences,
    prosecution: earlier.prosecution,
    legalBasis: earlier.legalBasis,
    custodian: earlier.custodian,
    necessity: earlier.necessity,
    confidential: earlier.confidential,
    ...(says('facts') ? { facts: earlier.facts.filter(({ about }) => form.mayCarry.includes(about)) } : {}),
    ...(says('data') ? { data: earlier.data } : {}),
    ...(isExtension ? { receiver: earlier.receiver, willAskDisclosure: earlier.willAskDisclosure } : {}),
  };
}

function dataOf(
  kind: RequestKind,
  item: string | null,
  { contacts }: CaseFacts,
  told: CaseFacts['exhibits'],
): readonly RequestedData[] {
  const { paragraphs } = requestForm(kind);
  // A person or an asset is looked for: no data of an account are asked for.
  if (item !== null && !CATEGORIES.includes(item)) return [];
  const isPrinted = ['data', 'told', 'links'].some((one) => paragraphs.includes(one));
  // What is to be removed has an address.
  const named = paragraphs.includes('links') ? contacts.filter(({ kind: of }) => KINDS[of] === 'url') : contacts;
  if (!isPrinted || named.length === 0) return [];
  const category = item === null ? 'subscriber' : (item as RequestedData['category']);
  return [
    {
      category: kind === 'traffic-disclosure' ? 'traffic' : kind === 'removal' ? 'content' : category,
      description: {},
      link: {},
      identifiers: named.slice(0, 50).map(({ kind: of, value }) => ({
        kind: KINDS[of] ?? ('other' as const),
        value,
        at: null,
        exhibit: told.find(({ text }) => shows(text ?? '', value))?.number ?? null,
      })),
      from: null,
      to: null,
    },
  ];
}

/** Digits that tell subscribers apart, with or without the code of their country. */
const SUBSCRIBER = 8;

/** Whether a text shows a contact, however its number is spaced and whether or not it has the code of its country. */
function shows(text: string, value: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/[\s\p{P}\p{Cf}+]/gu, '');
  const wanted = plain(value);
  const isNumber = /^\d+$/.test(wanted) && wanted.length >= SUBSCRIBER;
  return wanted !== '' && plain(text).includes(isNumber ? wanted.slice(-SUBSCRIBER) : wanted);
}

/** Posts that a request quotes at most. */
const QUOTED = 30;
/** Share of words that posts of one wording have in common. */
const ALIKE = 0.7;

/** Each wording once, with the numbers of the other exhibits that say the same: a magistrate reads it once. */
function factsOf(told: CaseFacts['exhibits']): CooperationRequest['facts'] {
  const groups: { first: CaseFacts['exhibits'][number]; words: ReadonlySet<string>; others: string[] }[] = [];
  for (const one of told) {
    const words = new Set((one.text ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
    const group = groups.find((other) => shared(other.words, words) >= ALIKE);
    if (group) group.others.push(one.number);
    else groups.push({ first: one, words, others: [] });
  }
  return groups.slice(0, QUOTED).map(({ first, others }) => ({
    about: 'post' as const,
    text: postLine(first.text ?? '', first.collectedAt, others),
    exhibit: first.number,
  }));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}

const TO_CONTACT: readonly RequestKind[] = ['preservation', 'extension', 'traffic-disclosure'];

/** Who receives such a request in that country, as the directory has it; the letter warns while that is unverified. */
function receiverOf(kind: RequestKind, country: string | null): CooperationRequest['receiver']['name'] {
  if (country === null) return {};
  const contact = TO_CONTACT.includes(kind) ? receiversIn(country, '24-7') : [];
  return [...contact, ...receiversIn(country, 'central-authority')][0]?.name ?? {};
}

/** What a post says, in its own words, the day on which it was collected, and where else it stands. */
function postLine(text: string, at: string, others: readonly string[]): CooperationRequest['facts'][number]['text'] {
  // What turns the order of letters around is no part of what the post says.
  const words = text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = `\u2068${words.length > TELLING ? `${words.slice(0, TELLING).trimEnd()}…` : words}\u2069`;
  const day = at.slice(0, 10);
  // Numbers in Latin letters one after another would run from left to right in an Arabic line.
  const apart = others.map((number) => `\u2068${number}\u2069`).join('، ');
  return {
    ar: `منشور جُمع يوم ${day}: «${cut}»${others.length > 0 ? `؛ ومثله في الأدلة ${apart}` : ''}`,
    fr: `publication relevée le ${day} : « ${cut} »${others.length > 0 ? ` ; de même aux pièces ${others.join(', ')}` : ''}`,
    en: `post collected on ${day}: “${cut}”${others.length > 0 ? `; likewise in exhibits ${others.join(', ')}` : ''}`,
  };
}
