import { utf8 } from '@sanad/base/bytes';
import { findContacts } from '@sanad/text/contacts';
import { explainPost } from '@sanad/text/explain';
import { INDICATORS } from '@sanad/text/indicators';
import { leadsTo } from '@sanad/text/leads-to';

/** Turns a word of a report into a mark that only this installation can make again: an HMAC under its own secret. */
export type Keyed = (text: Uint8Array) => string;
export type Marks = {
  readonly contacts: readonly string[];
  readonly words: readonly string[];
  /** kinds of signs of an offer, beside the contact itself */
  readonly signs: number;
};

const SHINGLE = 5;
const KEPT = 16;

/**
 * The marks of what a report says: of each contact that can be read in it, and of its wording (the {@link KEPT} smallest
 * marks of five words in a row), and how many kinds of signs of an offer it shows.
 */
export function marksOf(said: { readonly contacts: string; readonly saw: string }, keyed: Keyed): Marks {
  // Bare digits in the field for numbers are a number to call: a spreadsheet takes the zero before them.
  const found = [...findContacts(`${said.contacts}\n${said.saw}`), ...findContacts(`tel\n${said.contacts}`)];
  const names = new Set(found.map(leadsTo).filter((name) => name !== null));
  const words = wordsOf(said.saw);
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '));
  return {
    contacts: [...names].map((name) => keyed(utf8(`contact\n${name}`))).sort(),
    words: [...shingles]
      .map((shingle) => keyed(utf8(`words\n${shingle}`)))
      .sort()
      .slice(0, KEPT),
    signs: kindsOf(said.saw).size,
  };
}

/** A number or an account stands in every report against somebody: it is no sign of what was offered. */
function kindsOf(text: string): Set<string> {
  const families = explainPost(text).reasons.map(({ code }) => INDICATORS.get(code)?.family ?? 'contact');
  return new Set(families.filter((family) => family !== 'contact'));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}|ـ/gu, '');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Whether two wordings are the same in substance: half of the smaller set of marks is shared. */
export function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const least = Math.min(one.size, other.size);
  if (least < 3) return false;
  let shared = 0;
  for (const mark of one) if (other.has(mark)) shared++;
  return shared * 2 >= least;
}
