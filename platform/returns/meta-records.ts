import { parse } from 'parse5';
import { addressOf } from './address.ts';
import { attribute, type Element, elementsOf, hasClass, isElement, wordsOf } from './markup.ts';
import { isMoment, momentOf } from './moment.ts';
import type { ReadFile, ReturnEvent, ReturnField } from './provider-return.ts';

const PROPERTY = /^property-([a-z0-9_]+)$/;
/** A label stands in a box close around its value. */
const MOST_AROUND = 4;
/** Headings that the provider explains at length in front of each section. */
const EXPLANATION = /definition$/i;

export function looksLikeMetaRecords(html: string): boolean {
  return /\bid="property-[a-z0-9_]+"/.test(html) && /\bmost_inner\b/.test(html);
}

/**
 * Reads the records page of Meta's returns (`records.html`, `preservation-….html`): sections `property-…`, in which each
 * label stands before a box `most_inner` with its value. Fields are taken in the order of the page; times with addresses
 * become events. No field is left out because its name is not known.
 */
export function readMetaRecords(html: string): ReadFile {
  const fields: ReturnField[] = [];
  const events: Omit<ReturnEvent, 'file'>[] = [];
  for (const section of elementsOf(parse(html))) {
    const name = PROPERTY.exec(attribute(section, 'id'))?.[1];
    if (!name) continue;
    const own = fieldsOf(section, name);
    fields.push(...own);
    events.push(...eventsOf(own));
  }
  return { format: 'meta-records', fields, events };
}

function fieldsOf(section: Element, name: string): ReturnField[] {
  const fields: ReturnField[] = [];
  for (const box of elementsOf(section)) {
    if (!hasClass(box, 'most_inner')) continue;
    // a box that holds boxes is a group, not a value
    if ([...elementsOf(box)].some((inner) => inner !== box && hasClass(inner, 'most_inner'))) continue;
    const value = wordsOf(box);
    const label = labelOf(box);
    if (value === '' || EXPLANATION.test(label)) continue;
    fields.push({ section: name, label, value });
  }
  return fields;
}

/** The words that stand in the boxes around a value and in no other value: the nearest that has any. */
function labelOf(box: Element): string {
  let inside: Element = box;
  let climbed = 0;
  for (let up = box.parentNode; up && isElement(up as Element); up = (up as Element).parentNode) {
    const words = wordsOf(up as Element, (one) => one === inside || hasClass(one, 'most_inner'));
    if (words !== '') return words;
    inside = up as Element;
    if (PROPERTY.test(attribute(inside, 'id')) || ++climbed === MOST_AROUND) break;
  }
  return '';
}

/** Neighbouring fields of which one is an address and one a time are one use of the account. */
function eventsOf(fields: readonly ReturnField[]): Omit<ReturnEvent, 'file'>[] {
  const events: Omit<ReturnEvent, 'file'>[] = [];
  let open: { address: ReturnType<typeof addressOf>; shown: string | null; action: string } = blank();
  const close = (): void => {
    const { address, shown, action } = open;
    if (address && shown !== null) events.push({ at: momentOf(shown), shown, ...address, action });
    open = blank();
  };
  const seen = new Set<string>();
  for (const { label, value } of fields) {
    if (seen.has(label)) {
      close();
      seen.clear();
    }
    seen.add(label);
    const address = addressOf(value);
    if (address) open.address = address;
    else if (isMoment(value)) open.shown = value;
    else open.action = open.action === '' ? value : `${open.action}, ${value}`;
  }
  close();
  return events;
}

function blank(): { address: ReturnType<typeof addressOf>; shown: string | null; action: string } {
  return { address: null, shown: null, action: '' };
}
