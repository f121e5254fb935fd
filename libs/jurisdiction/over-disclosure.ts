import { requestForm } from './request.ts';
import type { CooperationRequest, Words } from './request-model.ts';

/** Something that would leave though the receiver does not need it, or that names a person who must stay hidden. */
export type Disclosure = {
  readonly at: string;
  readonly why: 'not-needed' | 'never-leaves' | 'names-protected' | 'unlisted-contact' | 'national-id';
  /** the words that were found, where a place in a text is meant */
  readonly found: string | null;
};

/** A person whose identity stays hidden, with every way of naming her, and the words that stand for her. */
export type Protected = { readonly names: readonly string[]; readonly stands: string };

/** Her own acts are no matter of a letter: they can be turned against her (Penal Code 490, 493). */
const NEVER = 'victim-own-act';
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\p{L}\p{N}])\+?\d(?:[ .-]?\d){8,14}(?!\d)/gu;
/** Moroccan identity card: one or two letters, five or six digits. */
const CARD = /(?<![\p{L}\p{N}])[A-Z]{1,2} ?\d{5,6}(?![\p{L}\p{N}])/gu;
const LANGUAGES = ['ar', 'fr', 'en'] as const;

/**
 * What a request would give away beyond need: facts that its kind does not carry, the woman's own acts, names of
 * protected persons anywhere in the text, contacts that are not among the identifiers asked about, identity-card numbers.
 * @param hidden persons whose names, numbers and addresses must not leave
 * @example overDisclosed({ ...emptyRequest('preservation'), necessity: { fr: 'Amal craint un effacement' } }, [{ names: ['Amal'], stands: 'V1' }])[0]?.why === 'names-protected'
 */
export function overDisclosed(request: CooperationRequest, hidden: readonly Protected[] = []): readonly Disclosure[] {
  const { mayCarry } = requestForm(request.kind);
  const facts = request.facts.flatMap((fact, i): Disclosure[] => {
    if (fact.about === NEVER) return [{ at: `facts[${i}]`, why: 'never-leaves', found: null }];
    return mayCarry.includes(fact.about) ? [] : [{ at: `facts[${i}]`, why: 'not-needed', found: null }];
  });
  const listed = new Set(request.data.flatMap((one) => one.identifiers.map((id) => plain(id.value))));
  const numbers = [...listed, plain(request.authority.phone ?? '')].map(significant).filter((one) => one !== '');
  const own = [request.authority.phone, request.authority.email].filter((one) => one !== null).map(plain);
  const texts = textsOf(request).flatMap(({ at, text }): Disclosure[] => [
    ...hidden.flatMap(({ names }) =>
      names
        .flatMap((name) => spansOf(text, name))
        .map(([from, to]) => hit(at, 'names-protected', text.slice(from, to))),
    ),
    ...[...text.matchAll(EMAIL), ...latinDigits(text).matchAll(PHONE)]
      .map((match) => match[0])
      .filter((found) => !listed.has(plain(found)) && !own.includes(plain(found)) && !isNumberOf(found, numbers))
      .map((found) => hit(at, 'unlisted-contact', found)),
    ...[...latinDigits(text).matchAll(CARD)].map((match) => hit(at, 'national-id', match[0])),
  ]);
  const asked = request.data.flatMap((one, i) =>
    one.identifiers.flatMap(({ value }, j): Disclosure[] =>
      hidden.some(({ names }) => names.some((name) => spansOf(value, name).length > 0))
        ? [hit(`data[${i}].identifiers[${j}]`, 'names-protected', value)]
        : [],
    ),
  );
  return [...facts, ...texts, ...asked];
}

/**
 * The request as it may leave: facts that the kind does not carry are taken out, protected persons are replaced by the
 * words that stand for them. Identifiers asked about stay as they are: whether her own account is asked about is for a
 * person to decide.
 * @example masked({ ...emptyRequest('mla'), necessity: { fr: 'Amal craint' } }, [{ names: ['Amal'], stands: 'V1' }]).necessity.fr === 'V1 craint'
 */
