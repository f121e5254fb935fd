import { isCountry } from './countries.ts';
import { offenceById } from './offences.ts';
import type { CooperationRequest, RequestedData, Words } from './request-model.ts';

type Check = (request: CooperationRequest) => boolean;

/** Whether an item of a form is filled in, by the names that the form data use. Blank text is not filled in. */
export const CHECKS: Readonly<Record<string, Check>> = {
  authority: ({ authority }) => said(authority.organisation),
  receiver: ({ receiver, kind }) =>
    said(receiver.name) &&
    (kind.startsWith('provider') || kind === 'removal' || (receiver.country !== null && isCountry(receiver.country))),
  reference: ({ reference }) => filled(reference),
  date: ({ date }) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date),
  contact: ({ authority }) =>
    filled(authority.person) && said(authority.replyChannel) && (filled(authority.phone) || filled(authority.email)),
  'second-contact': ({ secondContact }) => filled(secondContact),
  'office-hours': ({ authority }) => filled(authority.officeHours) && filled(authority.timeZone),
  operational: ({ operational }) => filled(operational),
  prosecution: ({ prosecution }) => said(prosecution),
  'legal-basis': ({ legalBasis }) => said(legalBasis),
  basis: ({ basis }) => said(basis),
  signatory: ({ signatory }) => signatory !== null && said(signatory.name) && said(signatory.title),
  offence: hasOffence,
  facts: hasFacts,
  'offence-and-facts': (request) => hasOffence(request) && hasFacts(request),
  'law-texts': hasOffence,
  data: ({ data }) => data.length > 0 && data.every((one) => said(one.description) && said(one.link)),
  custodian: (request) => said(request.custodian),
  necessity: ({ necessity }) => said(necessity),
  intention: ({ willAskDisclosure }) => willAskDisclosure === true,
  previous: wasAsked,
  identifiers: ({ data }) => data.length > 0 && data.every(isIdentified),
  period: ({ data }) => data.length > 0 && data.every((one) => one.from !== null && one.to !== null),
  categories: ({ data }) => data.length > 0,
  traffic: ({ data }) => data.length > 0 && data.every((one) => one.category === 'traffic' && said(one.description)),
  measures: ({ measures }) => measures.some(said),
  person: ({ person }) => person !== null && said(person.description) && person.capacity !== null,
  questions: ({ questions }) => questions.some(said),
  consent: ({ person }) => person?.consents === true,
  protection: ({ person }) => person !== null && said(person.protection),
  danger: ({ danger }) => said(danger),
  'danger-link': ({ dangerLink }) => said(dangerLink),
  confidentiality: ({ confidential }) => confidential !== null,
  urgency: ({ urgency }) => urgency.length > 0,
  'use-limits': ({ useLimits }) => said(useLimits),
  evidence: ({ attachments }) =>
    attachments.length > 0 && attachments.every((one) => filled(one.title) && isDigest(one.sha256)),
  suspect: ({ person }) => person?.capacity === 'suspect' && person.nationality !== null && person.country !== null,
  urls: ({ data }) => links({ data }).length > 0,
  captured: ({ data }) => links({ data }).length > 0 && links({ data }).every((link) => filled(link.exhibit)),
  preserved: wasAsked,
  undertaking: ({ undertakes }) => undertakes === true,
};

/** An earlier request has a number and a day, and the day is not after that of this one. */
function wasAsked({ previous, date }: CooperationRequest): boolean {
  return (
    previous.length > 0 &&
    previous.every((one) => filled(one.ticket) && filled(one.date) && (date === null || one.date <= date))
  );
}

/** The links that a removal request names. */
export function links({ data }: Pick<CooperationRequest, 'data'>): RequestedData['identifiers'] {
  return data.flatMap((one) => one.identifiers).filter((one) => one.kind === 'url');
}

/** Whether words are there in some language. @example said({ fr: ' ' }) === false */
export function said(words: Words): boolean {
  return Object.values(words).some(filled);
}

function filled(text: string | null | undefined): boolean {
  return text !== null && text !== undefined && text.trim() !== '';
}

function hasOffence({ offences }: CooperationRequest): boolean {
  return offences.length > 0 && offences.every((id) => offenceById(id) !== null);
}

function hasFacts({ facts }: CooperationRequest): boolean {
  return facts.length > 0 && facts.every((fact) => said(fact.text));
}

/** An IP address without an instant names nobody. */
function isIdentified(data: RequestedData): boolean {
  return (
    data.identifiers.length > 0 &&
    data.identifiers.every((one) => filled(one.value) && (one.kind !== 'ip' || one.at !== null))
  );
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
