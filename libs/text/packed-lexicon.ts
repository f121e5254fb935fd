import { fold } from './fold.ts';
import { type Choices, openChoices, packChoices, sharesOf } from './packed-bits.ts';
import { type PackedSigns, packSigns, textOf, unpackSigns } from './packed-signs.ts';

/** Forms by the name of their concept, as in the data files. */
export type FormsByName = Readonly<Record<string, string>>;

/** A lexicon in few bytes. */
export type PackedLexicon = readonly [names: string, latin: PackedForms, arabic: PackedForms];
/** Forms of one script: how many, their letters, the levels of the shares of what is chosen, what is chosen. */
export type PackedForms = readonly [count: number, letters: string, levels: PackedSigns, bits: string];

type Form = { readonly units: string; readonly label: number };
// Forms, one behind the other in one array: `ends` and `labels` have a number for each.
type Forms = {
  readonly units: Uint16Array;
  readonly ends: Uint32Array;
  readonly labels: Uint16Array;
  readonly count: number;
};

const MOST_SHARED = 15;
const SPACE = 32;
const MOST_FORMS = 1 << 16;
const LONGEST_FORM = 255;
const ARABIC = '\u0600';
/** No letter: the end of a form. */
const END = 0;

/**
 * A lexicon in few bytes, for pages: forms are folded, each stands once in the order of all of them, with what it shares
 * with the one before it left out and its concept behind it; forms of each script for themselves.
 * @returns what {@link unpackLexicon} reads; reading by either gives the same forms
 * @example unpackLexicon(packLexicon({ WORK: 'Works work' })).WORK === 'work works'
 */
export function packLexicon(lexicon: FormsByName): PackedLexicon {
  const names = Object.keys(lexicon);
  const all = names.flatMap((name, label) => {
    const each = lexicon[name]!.split(/\s+/).map(foldForm);
    const fit = each.filter((form) => form !== '' && ![...form].some((unit) => unit < '!'));
    return [...new Set(fit)].map((units): Form => ({ units, label }));
  });
  all.sort((one, other) => (one.units < other.units ? -1 : one.units > other.units ? 1 : one.label - other.label));
  return [
    names.join(' '),
    packForms(all.filter(({ units }) => units < ARABIC)),
    packForms(all.filter(({ units }) => units >= ARABIC)),
  ];
}

/** The lexicon that was packed. What another packed gives other forms, or none. */
export function unpackLexicon([names, ...parts]: PackedLexicon): FormsByName {
  return gather(
    names.split(' '),
    parts.map(([count, letters, levels, bits]) =>
      readForms(openChoices(bits, sharesOf(unpackSigns(levels))), count, letters),
    ),
  );
}

function packForms(forms: readonly Form[]): PackedForms {
  const letters = [...new Set(forms.flatMap(({ units }) => units.split('')))].sort().join('');
  const known: number[] = [];
  let before = '';
  for (const { units, label } of forms) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && units[shared] === before[shared]) shared++;
    known.push(shared);
    for (let i = shared; i < units.length; i++) known.push(letters.indexOf(units[i]!) + 1);
    known.push(END, label);
    before = units;
  }
  const [levels, bits] = packChoices(known, (choices) => readForms(choices, forms.length, letters));
  return [forms.length, letters, packSigns(levels, 1), bits];
}

// Contexts: what was shared before; whether a letter is the one that followed last, by how often it did; whether a
// concept is the one of the form before, of the last form with such a middle, or with such an end; and what it is else.
const SURE = 16;
const MOST_SURE = 6;
const SAME = 30;
const MOST_ALIKE = 5;
const [MIDDLE, ENDING, LABEL, LETTER] = [84, 86, 88, 89] as const;
// Room before the letters, so that what stands before the first is none.
const ROOM = 4;
const [MIDDLES, ENDINGS] = [0x9e3779b1, 0x85ebca6b] as const;

