import { fault } from '@sanad/base/fault';
import data from './data/requests.json' with { type: 'json' };
import type { LawText } from './offences.ts';
import { CHECKS } from './request-checks.ts';
import type { CooperationRequest, FactAbout, Language, RequestKind } from './request-model.ts';

export type RequestItem = {
  readonly id: string;
  /** letter of the item in the article that asks for it, as in 29(2)(a) to (f); null when the form asks for it */
  readonly letter: string | null;
  readonly name: LawText;
  readonly clause: string;
};

export type RequestForm = {
  readonly instrument: string;
  readonly receiver: 'authority' | 'provider';
  readonly languages: readonly Language[];
  readonly clause: string;
  readonly source: string;
  readonly verify: string;
  readonly title: LawText;
  readonly opening: LawText;
  readonly required: readonly string[];
  readonly advised: readonly string[];
  readonly lettered: readonly (readonly [string, string])[] | null;
  readonly paragraphs: readonly string[];
  readonly mayCarry: readonly FactAbout[];
  readonly clockDays: number | null;
};

const FORMS = data.kinds as unknown as Readonly<Record<RequestKind, RequestForm>>;
const NAMES: Readonly<Record<string, LawText>> = data.items;

/** What a kind of request must and should hold, under which clause. @example requestForm('preservation').clockDays === 60 */
export function requestForm(kind: RequestKind): RequestForm {
  const form = FORMS[kind];
  if (!form) throw fault('request-kind', 'no such kind of request', { detail: { kind: String(kind).slice(0, 40) } });
  return form;
}

/**
 * The items that a request cannot leave without and does not hold yet, in the order of the form. Of a preservation under
 * article 29 the six items of paragraph 2 carry their letters.
 * @throws `request-kind`
 * @example missingItems(emptyRequest('preservation')).filter((item) => item.letter).map((item) => item.letter).join('') === 'abcdef'
 */
export function missingItems(request: CooperationRequest): readonly RequestItem[] {
  return unfilled(request, requestForm(request.kind).required);
}

/** The items that the receiver's form asks for and that are not filled in; a request may leave without them. */
export function advisedItems(request: CooperationRequest): readonly RequestItem[] {
  return unfilled(request, requestForm(request.kind).advised);
}

/**
 * Lets a complete request pass.
 * @throws `request-incomplete` with the ids of what is missing in `detail.missing`
 */
export function requireComplete(request: CooperationRequest): void {
  const missing = missingItems(request);
  if (missing.length === 0) return;
  throw fault('request-incomplete', 'the request lacks items that its form demands', {
    detail: { kind: request.kind, missing: missing.map((item) => item.id).join(' ') },
  });
}

/** The name of an item in words. @example itemName('necessity').fr === 'La nécessité de la mesure' */
export function itemName(id: string): LawText {
  return NAMES[id]!;
}

function unfilled(request: CooperationRequest, ids: readonly string[]): readonly RequestItem[] {
  const { lettered, clause } = requestForm(request.kind);
  return ids
    .filter((id) => !CHECKS[id]!(request))
    .map((id) => ({ id, letter: lettered?.find(([, item]) => item === id)?.[0] ?? null, name: NAMES[id]!, clause }));
}
