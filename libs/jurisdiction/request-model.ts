import type { LawText } from './offences.ts';

export const REQUEST_KINDS = [
  'preservation',
  'extension',
  'arab-preservation',
  'traffic-disclosure',
  'subscriber',
  'mla',
  'letters-rogatory',
  'denunciation',
  'spontaneous-information',
  'provider-preservation',
  'provider-emergency',
  'video-hearing',
  'removal',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export type Language = keyof LawText;
export type Words = Readonly<Partial<LawText>>;

/** What a fact is about; it decides whether the receiver needs it (see over-disclosure). */
export type FactAbout =
  | 'post'
  | 'account'
  | 'contact'
  | 'offender-conduct'
  | 'timeline'
  | 'method'
  | 'payment'
  | 'harm'
  | 'victim-pseudonym'
  | 'victim-identity'
  | 'victim-own-act'
  | 'witness-identity';

export type RequestFact = {
  readonly about: FactAbout;
  readonly text: Words;
  /** number of the exhibit that shows it; null when none does yet */
  readonly exhibit: string | null;
};

export type Identifier = {
  readonly kind: 'url' | 'account' | 'handle' | 'phone' | 'email' | 'ip' | 'domain' | 'other';
  readonly value: string;
  /** instant of use in UTC; an IP address means nothing without it */
  readonly at: string | null;
  readonly exhibit: string | null;
};

export type RequestedData = {
  readonly category: 'subscriber' | 'traffic' | 'content' | 'registration';
  readonly description: Words;
  /** how the data relate to the offence */
  readonly link: Words;
  readonly identifiers: readonly Identifier[];
  /** first and last instant of the period, UTC */
  readonly from: string | null;
  readonly to: string | null;
};

export type Contact = {
  readonly organisation: Words;
  readonly person: string | null;
  readonly address: Words;
  readonly phone: string | null;
  readonly email: string | null;
  readonly officeHours: string | null;
  readonly timeZone: string | null;
  readonly replyChannel: Words;
};

/**
 * A request to another state or to a provider, as it is drafted. null and empty mean: not filled in yet. The same model
 * serves every kind; `missingItems` says what the kind still needs.
 */
export type CooperationRequest = {
  readonly kind: RequestKind;
  readonly reference: string | null;
  /** `2026-11-24` */
  readonly date: string | null;
  /** the state (ISO 3166-1 alpha-2) and the authority or provider that receives it */
  readonly receiver: { readonly country: string | null; readonly name: Words };
  readonly authority: Contact;
  readonly secondContact: string | null;
  readonly operational: string | null;
  readonly prosecution: Words;
  readonly legalBasis: Words;
  /** treaty or ground in words, for kinds that serve under several */
  readonly basis: Words;
  readonly offences: readonly string[];
  readonly facts: readonly RequestFact[];
  readonly data: readonly RequestedData[];
  readonly custodian: Words;
  readonly necessity: Words;
  readonly willAskDisclosure: boolean | null;
  readonly previous: readonly { readonly ticket: string; readonly date: string; readonly channel: string }[];
  readonly urgency: readonly string[];
  readonly confidential: boolean | null;
  readonly measures: readonly Words[];
  readonly questions: readonly Words[];
  readonly person: {
    readonly description: Words;
    readonly capacity: 'witness' | 'victim' | 'expert' | 'suspect' | null;
    readonly nationality: string | null;
    readonly country: string | null;
    readonly consents: boolean | null;
    readonly protection: Words;
  } | null;
  readonly danger: Words;
  readonly dangerLink: Words;
  readonly useLimits: Words;
  readonly undertakes: boolean | null;
  readonly attachments: readonly { readonly title: string; readonly sha256: string }[];
  readonly signatory: { readonly name: Words; readonly title: Words } | null;
};

/** A request of a kind with nothing filled in. */
export function emptyRequest(kind: RequestKind): CooperationRequest {
  const contact: Contact = {
    organisation: {},
    person: null,
    address: {},
    phone: null,
    email: null,
    officeHours: null,
    timeZone: null,
    replyChannel: {},
  };
  return {
    kind,
    reference: null,
    date: null,
    receiver: { country: null, name: {} },
    authority: contact,
    secondContact: null,
    operational: null,
    prosecution: {},
    legalBasis: {},
    basis: {},
    offences: [],
    facts: [],
    data: [],
    custodian: {},
    necessity: {},
    willAskDisclosure: null,
    previous: [],
    urgency: [],
    confidential: null,
    measures: [],
    questions: [],
    person: null,
    danger: {},
    dangerLink: {},
    useLimits: {},
    undertakes: null,
    attachments: [],
    signatory: null,
  };
}
