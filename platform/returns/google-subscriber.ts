import { parse } from 'parse5';
import { addressOf } from './address.ts';
import { type Element, elementsOf, wordsOf } from './markup.ts';
import { isMoment, momentOf } from './moment.ts';
import type { ReadFile, ReturnEvent, ReturnField } from './provider-return.ts';

const HEADING = /^(?:h[1-6]|th|caption)$/;

export function looksLikeGoogleSubscriber(html: string): boolean {
  return /Google (?:Account ID|Subscriber Information)/i.test(html.slice(0, 200_000));
}

/**
 * Reads the subscriber page of Google's returns (`….SubscriberInfo.html`): list items `label: value` under headings, and
 * tables of activity with a time and an address in each row.
 */
export function readGoogleSubscriber(html: string): ReadFile {
  const fields: ReturnField[] = [];
  const events: Omit<ReturnEvent, 'file'>[] = [];
  let section = '';
  for (const element of elementsOf(parse(html))) {
    if (HEADING.test(element.tagName) && element.tagName !== 'th') section = wordsOf(element);
    else if (element.tagName === 'li' || element.tagName === 'p') {
      const field = fieldOf(
        wordsOf(element, (one) => one.tagName === 'ul' || one.tagName === 'ol'),
        section,
      );
      if (field) fields.push(field);
    } else if (element.tagName === 'tr') {
      const event = eventOf(cellsOf(element));
      if (event) events.push(event);
    }
  }
  return { format: 'google-subscriber', fields, events };
}

function fieldOf(words: string, section: string): ReturnField | null {
  const colon = words.indexOf(':');
  if (colon < 1 || colon > 80) return null;
  const value = words.slice(colon + 1).trim();
  return value === '' ? null : { section, label: words.slice(0, colon).trim(), value };
}

function cellsOf(row: Element): string[] {
  return [...elementsOf(row)].filter((one) => one.tagName === 'td').map((cell) => wordsOf(cell));
}

/** A row with an address and a time; what else stands in it says what was done. */
export function eventOf(cells: readonly string[]): Omit<ReturnEvent, 'file'> | null {
  const address = cells.map(addressOf).find((one) => one !== null);
  const shown = cells.find(isMoment);
  if (!address || shown === undefined) return null;
  const rest = cells.filter((cell) => cell !== shown && addressOf(cell) === null && cell !== '');
  return { at: momentOf(shown), shown, ...address, action: rest.join(', ') };
}