export function masked(request: CooperationRequest, hidden: readonly Protected[] = []): CooperationRequest {
  const { mayCarry } = requestForm(request.kind);
  const hide = (text: string) => hidden.reduce((one, person) => replaceAll(one, person), text);
  const words = (one: Words): Words =>
    Object.fromEntries(LANGUAGES.flatMap((l) => (one[l] === undefined ? [] : [[l, hide(one[l])]])));
  return {
    ...request,
    prosecution: words(request.prosecution),
    legalBasis: words(request.legalBasis),
    basis: words(request.basis),
    facts: request.facts
      .filter((fact) => fact.about !== NEVER && mayCarry.includes(fact.about))
      .map((fact) => ({ ...fact, text: words(fact.text) })),
    data: request.data.map((one) => ({ ...one, description: words(one.description), link: words(one.link) })),
    custodian: words(request.custodian),
    necessity: words(request.necessity),
    measures: request.measures.map(words),
    questions: request.questions.map(words),
    person: request.person && {
      ...request.person,
      description: words(request.person.description),
      protection: words(request.person.protection),
    },
    danger: words(request.danger),
    dangerLink: words(request.dangerLink),
    useLimits: words(request.useLimits),
    attachments: request.attachments.map((one) => ({ ...one, title: hide(one.title) })),
  };
}

function textsOf(request: CooperationRequest): readonly { readonly at: string; readonly text: string }[] {
  const of = (at: string, words: Words) =>
    LANGUAGES.flatMap((l) => (words[l] === undefined ? [] : [{ at: `${at}.${l}`, text: words[l] }]));
  return [
    ...of('prosecution', request.prosecution),
    ...of('legalBasis', request.legalBasis),
    ...of('basis', request.basis),
    ...request.facts.flatMap((fact, i) => of(`facts[${i}]`, fact.text)),
    ...request.data.flatMap((one, i) => [
      ...of(`data[${i}].description`, one.description),
      ...of(`data[${i}].link`, one.link),
    ]),
    ...of('custodian', request.custodian),
    ...of('necessity', request.necessity),
    ...request.measures.flatMap((one, i) => of(`measures[${i}]`, one)),
    ...request.questions.flatMap((one, i) => of(`questions[${i}]`, one)),
    ...of('person', request.person?.description ?? {}),
    ...of('person.protection', request.person?.protection ?? {}),
    ...of('danger', request.danger),
    ...of('dangerLink', request.dangerLink),
    ...of('useLimits', request.useLimits),
    ...request.attachments.map((one, i) => ({ at: `attachments[${i}].title`, text: one.title })),
  ];
}

/** Digits that tell subscribers apart: without the zeros of a trunk or an exit code; fewer than these tell nobody. */
const SIGNIFICANT = 8;

function significant(number: string): string {
  return /^\d+$/.test(number) && number.length >= SIGNIFICANT ? number.replace(/^0+/, '') : '';
}

/** Whether a number is one of these, written with or without its country. */
function isNumberOf(found: string, numbers: readonly string[]): boolean {
  const digits = significant(plain(found));
  if (digits.length < SIGNIFICANT) return false;
  return numbers.some((one) => one.length >= SIGNIFICANT && (one.endsWith(digits) || digits.endsWith(one)));
}

function hit(at: string, why: Disclosure['why'], found: string): Disclosure {
  return { at, why, found };
}

function replaceAll(text: string, { names, stands }: Protected): string {
  const spans = names
    .flatMap((name) => spansOf(text, name))
    .sort(([one], [other]) => one - other)
    .reduce<[number, number][]>((kept, span) => {
      const last = kept.at(-1);
      if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
      else kept.push([...span]);
      return kept;
    }, []);
  return spans.reduceRight((one, [from, to]) => one.slice(0, from) + stands + one.slice(to), text);
}

/** Where a name stands in a text as words of its own, whatever its case, vowel signs, spacing or kind of digits. */
function spansOf(text: string, name: string): readonly (readonly [number, number])[] {
  const wanted = folded(name).key;
  if (wanted === '') return [];
  const { key, from, to } = folded(text);
  const spans: [number, number][] = [];
  for (let at = key.indexOf(wanted); at !== -1; at = key.indexOf(wanted, at + 1)) {
    const start = from[at]!;
    const end = to[at + wanted.length - 1]!;
    // Arabic writes "and", "for", "with" and the article onto the word.
    const before = text.slice(0, start).replace(/(?<![\p{L}\p{N}])[وفبكل]?(?:ال)?$/u, '');
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(end))) spans.push([start, end]);
  }
  return spans;
}

/** A text without what writing varies in, and for each unit left where it stood. */
function folded(text: string): {
  readonly key: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
} {
  let key = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; ) {
    const unit = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + unit.length;
    const kept = fold(unit);
    for (let k = 0; k < kept.length; k++) {
      from.push(at);
      to.push(end);
    }
    key += kept;
    at = end;
  }
  return { key, from, to };
}

function fold(unit: string): string {
  return latinDigits(unit)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\p{Z}\p{P}+]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

function plain(text: string): string {
  return folded(text).key;
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
