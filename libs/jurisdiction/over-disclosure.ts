import { hidden as hide, latinDigits, type Protected, plain, spansOf } from './protected-names.ts';
import { requestForm } from './request.ts';
import type { CooperationRequest, Words } from './request-model.ts';

/** Something that would leave though the receiver does not need it, or that names a person who must stay hidden. */
export type Disclosure = {
  readonly at: string;
  readonly why: 'not-needed' | 'never-leaves' | 'names-protected' | 'unlisted-contact' | 'national-id';
  /** the words that were found, where a place in a text is meant */
  readonly found: string | null;
};

/** Her own acts are no matter of a letter: they can be turned against her (Penal Code 490, 493). */
const NEVER = 'victim-own-act';
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\p{L}\p{N}])\+?\d(?:[ .-]?\d){8,14}(?!\d)/gu;
/** Moroccan identity card and passport: one or two letters, five to seven digits. */
const CARD = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}[ -]?|[a-z]{1,2})\d{5,7}(?![\p{L}\p{N}])/gu;
const ACCOUNT = /(?:https?:\/\/|www\.)[^\s<>«»"،؛]+|(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu;
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
  const texts = textsOf(request);
  const named = [...texts, ...labelsOf(request)].flatMap(({ at, text }) =>
    hidden.flatMap((person) =>
      spansOf(text, person).map(([from, to]) => hit(at, 'names-protected', text.slice(from, to))),
    ),
  );
  const reached = texts
    // A person who is suspected is asked about under her or his own numbers.
    .filter(({ at }) => !at.startsWith('person.') || request.person?.capacity !== 'suspect')
    .flatMap(({ at, text }) => [...contactsIn(at, text, request, listed), ...cardsIn(at, text)]);
  const asked = request.data.flatMap((one, i) =>
    one.identifiers.flatMap(({ value }, j): Disclosure[] =>
      hidden.some((person) => spansOf(value, person).length > 0)
        ? [hit(`data[${i}].identifiers[${j}]`, 'names-protected', value)]
        : [],
    ),
  );
  return [...facts, ...named, ...reached, ...asked];
}

/**
 * The request as it may leave: facts that the kind does not carry are taken out, contacts and card numbers that are not
 * asked about are left out, protected persons are replaced by the words that stand for them. Identifiers asked about stay as they are: whether her own account is asked about is for a
 * person to decide.
 * @example masked({ ...emptyRequest('mla'), necessity: { fr: 'Amal craint' } }, [{ names: ['Amal'], stands: 'V1' }]).necessity.fr === 'V1 craint'
 */
export function masked(request: CooperationRequest, hidden: readonly Protected[] = []): CooperationRequest {
  const named = rewritten(request, (text) => hidden.reduce(hide, text));
  const others = overDisclosed(named).flatMap(({ why, found }) => (OTHERS.includes(why) && found ? [found] : []));
  // The longest first: a part of an account is not taken for the whole of it.
  const left = [...new Set(others)].sort((one, other) => other.length - one.length);
  return left.length === 0 ? named : rewritten(named, (text) => left.reduce(leaveOut, text));
}

/** Without the facts that the kind does not carry, every text as `mask` leaves it. */
function rewritten(request: CooperationRequest, mask: (text: string) => string): CooperationRequest {
  const { mayCarry } = requestForm(request.kind);
  const words = (one: Words): Words =>
    Object.fromEntries(LANGUAGES.flatMap((l) => (one[l] === undefined ? [] : [[l, mask(one[l])]])));
  return {
    ...request,
    reference: request.reference && mask(request.reference),
    receiver: { ...request.receiver, name: words(request.receiver.name) },
    secondContact: request.secondContact && mask(request.secondContact),
    operational: request.operational && mask(request.operational),
    previous: request.previous.map((one) => ({ ...one, ticket: mask(one.ticket), channel: mask(one.channel) })),
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
    attachments: request.attachments.map((one) => ({ ...one, title: mask(one.title) })),
  };
}

const OTHERS: readonly Disclosure['why'][] = ['unlisted-contact', 'national-id'];

/** A found text is as long as what it was found in: only its digits may be written in other signs. */
function leaveOut(text: string, found: string): string {
  const at = latinDigits(text).indexOf(found);
  return at < 0 ? text : leaveOut(`${text.slice(0, at)}[…]${text.slice(at + found.length)}`, found);
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
    ...of('person.description', request.person?.description ?? {}),
    ...of('person.protection', request.person?.protection ?? {}),
    ...of('danger', request.danger),
    ...of('dangerLink', request.dangerLink),
    ...of('useLimits', request.useLimits),
    ...request.attachments.map((one, i) => ({ at: `attachments[${i}].title`, text: one.title })),
  ];
}

/** What else stands on the letter: of whom asks and whom is asked. Only a protected name is out of place there. */
function labelsOf(request: CooperationRequest): readonly { readonly at: string; readonly text: string }[] {
  const { authority, receiver, signatory, previous } = request;
  const of = (at: string, words: Words) => LANGUAGES.map((l) => ({ at: `${at}.${l}`, text: words[l] ?? '' }));
  return [
    { at: 'reference', text: request.reference ?? '' },
    ...of('authority', authority.organisation),
    ...of('authority.address', authority.address),
    ...of('authority.replyChannel', authority.replyChannel),
    { at: 'authority.person', text: authority.person ?? '' },
    ...of('receiver', receiver.name),
    { at: 'secondContact', text: request.secondContact ?? '' },
    { at: 'operational', text: request.operational ?? '' },
    ...previous.map(({ ticket, channel }, i) => ({ at: `previous[${i}]`, text: `${ticket} ${channel}` })),
    ...of('signatory', signatory?.name ?? {}),
    ...of('signatory.title', signatory?.title ?? {}),
  ];
}

/** Numbers, addresses and accounts that are neither asked about nor those of the office. */
function contactsIn(
  at: string,
  text: string,
  { authority, data }: CooperationRequest,
  listed: ReadonlySet<string>,
): readonly Disclosure[] {
  const numbers = [...listed, plain(authority.phone ?? '')].map(significant).filter((one) => one !== '');
  const own = [authority.phone, authority.email].filter((one) => one !== null).map(plain);
  const accounts = data
    .flatMap((one) => one.identifiers)
    .map(({ value }) => plain(value))
    .filter((one) => one.length >= ACCOUNT_LENGTH);
  const written = [...text.matchAll(EMAIL), ...latinDigits(text).matchAll(PHONE)]
    .map(([found]) => found)
    .filter((found) => !listed.has(plain(found)) && !own.includes(plain(found)) && !isNumberOf(found, numbers));
  const pages = LAW.some((place) => at.startsWith(place)) ? [] : [...text.matchAll(ACCOUNT)].map(([found]) => found);
  const unknown = pages.filter((found) => !accounts.some((one) => plain(found).endsWith(one)));
  return [...written, ...unknown].map((found) => hit(at, 'unlisted-contact', found));
}

function cardsIn(at: string, text: string): readonly Disclosure[] {
  return [...latinDigits(text).matchAll(CARD)].map(([found]) => hit(at, 'national-id', found));
}

/** Where the page of a law, of a court or of a provider may be named. */
const LAW: readonly string[] = ['legalBasis', 'basis', 'prosecution', 'custodian'];
/** Shorter names of accounts end many others. */
const ACCOUNT_LENGTH = 3;

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
