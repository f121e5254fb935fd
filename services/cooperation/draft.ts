import { receiversIn } from '@sanad/jurisdiction/directory';
import { requestForm } from '@sanad/jurisdiction/request';
import { type CooperationRequest, emptyRequest, type RequestKind } from '@sanad/jurisdiction/request-model';
import type { RequestDraft } from '@sanad/wire/cooperation';

/** What a case already says, so that a person does not type it again. */
export type CaseFacts = {
  readonly number: string;
  readonly offences: readonly string[];
  readonly exhibits: readonly { readonly number: string; readonly text: string | null; readonly collectedAt: string }[];
  readonly contacts: readonly { readonly kind: string; readonly value: string }[];
  readonly today: string;
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

/**
 * A first draft from the case: offences considered, exhibits as facts each with its number, the recruiter's contacts as
 * identifiers. What a person has to say (why it is necessary, who asks) stays empty.
 */
export function draftFrom(kind: RequestKind, country: string | null, found: CaseFacts): RequestDraft {
  const empty = emptyRequest(kind);
  const identifiers = found.contacts.slice(0, 50).map(({ kind: of, value }) => ({
    kind: KINDS[of] ?? ('other' as const),
    value,
    at: null,
    exhibit: found.exhibits[0]?.number ?? null,
  }));
  const draft: CooperationRequest = {
    ...empty,
    reference: found.number,
    date: found.today,
    receiver: { country, name: receiverOf(kind, country) },
    offences: [...found.offences],
    facts: found.exhibits.slice(0, 30).map(({ number, text, collectedAt }) => ({
      about: 'post' as const,
      text: { ar: postLine(text, collectedAt), fr: postLine(text, collectedAt), en: postLine(text, collectedAt) },
      exhibit: number,
    })),
    data:
      identifiers.length > 0
        ? [
            {
              category: kind === 'traffic-disclosure' ? 'traffic' : 'subscriber',
              description: {},
              link: {},
              identifiers,
              from: null,
              to: null,
            },
          ]
        : [],
  };
  return draft as RequestDraft;
}

const TO_CONTACT: readonly RequestKind[] = ['preservation', 'extension', 'traffic-disclosure'];

/** Who receives such a request in that country, as the directory has it; the letter warns while that is unverified. */
function receiverOf(kind: RequestKind, country: string | null): CooperationRequest['receiver']['name'] {
  if (country === null || requestForm(kind).receiver === 'provider') return {};
  const contact = TO_CONTACT.includes(kind) ? receiversIn(country, '24-7') : [];
  return [...contact, ...receiversIn(country, 'central-authority')][0]?.name ?? {};
}

function postLine(text: string | null, at: string): string {
  const words = (text ?? '').replace(/\s+/g, ' ').trim();
  const cut = words.length > TELLING ? `${words.slice(0, TELLING).trimEnd()}…` : words;
  return `${at.slice(0, 10)}: «${cut}»`;
}
