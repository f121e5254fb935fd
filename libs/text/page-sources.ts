import { COUNTER_ROWS } from './data/indicator-text-counter.ts';
import { OFFER_ROWS } from './data/indicator-text-offer.ts';
import { PROCESS_ROWS } from './data/indicator-text-process.ts';
import { LANGUAGE_WORDS } from './data/language-words.ts';
import { LEXICON, LEXICON_VERSION } from './data/lexicon.ts';
import { CONTEXT } from './data/lexicon-context.ts';
import { EVERYDAY } from './data/lexicon-everyday.ts';
import { SPOKEN } from './data/lexicon-spoken.ts';
import { TURNS } from './data/lexicon-turns.ts';
import { type FormsByName, packLexicon } from './packed-lexicon.ts';

/** The parts of the lexicon as one, concepts in the order in which they are met. */
export function wholeLexicon(): FormsByName {
  const whole: Record<string, string> = {};
  for (const part of [LEXICON, CONTEXT, SPOKEN, EVERYDAY, TURNS])
    for (const [name, forms] of Object.entries(part)) whole[name] = `${whole[name] ?? ''} ${forms}`;
  return whole;
}

// What indicators are worded like, and whence they are known, stands on pages that the server makes. A column after the
// other: what is in one language packs better together.
function toldColumns(): string {
  const rows = [...OFFER_ROWS, ...PROCESS_ROWS, ...COUNTER_ROWS].map(([code, title, why]) => [code, ...title, ...why]);
  return rows[0]!.map((_, column) => rows.map((row) => row[column]!).join('\n')).join('\t');
}

/**
 * What to build the scripts of pages from instead of the data files, by the end of their names: the same lexicon in fewer
 * bytes, and of indicators what is told to her who asks.
 * @example '/data/lexicon.ts' in pageSources()
 */
export function pageSources(): Readonly<Record<string, string>> {
  return {
    '/data/language-words.ts': `import { unpackLexicon } from '../packed-lexicon.ts';
export const LANGUAGE_WORDS = unpackLexicon(${JSON.stringify(packLexicon(LANGUAGE_WORDS))});`,
    '/data/lexicon.ts': `import { unpackLexicon } from '../packed-lexicon.ts';
export const IS_FOLDED = true;
export const LEXICON_VERSION = ${JSON.stringify(LEXICON_VERSION)};
export const LEXICON = unpackLexicon(${JSON.stringify(packLexicon(wholeLexicon()))});`,
    '/data/indicator-text-offer.ts': `const columns = ${JSON.stringify(toldColumns())}.split('\\t').map((column) => column.split('\\n'));
export const OFFER_ROWS = columns[0].map((code, row) => {
  const told = columns.slice(1).map((column) => column[row]);
  return [code, told, told.slice(4), [], ''];
});`,
    '/data/indicator-text-counter.ts': 'export const COUNTER_ROWS = [];',
    '/data/indicator-text-process.ts': 'export const PROCESS_ROWS = [];',
    '/data/lexicon-context.ts': 'export const CONTEXT = {};',
    '/data/lexicon-everyday.ts': 'export const EVERYDAY = {};',
    '/data/lexicon-spoken.ts': 'export const SPOKEN = {};',
    '/data/lexicon-turns.ts': 'export const TURNS = {};',
  };
}
