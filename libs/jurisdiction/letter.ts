import data from './data/letters.json' with { type: 'json' };
import { directoryTable, printWarning } from './directory.ts';
import { languageNames, languagesOf } from './languages.ts';
import {
  attachmentLine,
  capturedLines,
  contactLines,
  dataLines,
  offenceLine,
  personLines,
  previousLine,
  toldLines,
  withExhibit,
} from './letter-lines.ts';
import { blank, type LetterWarning, named, type Pen, word, written } from './letter-pen.ts';
import type { LawText } from './offences.ts';
import { advisedItems, missingItems, type RequestItem, requestForm } from './request.ts';
import type { CooperationRequest, Language, Words } from './request-model.ts';

/** The edition of the forms that the words of letters come from; what another edition wrote cannot be compared with ours. */
export const LETTER_FORMS: string = data.version;

/** A paragraph of a letter: a heading and lines, in one language, without markup. */
export type Paragraph = { readonly id: string; readonly heading: string; readonly lines: readonly string[] };

export type Letter = {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly title: string;
  /** who asks, in words */
  readonly authority: string;
  readonly reference: string;
  readonly date: string;
  readonly receiver: string;
  readonly opening: string;
  readonly paragraphs: readonly Paragraph[];
  readonly signature: string;
  /** what must be filled in before it can leave, what the form would like, what a person should look at */
  readonly missing: readonly RequestItem[];
  readonly advised: readonly RequestItem[];
  readonly warnings: readonly LetterWarning[];
};

const PARAGRAPHS: Readonly<Record<string, { readonly heading: LawText; readonly text: LawText }>> = data.paragraphs;
const URGENCY: Readonly<Record<string, LawText>> = data.urgency;

/**
 * A request as a letter in one language, from templates. What is missing stands in the text as a visible blank and is
 * listed; `requireComplete` keeps such a letter from leaving. Texts that a person wrote are taken in the language of the
 * letter, else in another one with a warning.
 * @throws `request-kind`
 * @example letterOf(emptyRequest('preservation'), 'ar').missing.length > 0
 */
export function letterOf(request: CooperationRequest, language: Language): Letter {
  const form = requestForm(request.kind);
  const pen: Pen = { language, warnings: [] };
  const fields = fieldsOf(request, pen);
  const one = (words: Words, at: string, item: string) => written(words, at, pen)[0] ?? blank(item, language);
  const authority = one(request.authority.organisation, 'authority', 'authority');
  const receiver = one(request.receiver.name, 'receiver', 'receiver');
  const fill = (text: string): readonly string[] => {
    const whole = /^\{(\w+)\}$/.exec(text)?.[1];
    if (whole) return fields[whole] ?? [];
    return [text.replace(/\{(\w+)\}/g, (_, name: string) => (fields[name] ?? []).join(' '))];
  };
  const paragraphs = form.paragraphs.map((id) => ({
    id,
    heading: PARAGRAPHS[id]!.heading[language],
    lines: fill(PARAGRAPHS[id]!.text[language]),
  }));
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: form.title[language],
    authority,
    reference: request.reference ?? blank('reference', language),
    date: request.date ?? blank('date', language),
    receiver,
    opening: fill(form.opening[language])[0]!,
    paragraphs: paragraphs.filter((paragraph) => paragraph.lines.length > 0),
    signature: [request.signatory?.name, request.signatory?.title]
      .map((words) => one(words ?? {}, 'signatory', 'signatory'))
      .filter((text, at, all) => all.indexOf(text) === at)
      .join(language === 'ar' ? '، ' : ', '),
    missing: missingItems(request),
    advised: advisedItems(request),
    warnings: [...warningsOf(request, language), ...unique(pen.warnings)],
  };
}

