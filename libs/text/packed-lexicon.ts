import { fold } from './fold.ts';

/** Forms by the name of their concept, as in the data files. */
export type FormsByName = Readonly<Record<string, string>>;

/** What stands for Arabic letters, and for how many letters a form shares with the one before it. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%()@[]{}|';
const SHARED = '+,;<=>?$&`';
const USED = new Set(LETTERS + SHARED);
const LINE = '\n';
const SPACE = 32;
const PIECE = 4096;

/**
 * A lexicon as a short text for pages: forms are folded and each stands once, in order, with what it shares with the form
 * before it left out, and every Arabic letter takes one byte.
 * @returns a text that {@link unpackLexicon} reads; reading by either gives the same forms
 * @example unpackLexicon(packLexicon({ WORK: 'Works work' })).WORK === 'work works'
 */
export function packLexicon(lexicon: FormsByName): string {
  const letters: string[] = [];
  const short = (form: string): string =>
    [...form]
      .map((unit) => {
        if (unit < '\u0600' || unit > '\u06ff') return unit;
        if (!letters.includes(unit)) letters.push(unit);
        return LETTERS[letters.indexOf(unit)] ?? unit;
      })
      .join('');
  const rows = Object.entries(lexicon).map(([name, forms]) => {
    const each = forms.split(/\s+/).map(foldForm);
    let before = '';
    const fit = each.filter((form) => form !== '' && ![...form].some((unit) => unit < '!' || USED.has(unit)));
    const rest = [...new Set(fit)].sort().map((form) => {
      let shared = 0;
      while (shared < SHARED.length - 1 && shared < before.length && form[shared] === before[shared]) shared++;
      before = form;
      return SHARED[shared]! + short(form.slice(shared));
    });
    return `${name} ${rest.join('')}`;
  });
  return [letters.join(''), ...rows].join(LINE);
}

/** The lexicon of a packed text: read unit by unit into one array, because a phone does it before it can answer. */
export function unpackLexicon(packed: string): FormsByName {
  const [letters = '', ...rows] = packed.split(LINE);
  const unitOf = Uint16Array.from({ length: 128 }, (_, sign) => sign);
  for (let i = 0; i < letters.length; i++) unitOf[LETTERS.charCodeAt(i)] = letters.charCodeAt(i);
  const sharedOf = new Uint8Array(128);
  for (let i = 0; i < SHARED.length; i++) sharedOf[SHARED.charCodeAt(i)] = i + 1;
  const lexicon: Record<string, string> = {};
  for (const row of rows) {
    const space = row.indexOf(' ');
    // A form is at most what it shares and what is written.
    const units = new Uint16Array((SHARED.length + 1) * (row.length - space));
    let end = 0;
    let start = 0;
    for (let i = space + 1; i < row.length; i++) {
      const unit = row.charCodeAt(i);
      const shared = unit < 128 ? sharedOf[unit]! : 0;
      if (shared === 0) {
        units[end++] = unit < 128 ? unitOf[unit]! : unit;
        continue;
      }
      const before = start;
      if (end > start) {
        units[end++] = SPACE;
        start = end;
      }
      units.copyWithin(start, before, before + shared - 1);
      end = start + shared - 1;
    }
    lexicon[row.slice(0, space)] = textOf(units, end);
  }
  return lexicon;
}

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += PIECE)
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(length, from + PIECE)) as unknown as number[],
    );
  return text;
}

// Forms by sound keep their shape: a row of words has none.
function foldForm(form: string): string {
  const heard = form.startsWith('~^') ? 2 : form.startsWith('~') ? 1 : 0;
  const open = form.endsWith('*');
  const written = form.slice(heard, open ? -1 : undefined);
  const parts = heard > 0 ? written.split('_') : written.split(/[_'’-]/);
  const folded = parts.map(plain).filter((part) => part !== '');
  return form.slice(0, heard) + folded.join('_') + (open ? '*' : '');
}

function plain(part: string): string {
  const { units, length } = fold(part);
  return String.fromCharCode(...units.subarray(0, length));
}
