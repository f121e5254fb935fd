import { fault } from '@sanad/base/fault';
import type { SpineOptions } from '@sanad/platform/ports';
import { findContacts } from '@sanad/text/contacts';
import type { Route, RouteAnswer } from '@sanad/wire/route';

/**
 * What an association does not record: law 09-08 keeps data on offences for courts, authorities and officers of justice
 * (article 49) and registers of suspects for services with a mandate (article 50).
 */
export const FORBIDDEN: NonNullable<SpineOptions['forbidden']> = {
  authority: [],
  ngo: [
    'offence.considered',
    'suspect.recorded',
    'suspect.counted',
    'arrest.recorded',
    'seizure.recorded',
    'order.received',
    'operation.planned',
    'operation.answered',
    'operation.checked',
    'operation.recorded',
    'operation.ended',
    'operation.struck',
    'arrest.struck',
    'operation.called-off',
    'case.referred',
    'referral.proposed',
    'incoming.received',
    'request.drafted',
    'request.proposed',
    'worksheet.signed',
  ],
};

/** Makes a mark of a contact that only this installation can make. */
export type Mark = (contact: string) => Promise<string>;
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const DIGITS = /\d(?:[\s.()-]*\d){5}/;
const KEPT = 12;

/**
 * The rooms of triage as an association sees them: contacts and accounts are marks, enough to see that two posts give the
 * same, not to list, search or export them. The words of a post stay as they are: they are what is referred.
 */
export function associationRoutes(routes: readonly Route[], mark: Mark): Route[] {
  return routes.map((one) => ({
    ...one,
    handle: async (input) => {
      refuseSearch((input as { query: unknown }).query);
      refuseSearch((input as { body: unknown }).body);
      const answer = await one.handle(input);
      if ('bytes' in answer) return answer;
      return { ...answer, body: await marked(answer.body as Json, mark) } as RouteAnswer<unknown>;
    },
  }));
}

/** What lists cases and those who stand in them by a line: a number or an account in it would make it a register. */
const LISTED: Readonly<Record<string, string>> = {
  'post /v1/cases': 'title',
  'post /v1/case-import': 'text',
  'post /v1/cases/{id}/parties': 'facts',
};

/** The room of cases as an association has it: it searches for nobody, and nobody’s number or account names a case. */
export function withoutRegister(routes: readonly Route[]): Route[] {
  return routes.map((one) => ({
    ...one,
    handle: async (input) => {
      const { query, body } = input as { query: unknown; body: unknown };
      refuseSearch(query);
      refuseSearch(body);
      const line = (body as Readonly<Record<string, unknown>> | null)?.[LISTED[`${one.method} ${one.path}`] ?? ''];
      if (typeof line === 'string' && findContacts(line).length > 0)
        throw fault('edition-no-contact', 'a number or an account does not name a case or a person here');
      return one.handle(input);
    },
  }));
}

/** A person is never a search key here: not by contact, not by a number in the words, not in a search that is kept. */
function refuseSearch(asked: unknown): void {
  if (typeof asked !== 'object' || asked === null) return;
  const { contact, q, query } = asked as { contact?: unknown; q?: unknown; query?: unknown };
  const words = typeof q === 'string' ? q : '';
  const kept = typeof query === 'string' ? new URLSearchParams(query) : new URLSearchParams();
  const all = `${words} ${kept.get('q') ?? ''}`;
  const isContact = contact !== undefined || kept.has('contact');
  if (isContact || DIGITS.test(all) || findContacts(all).length > 0)
    throw fault('edition-no-search', 'an association’s edition searches for nobody');
}

/** Names of members whose `value`, `account` or `author` says who; slots of a template only when a contact stands in them. */
async function marked(value: Json, mark: Mark, within = ''): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((one: Json) => marked(one, mark, within)));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, Json> = {};
  for (const [name, one] of Object.entries(value)) {
    const says = isWho(name, value as { readonly [name: string]: Json }, within);
    out[name] =
      typeof one === 'string' && says
        ? await mark(one).then((text) => text.slice(0, KEPT))
        : await marked(one, mark, name);
  }
  return out;
}

function isWho(name: string, holder: { readonly [name: string]: Json }, within: string): boolean {
  if (name === 'account') return within === 'offering';
  if (name === 'author') return true;
  if (name !== 'value') return false;
  if (within === 'contacts' || within === 'near') return true;
  if (within === 'reasons') return holder['kind'] === 'contact';
  return typeof holder['value'] === 'string' && findContacts(holder['value']).length > 0;
}
