import { CLAUSE_KINDS } from './clause-kinds.ts';
import { CLAUSE_BIAS, CLAUSE_SCALE, CLAUSE_WEIGHTS, CLAUSE_WORDS } from './data/clause-model.ts';
import { FAMILIES } from './data/families.ts';
import { LANGUAGE_WORDS } from './data/language-words.ts';
import { LEXICON, LEXICON_VERSION } from './data/lexicon.ts';
import { CONTEXT } from './data/lexicon-context.ts';
import { EVERYDAY } from './data/lexicon-everyday.ts';
import { PRESSURE } from './data/lexicon-pressure.ts';
import { SPOKEN } from './data/lexicon-spoken.ts';
import { TURNS } from './data/lexicon-turns.ts';
import { WAYS } from './data/lexicon-ways.ts';
import { BIAS, CALIBRATION, HIDDEN, HIDDEN_WEIGHTS, MODEL_VERSION, PACKED, SCALES, THRESHOLDS } from './data/model.ts';
import { OFFER_PATTERNS, PATTERNS_VERSION } from './data/patterns.ts';
import { CONTROL_PATTERNS } from './data/patterns-control.ts';
import { HIDDEN_ROW } from './hidden-units.ts';
import { CONCEPTS } from './lexicon.ts';
import { type FormsByName, packLexicon } from './packed-lexicon.ts';
import { packModel } from './packed-model.ts';
import { packPatterns } from './packed-patterns.ts';
import { packSigns } from './packed-signs.ts';
import { TOP_WEIGHT, unpack, WEIGHT_SIGNS } from './packed-weights.ts';

/** The parts of the lexicon as one, concepts in the order in which they are met. */
export function wholeLexicon(): FormsByName {
  const whole: Record<string, string> = {};
  for (const part of [LEXICON, CONTEXT, SPOKEN, EVERYDAY, TURNS, PRESSURE, WAYS])
    for (const [name, forms] of Object.entries(part)) whole[name] = `${whole[name] ?? ''} ${forms}`;
  return whole;
}

function languageWords(): FormsByName {
  return Object.fromEntries(Object.entries(LANGUAGE_WORDS).map(([name, forms]) => [`@${name}`, forms]));
}

// A sign for each weight: zeros cost nothing once it is known how often they are met.
function clauseSigns(): string {
  const weights = unpack(CLAUSE_WEIGHTS, CONCEPTS.length * CLAUSE_KINDS);
  return Array.from(weights, (weight) => WEIGHT_SIGNS[weight + TOP_WEIGHT]).join('');
}

/** Weight and family of each indicator, two signs each: a page shows no phase, and of families only which are the same. */
function shortFamilies(): string {
  const names = [...new Set(Object.values(FAMILIES).map(([, , family]) => family))];
  const rows = Object.values(FAMILIES).map(([, weight, family]) => weight + names.indexOf(family).toString(36));
  return `Object.fromEntries(${JSON.stringify(rows.join(' '))}.split(' ').map((row, i) => ['L' + String(i + 1).padStart(2, '0'), ['', ...row]]))`;
}

/**
 * What to build the scripts of pages from instead of the data files, by the end of their names: the same lexicon in fewer
 * bytes. What indicators are called stands in the page itself, in its language.
 * @example '/data/lexicon.ts' in pageSources()
 */
export function pageSources(): Readonly<Record<string, string>> {
  // Choices of all data stand in one text: gzip does worse where they meet another.
  let choices = '';
  const written = (packed: unknown): string =>
    JSON.stringify(packed).replace(/"([\w-]{900,})"/g, (_, text: string) => {
      choices += text;
      return `CHOICES.slice(${choices.length - text.length}, ${choices.length})`;
    });
  const sources = {
    '/data/clause-model.ts': `import { unpackSigns } from '../packed-signs.ts';
import { CHOICES } from './families.ts';
export const CLAUSE_BIAS = ${JSON.stringify(CLAUSE_BIAS)};
export const CLAUSE_SCALE = ${CLAUSE_SCALE};
export const CLAUSE_WEIGHTS = unpackSigns(${written(packSigns(clauseSigns(), CLAUSE_KINDS))});
export const CLAUSE_WORDS = ${written(CLAUSE_WORDS.split('|').map((part) => packSigns(part, 1)))}.map(unpackSigns).join('|');`,
    '/data/language-words.ts': "export { LANGUAGE_WORDS } from './lexicon.ts';",
    '/data/model.ts': `import { unpackModel } from '../packed-model.ts'; import { unpackSigns } from '../packed-signs.ts';
import { CHOICES } from './families.ts';
export const MODEL_VERSION = ${JSON.stringify(MODEL_VERSION)};
export const BIAS = ${JSON.stringify(BIAS)};
export const SCALES = ${JSON.stringify(SCALES)};
export const CALIBRATION = ${JSON.stringify(CALIBRATION)};
export const THRESHOLDS = ${JSON.stringify(THRESHOLDS)};
export const HIDDEN = ${JSON.stringify(HIDDEN)};
export const HIDDEN_WEIGHTS = unpackSigns(${written(packSigns(HIDDEN_WEIGHTS, HIDDEN_ROW))});
export const PACKED = unpackModel(${written(packModel(PACKED))});`,
    '/data/lexicon.ts': `import { unpackLexicon } from '../packed-lexicon.ts';
import { CHOICES } from './families.ts';
export const IS_FOLDED = true;
export const LEXICON_VERSION = ${JSON.stringify(LEXICON_VERSION)};
const whole = Object.entries(unpackLexicon(${written(packLexicon({ ...wholeLexicon(), ...languageWords() }))}));
export const LEXICON = Object.fromEntries(whole.filter(([name]) => name[0] !== '@'));
export const LANGUAGE_WORDS = Object.fromEntries(whole.filter(([name]) => name[0] === '@').map(([name, forms]) => [name.slice(1), forms]));`,
    // An answer on a page names no language.
    '/language.ts': "export const languageOf = () => 'und';",
    '/language-runs.ts': 'export const languageRuns = () => [];',
    // Nobody learns weights on a page.
    '/listing.ts': 'export const isListing = false; export function list() {}',
    '/data/patterns.ts': `import { CONCEPTS } from '../lexicon.ts'; import { unpackPatterns } from '../packed-patterns.ts';
import { CHOICES } from './families.ts';
export const PATTERNS_VERSION = ${JSON.stringify(PATTERNS_VERSION)};
export const OFFER_PATTERNS = unpackPatterns(${written(packPatterns({ ...OFFER_PATTERNS, ...CONTROL_PATTERNS }, CONCEPTS))}, CONCEPTS);`,
    '/data/patterns-control.ts': 'export const CONTROL_PATTERNS = {};',
    '/data/lexicon-context.ts': 'export const CONTEXT = {};',
    '/data/lexicon-everyday.ts': 'export const EVERYDAY = {};',
    '/data/lexicon-spoken.ts': 'export const SPOKEN = {};',
    '/data/lexicon-turns.ts': 'export const TURNS = {};',
    '/data/lexicon-pressure.ts': 'export const PRESSURE = {};',
    '/data/lexicon-ways.ts': 'export const WAYS = {};',
  };
  // In the first module of the reader: gzip does worse where choices stand between other text.
  const first = `export const CHOICES = ${JSON.stringify(choices)};\nexport const FAMILIES = ${shortFamilies()};`;
  return { ...sources, '/data/families.ts': first };
}
