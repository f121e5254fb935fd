/**
 * How the phonetic key does on the Darija lexicon beside the repository (`../shared/data/darija-doda`): spellings of a
 * word that share a key, entries whose key another meaning has too, words that meet their Arabic spelling.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { skeletonOf } from '../../libs/text/skeleton.ts';

// Rows whose two cells are two words or more than one word, not one word in two scripts.
const OTHER_WORDS = new Set([
  'sofa|تريكو ت الصوفا',
  'leopard|مش',
  'guefoud|ڭنفود ارماديلو',
  'sax|ساكسوفون',
  'cabbage_butterfly (faracha)|فراشة',
  'sulphur_butterfly (faracha)|فراشة',
]);
const DATA = new URL('../../../shared/data/darija-doda/', import.meta.url);
if (!existsSync(DATA)) {
  process.stdout.write('skipped: the lexicon is not here\n');
} else {
  const entries: { forms: string[]; meaning: string }[] = [];
  for (const folder of ['semantic categories/', 'syntactic categories/'])
    for (const name of readdirSync(new URL(folder, DATA))) {
      const [head, ...rows] = table(new URL(folder + name, DATA));
      const meaning = head!.indexOf('eng');
      if (meaning < 1 || head![0] !== 'n1') continue;
      for (const row of rows) {
        const forms = row.slice(0, meaning).filter((form) => form.trim() !== '');
        if (forms.length > 0) entries.push({ forms, meaning: (row[meaning] ?? '').trim().toLowerCase() });
      }
    }
  const keyOf = (form: string): string => skeletonOf(form).key;
  let pairs = 0;
  let same = 0;
  const meanings = new Map<string, Set<string>>();
  const spelled = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, meaning: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([meaning]));
    else known.add(meaning);
  };
  for (const { forms, meaning } of entries) {
    for (const form of forms.slice(1)) {
      pairs++;
      if (keyOf(form) === keyOf(forms[0]!)) same++;
    }
    for (const form of forms) {
      note(meanings, keyOf(form), meaning);
      note(spelled, form.toLowerCase(), meaning);
    }
  }
  const shared = entries.filter(({ forms }) => meanings.get(keyOf(forms[0]!))!.size > 1).length;
  const before = entries.filter(({ forms }) => spelled.get(forms[0]!.toLowerCase())!.size > 1).length;
  const [, ...rows] = table(new URL('imagenet_b_darija.csv', DATA));
  const both = new Map(
    rows
      .filter((row) => row[3] && row[4])
      .map((row) => [`${row[3]!.trim()}|${row[4]!.trim()}`, [row[3]!.trim(), row[4]!.trim()]]),
  );
  const met = [...both.values()].filter(([latin, arabic]) => keyOf(latin!) === keyOf(arabic!)).length;
  const one = [...both].filter(([row]) => !OTHER_WORDS.has(row));
  const own = (
    JSON.parse(readFileSync(new URL('../../vectors/text/pairs.json', import.meta.url), 'utf8')) as {
      pairs: [string, string][];
    }
  ).pairs;
  const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} % (${part} of ${all})`;
  process.stdout.write(`spellings of a word that share its key: ${percent(same, pairs)}\n`);
  process.stdout.write(
    `entries that share their key with another meaning: ${percent(shared, entries.length)}; by spelling alone: ${percent(before, entries.length)}\n`,
  );
  process.stdout.write(
    `rows with a word in both scripts whose keys meet: ${percent(met, both.size)}; some rows give two different words\n`,
  );
  process.stdout.write(
    `the same without the ${OTHER_WORDS.size} rows that give two different words: ${percent(met, one.length)}\n`,
  );
  process.stdout.write(
    `own pairs of everyday words whose keys meet: ${percent(own.filter(([latin, arabic]) => keyOf(latin) === keyOf(arabic)).length, own.length)}\n`,
  );
}

function table(file: URL): string[][] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const cells: string[] = [];
      let cell = '';
      let quoted = false;
      for (const unit of line) {
        if (unit === '"') quoted = !quoted;
        else if (unit === ',' && !quoted) {
          cells.push(cell);
          cell = '';
        } else cell += unit;
      }
      return [...cells, cell];
    });
}