function fieldsOf(request: CooperationRequest, pen: Pen): Readonly<Record<string, readonly string[]>> {
  const { language } = pen;
  const needed = requestForm(request.kind).required;
  const orBlank = (item: string, lines: readonly string[]) =>
    lines.length === 0 && needed.includes(item) ? [blank(item, language)] : lines;
  const say = (words: Words, at: string) => written(words, at, pen);
  const { person } = request;
  return {
    legalBasis: orBlank('legal-basis', say(request.legalBasis, 'legalBasis')),
    basis: orBlank('basis', say(request.basis, 'basis')),
    treaty: say(request.basis, 'basis'),
    authorities: [
      ...say(request.prosecution, 'prosecution').map((name) => word('prosecution', language, { name })),
      ...named(request.operational, 'operational', pen).map((name) => word('operational', language, { name })),
    ],
    previous: orBlank(
      'previous',
      request.previous.map((one) => previousLine(one, language)),
    ),
    offences: orBlank(
      'offence-and-facts',
      request.offences.map((id) => offenceLine(id, language)),
    ),
    facts: orBlank(
      'offence-and-facts',
      request.facts.flatMap((fact, i) =>
        say(fact.text, `facts[${i}]`).map((line) => withExhibit(line, fact.exhibit, language)),
      ),
    ),
    data: orBlank(
      'data',
      request.data.flatMap((one, i) => dataLines(one, i, pen)),
    ),
    told: orBlank(
      'urls',
      request.data.flatMap((one, i) => toldLines(one, i, pen)),
    ),
    custodian: orBlank('custodian', say(request.custodian, 'custodian')),
    necessity: orBlank('necessity', say(request.necessity, 'necessity')),
    urgency: request.urgency.map((reason) => URGENCY[reason]?.[language] ?? reason),
    confidentiality:
      request.confidential === null
        ? []
        : [word(request.confidential ? 'confidential-yes' : 'confidential-no', language)],
    measures: orBlank(
      'measures',
      request.measures.flatMap((one, i) => say(one, `measures[${i}]`)),
    ),
    questions: orBlank(
      'questions',
      request.questions.flatMap((one, i) => say(one, `questions[${i}]`)).map((line, i) => `${i + 1}. ${line}`),
    ),
    person: orBlank('person', personLines(person, needed.includes('consent'), pen)),
    protection: orBlank('protection', say(person?.protection ?? {}, 'person.protection')),
    danger: [
      ...orBlank('danger', say(request.danger, 'danger')),
      ...orBlank('danger-link', say(request.dangerLink, 'dangerLink')),
    ],
    useLimits: orBlank('use-limits', say(request.useLimits, 'useLimits')),
    captured: capturedLines(request, language),
    contact: orBlank('contact', contactLines(request, pen)),
    attachments: request.attachments.map(attachmentLine),
  };
}

function warningsOf(request: CooperationRequest, language: Language): readonly LetterWarning[] {
  const accepted = acceptedBy(request);
  const form = requestForm(request.kind);
  const facts = request.facts.flatMap((fact, i): LetterWarning[] =>
    fact.exhibit === null ? [{ code: 'fact-without-exhibit', at: `facts[${i}]` }] : [],
  );
  const periods = request.data.flatMap((one, i): LetterWarning[] =>
    one.from !== null && one.to !== null && one.to < one.from ? [{ code: 'period-reversed', at: `data[${i}]` }] : [],
  );
  return [
    ...(accepted.includes(language)
      ? []
      : [{ code: 'language-not-accepted', at: languageNames(accepted, language) } as const]),
    ...receiverWarning(request.receiver),
    ...(form.verify === 'required' ? [{ code: 'form-unverified', at: request.kind } as const] : []),
    ...facts,
    ...periods,
  ];
}

/**
 * The languages that the receiver takes, as far as it is known: those of the state; of the form where none is known, where
 * a provider receives, or where the treaty has one language.
 * @example acceptedBy({ ...emptyRequest('mla'), receiver: { country: 'US', name: {} } })[0] === 'en'
 */
export function acceptedBy({ kind, receiver }: Pick<CooperationRequest, 'kind' | 'receiver'>): readonly string[] {
  const form = requestForm(kind);
  const state = receiver.country === null ? null : languagesOf(receiver.country);
  return form.receiver === 'provider' || form.languages.length === 1 || state === null ? form.languages : state.accepts;
}

/** A receiver whom nobody has checked yet: from the directory without a checked source, or written by hand. */
function receiverWarning({ country, name }: CooperationRequest['receiver']): readonly LetterWarning[] {
  const names = Object.values(name).map((one) => one.trim());
  if (names.every((one) => one === '')) return [];
  const known = directoryTable().filter(
    (entry) =>
      (entry.role === 'provider-portal' || entry.country === country) &&
      Object.values(entry.name).some((one) => names.includes(one)),
  );
  if (known.length === 0) return [{ code: 'receiver-by-hand', at: 'receiver' }];
  return known.some((entry) => printWarning(entry) !== null) ? [{ code: 'receiver-unverified', at: 'receiver' }] : [];
}

function unique(warnings: readonly LetterWarning[]): readonly LetterWarning[] {
  return warnings.filter(
    (one, i) => warnings.findIndex((other) => other.at === one.at && other.code === one.code) === i,
  );
}
