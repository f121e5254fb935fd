import { fold } from './fold.ts';

/** Forms by the name of their concept, as in the data files. */
export type FormsByName = Readonly<Record<string, string>>;

/** What stands for Arabic letters, and for how many letters a form shares with the one before it. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%()@[]{}|';
const SHARED = '+,;<=>?$&`';
const USED = new Set(LETTERS + SHARED);
const LINE = '\n';

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

/** The lexicon of a packed text. */
export function unpackLexicon(packed: string): FormsByName {
  const [letters = '', ...rows] = packed.split(LINE);
  const lexicon: Record<string, string> = {};
  for (const row of rows) {
    const space = row.indexOf(' ');
    let form = '';
    let before = '';
    let all = '';
    const next = (): void => {
      if (form !== '') all += all === '' ? form : ` ${form}`;
      before = form;
    };
    for (let i = space + 1; i < row.length; i++) {
      const unit = row[i]!;
      const shared = SHARED.indexOf(unit);
      if (shared >= 0) {
        next();
        form = before.slice(0, shared);
      } else form += letters[LETTERS.indexOf(unit)] ?? unit;
    }
    next();
    lexicon[row.slice(0, space)] = all;
  }
  return lexicon;
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
