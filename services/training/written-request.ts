import { offenceById } from '@sanad/jurisdiction/offences';
import { type Disclosure, overDisclosed } from '@sanad/jurisdiction/over-disclosure';
import { missingItems } from '@sanad/jurisdiction/request';
import { type CooperationRequest, emptyRequest } from '@sanad/jurisdiction/request-model';
import type { Asked } from './made.ts';

/** Fields of the form on which an article 29 request is drafted, with the letters of the items that they fill. */
export const REQUEST_FIELDS = [
  { id: 'authority', letter: 'a', least: 8 },
  { id: 'offence', letter: 'b', least: 4 },
  { id: 'facts', letter: 'b', least: 60 },
  { id: 'data', letter: 'c', least: 12 },
  { id: 'identifiers', letter: 'c', least: 4 },
  { id: 'link', letter: 'c', least: 20 },
  { id: 'custodian', letter: 'd', least: 6 },
  { id: 'necessity', letter: 'e', least: 20 },
  { id: 'intention', letter: 'f', least: 2 },
] as const;

export type RequestMarks = {
  /** letters of paragraph 2 that are not filled */
  readonly missing: readonly string[];
  readonly offenceRight: boolean;
  /** identifiers that the request does not name */
  readonly unnamed: readonly string[];
  readonly given: readonly Disclosure[];
};

/** Reads what was typed as a request of the cooperation library and lets that library judge it. */
export function markRequest(fields: Readonly<Record<string, string>>, asked: Asked): RequestMarks {
  const request = requestOf(fields);
  const lettered = missingItems(request).flatMap(({ letter }) => letter ?? []);
  const named = compact(fields['identifiers'] ?? '');
  return {
    missing: [...new Set(lettered)].sort(),
    offenceRight: asked.offences.includes(request.offences[0] ?? ''),
    unnamed: asked.identifiers.filter((one) => !named.includes(compact(one))),
    given: overDisclosed(request, [{ names: asked.hidden, stands: '—' }]),
  };
}

function requestOf(fields: Readonly<Record<string, string>>): CooperationRequest {
  const said = (id: (typeof REQUEST_FIELDS)[number]['id']): string => {
    const text = (fields[id] ?? '').trim();
    return text.length >= REQUEST_FIELDS.find((one) => one.id === id)!.least ? text : '';
  };
  const empty = emptyRequest('preservation');
  const offence = said('offence');
  const identifiers = said('identifiers')
    .split(/[\n;،]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((value) => ({ kind: 'other' as const, value, at: null, exhibit: null }));
  return {
    ...empty,
    authority: { ...empty.authority, organisation: { ar: said('authority') } },
    offences: offence !== '' && offenceById(offence) ? [offence] : [],
    facts: said('facts') === '' ? [] : [{ about: 'offender-conduct', text: { ar: said('facts') }, exhibit: null }],
    data:
      said('data') === '' || identifiers.length === 0
        ? []
        : [
            {
              category: 'traffic',
              description: { ar: said('data') },
              link: { ar: said('link') },
              identifiers,
              from: null,
              to: null,
            },
          ],
    custodian: { ar: said('custodian') },
    necessity: { ar: said('necessity') },
    willAskDisclosure: fields['intention'] === 'yes',
  };
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.\-()/]/g, '');
}
