import type { LawText } from './offences.ts';
import { itemName } from './request.ts';
import type { Language } from './request-model.ts';

/** Parts of a request whose name as a part of the form is another one. */
const ITEMS: Readonly<Record<string, string>> = {
  legalBasis: 'legal-basis',
  dangerLink: 'danger-link',
  useLimits: 'use-limits',
  secondContact: 'second-contact',
  attachments: 'evidence',
  'authority.address': 'contact',
  'authority.person': 'contact',
  'authority.replyChannel': 'contact',
  'person.protection': 'protection',
};

/**
 * A place in a request as its form names it; of a list also the number of the row. A place that no form names stays as it is.
 * @example placeName('facts[1].fr', 'en') === 'A brief summary of the facts (2)'
 */
export function placeName(at: string, language: Language): string {
  const [, path, row] = /^(\w+(?:\.(?:address|person|replyChannel|protection))?)(?:\[(\d+)\])?/.exec(at) ?? [];
  const part = path ?? at;
  const name: LawText | undefined = itemName(ITEMS[part] ?? part) ?? itemName(part.split('.')[0]!);
  if (!name) return at;
  return row === undefined ? name[language] : `${name[language]} (${Number(row) + 1})`;
}
