import { type Folded, foldBuffer } from './fold.ts';
import { CLASS, DIGIT, FLAGS, HAS_ADDRESS, HAS_BRACKET, HAS_DIGIT } from './fold-table.ts';
import { type LinkHit, linkAt, mayLink, mayOpenLink } from './link-scan.ts';
import { namedHandles } from './named-handles.ts';
import { spelledNumbers } from './number-words.ts';
import { phoneHints } from './phone-hints.ts';
import { international, national, type PhoneHints } from './phone-plan.ts';
import { phoneAt } from './phone-scan.ts';
import { tidyLinks } from './tidy-links.ts';
import { readWords, type Words, wordBuffer } from './words.ts';

/** A way to reach somebody that a text gives. */
export type Contact = {
  readonly kind: 'phone' | 'whatsapp' | 'telegram' | 'invite' | 'handle' | 'url' | 'email';
  /** phone, whatsapp: E.164; telegram, handle: `@name` in lower case; invite: `host/code`; url as written; e-mail */
  readonly value: string;
  /** UTF-16 offsets into the original, end not included */
  readonly span: readonly [number, number];
};

// A contact over the folded text.
type Hit = Pick<Contact, 'kind' | 'value'> & { readonly start: number; readonly end: number };

/** Most contacts that are given for one text. */
export const MAX_CONTACTS = 200;

const folded = foldBuffer();
const words = wordBuffer();

/**
 * Finds the contacts of a text in every written form: digits of any script, spaced, dotted, keycaps, in words,
 * `wa.me` and `t.me` links also when taken apart. A national number is read as Moroccan unless the text names another
 * country whose numbers it fits. Prices, dates and ids are left alone.
 * @returns in order of appearance, spans do not overlap; never throws
 * @example findContacts('واتساب ٠٦ ١٢ ٣٤ ٥٦ ٧٨')[0]?.value === '+212612345678'
 */
export function findContacts(text: string): readonly Contact[] {
  readWords(text, folded, words);
  return contactsOf(text, folded, words);
}

/** The same on a text that is folded and split already. */
export function contactsOf(text: string, source: Folded, split: Words): Contact[] {
  const found: Contact[] = [];
  const { seen } = source;
  if ((seen & (HAS_DIGIT | HAS_ADDRESS | HAS_BRACKET)) !== 0 && (split.mayCall || mayLink(source, split))) {
    const tidy = (seen & (HAS_ADDRESS | HAS_BRACKET)) === 0 ? source : tidyLinks(source);
    scan(text, tidy, () => phoneHints(split, source), found);
  }
  const spelled = spelledNumbers(split, source.units);
  if (spelled.length > 0) {
    const { countries, dialled = false } = phoneHints(split, source);
    for (const run of spelled) {
      if (found.length >= MAX_CONTACTS) break;
      const value = run.digits.startsWith('00')
        ? international(run.digits.slice(2))
        : national(run.digits, { countries, called: true, dialled });
      if (value === null) continue;
      const [start, end] = [split.start[run.from]!, split.end[run.to]!];
      const whole = contactOf({ kind: 'phone', value, start, end }, text, source);
      // Its digits alone may have been taken for a number.
      const isPart = ({ span }: Contact): boolean => span[0] >= whole.span[0] && span[1] <= whole.span[1];
      for (let at = found.findIndex(isPart); at >= 0; at = found.findIndex(isPart)) found.splice(at, 1);
      pushApart(found, whole);
    }
  }
  for (const hit of namedHandles(source, split))
    if (found.length < MAX_CONTACTS) pushApart(found, contactOf(hit, text, source));
  if (found.length > 1) found.sort((a, b) => a.span[0] - b.span[0]);
  return found;
}

function scan(text: string, source: Folded, hintsOf: () => PhoneHints, found: Contact[]): void {
  const { units, length } = source;
  let hints: PhoneHints | null = null;
  const lazy = (): PhoneHints => (hints ??= hintsOf());
  let floor = 0;
  let at = 0;
  while (at < length && found.length < MAX_CONTACTS) {
    const unit = units[at]!;
    if ((FLAGS[unit]! & (HAS_DIGIT | HAS_ADDRESS)) === 0) {
      at++;
      continue;
    }
    let hit: LinkHit | null = null;
    if (CLASS[unit] === DIGIT || unit === 43) {
      const phone = phoneAt(source, at, floor, lazy);
      if (phone.hit !== null) {
        found.push(contactOf({ kind: 'phone', ...phone.hit }, text, source));
        floor = phone.hit.end;
      }
      at = phone.runEnd;
      continue;
    }
    if (mayOpenLink(unit)) hit = linkAt(source, text, at, floor);
    if (hit !== null) {
      while (found.length > 0 && found[found.length - 1]!.span[1] > source.map[hit.start]!) found.pop();
      found.push(contactOf(hit, text, source));
      floor = hit.end;
      at = hit.end;
    } else at++;
  }
}

function contactOf({ kind, value, start, end }: Hit, text: string, source: Folded): Contact {
  return { kind, value, span: [source.map[start]!, endOf(text, source, end)] };
}

// Takes up a contact, unless it lies over one that was found before.
function pushApart(found: Contact[], contact: Contact): void {
  const { span } = contact;
  if (!found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) found.push(contact);
}

// The end of the unit before `end`, with a keycap or other marks that belong to it left out.
function endOf(text: string, source: Folded, end: number): number {
  const last = source.map[end - 1]!;
  const unit = text.charCodeAt(last);
  return last + ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(last + 1) & 0xfc00) === 0xdc00 ? 2 : 1);
}