/** Reads forms, each letter by the ones before it and by the form before. */
function readForms({ is, read }: Choices, size: number, letters: string): Forms {
  const count = Math.max(0, Math.min(MOST_FORMS, size | 0));
  const [tilde, caret] = [letters.indexOf('~') + 1, letters.indexOf('^') + 1];
  const follower = new Uint16Array(1 << 16);
  const labelOf = new Uint16Array(1 << 16);
  let units = new Uint16Array(16 * count + LONGEST_FORM);
  const ends = new Uint32Array(count);
  const labels = new Uint16Array(count);
  let form = new Uint8Array(LONGEST_FORM + 3 * ROOM);
  let old = new Uint8Array(form.length);
  // Functions of their own, so that a phone soon has them compiled. Letters from `first` on; where they end.
  const spell = (first: number): number => {
    let last = first;
    let four = form[last - 1]! | (form[last - 2]! << 7) | (form[last - 3]! << 14) | (form[last - 4]! << 21);
    for (;;) {
      const next = last === first ? old[last]! : 0;
      const key = Math.imul(four | (next > 0 ? 1 << 28 : 0), MIDDLES) >>> 16;
      const known = follower[key]!;
      const sure = known >> 8;
      let letter = known & 127;
      const context = SURE + 2 * (sure < MOST_SURE ? sure : MOST_SURE) + (last === first ? 1 : 0);
      const isLikely = sure > 0 && last >= ROOM + 3 && (last > first || letter !== next);
      if (!isLikely || !is(context, letter))
        letter = read(LETTER + (last > first ? four & 127 : letters.length + 1 + next));
      if (known === 0 || (known & 127) === letter) follower[key] = ((sure < 254 ? sure : 254) + 1) * 256 + letter;
      else follower[key] = sure > 1 ? ((sure >> 1) << 8) | (known & 127) : 256 + letter;
      if (letter === END || last === LONGEST_FORM) return last;
      form[last++] = letter;
      four = ((four & 0x1fffff) << 7) | letter;
    }
  };
  const name = (last: number, before: number, alike: number): number => {
    let from = ROOM;
    if (form[from] === tilde) from++;
    if (form[from] === caret) from++;
    const head = partOf(form, from, MIDDLES);
    const middle = partOf(form, from + 1, MIDDLES);
    const ending = partOf(form, last - 4, ENDINGS);
    const byMiddle = labelOf[middle]! - 1;
    const byEnding = labelOf[ending]! - 1;
    const agreed = 3 * agreeing(byMiddle, before) + agreeing(byEnding, before);
    let label = before;
    if (!is(SAME + 9 * alike + agreed, before)) {
      const both = byMiddle === byEnding ? 1 : 0;
      if (byMiddle >= 0 && byMiddle !== before && is(MIDDLE + both, byMiddle)) label = byMiddle;
      else if (byEnding >= 0 && byEnding !== before && both === 0 && is(ENDING, byEnding)) label = byEnding;
      else label = read(LABEL);
    }
    labelOf[head] = labelOf[middle] = labelOf[ending] = label + 1;
    return label;
  };
  let last = ROOM;
  let label = 0;
  let shared = 0;
  let end = 0;
  for (let f = 0; f < count; f++) {
    shared = Math.min(read(shared), last - ROOM, MOST_SHARED);
    const before = form;
    form = old;
    old = before;
    form.set(old.subarray(ROOM, shared + ROOM), ROOM);
    form.fill(0, shared + ROOM);
    last = spell(shared + ROOM);
    label = name(last, label, Math.min(MOST_ALIKE, shared));
    if (end + LONGEST_FORM > units.length) {
      const wider = new Uint16Array(2 * units.length);
      wider.set(units);
      units = wider;
    }
    for (let i = ROOM; i < last; i++) units[end++] = letters.charCodeAt(form[i]! - 1);
    ends[f] = end;
    labels[f] = label;
  }
  return { units, ends, labels, count };
}

function agreeing(label: number, other: number): number {
  return label < 0 ? 0 : label === other ? 1 : 2;
}

function partOf(form: Uint8Array, from: number, seed: number): number {
  const four = form[from]! | (form[from + 1]! << 7) | (form[from + 2]! << 14) | (form[from + 3]! << 21);
  return Math.imul(four, seed) >>> 16;
}

// The forms of each concept in their order, with a space between.
function gather(names: readonly string[], parts: readonly Forms[]): FormsByName {
  const starts = new Uint32Array(names.length + 1);
  for (const { ends, labels, count } of parts)
    for (let f = 0; f < count; f++) starts[labels[f]! + 1]! += ends[f]! - (f > 0 ? ends[f - 1]! : 0) + 1;
  for (let n = 0; n < names.length; n++) starts[n + 1]! += starts[n]!;
  const at = starts.slice();
  const all = new Uint16Array(starts[names.length]!).fill(SPACE);
  for (const { units, ends, labels, count } of parts)
    for (let f = 0; f < count; f++) {
      const form = units.subarray(f > 0 ? ends[f - 1]! : 0, ends[f]!);
      all.set(form, at[labels[f]!]!);
      at[labels[f]!]! += form.length + 1;
    }
  const text = textOf(all);
  return Object.fromEntries(
    names.map((name, n) => [name, text.slice(starts[n]!, Math.max(starts[n]!, starts[n + 1]! - 1))]),
  );
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
