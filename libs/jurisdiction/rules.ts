import { CONDITIONS } from './conditions.ts';
import data from './data/rules.json' with { type: 'json' };
import type { Facts } from './facts.ts';
import type { LawText } from './offences.ts';
import { all, any, not, type Truth } from './three-valued.ts';

/** When a rule holds: conditions by name, other rules by id, joined. */
export type When =
  | { readonly all: readonly When[] }
  | { readonly any: readonly When[] }
  | { readonly not: When }
  | { readonly fact: string }
  | { readonly rule: string };

/** A rule of jurisdiction as data: its text in words, its source, how it must be verified, when it holds. */
export type Rule = {
  readonly id: string;
  readonly source: string;
  readonly verify: string;
  readonly text: LawText;
  readonly when: When;
};

/** What a rule says of the facts. `because` is the article in words and what decided; a candidate, never a ruling. */
export type Hook = {
  readonly rule: string;
  readonly result: 'applies' | 'does-not' | 'unknown';
  /** paths of the facts that are not known and would decide */
  readonly missing: readonly string[];
  readonly because: LawText;
  readonly source: string;
  readonly verify: string;
};

export const RULES = data.rules as unknown as readonly Rule[];
export const RULES_VERSION = data.version;

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
const RESULTS = { yes: 'applies', no: 'does-not', unknown: 'unknown' } as const;
const LANGUAGES = ['ar', 'fr', 'en'] as const;
const SEPARATORS = { ar: '؛ ', fr: ' ; ', en: '; ' } as const;
type Phrase = { readonly yes: LawText; readonly no: LawText };
const PHRASES: Readonly<Record<string, Phrase>> = data.phrases;
const FACT_NAMES: Readonly<Record<string, LawText>> = data.facts;

const SAYS: Readonly<Record<Hook['result'], LawText>> = {
  applies: { ar: 'ينطبق', fr: 'S’applique', en: 'Applies' },
  'does-not': { ar: 'لا ينطبق', fr: 'Ne s’applique pas', en: 'Does not apply' },
  unknown: { ar: 'غير محسوم، ينقص', fr: 'Indéterminé, il manque', en: 'Unknown, missing' },
};

/**
 * What every rule says of the facts, in the order of the rules.
 * @example hooksOf(readFacts({ acts: [{ kind: 'lure', country: 'MA' }], offences: ['PC-498'] })).length === RULES.length
 */
export function hooksOf(facts: Facts): readonly Hook[] {
  return RULES.map((rule) => hookOf(rule, facts));
}

function hookOf(rule: Rule, facts: Facts): Hook {
  const { truth, grounds } = judge(rule.when, facts);
  const result = RESULTS[truth.is];
  const missing = truth.is === 'unknown' ? truth.missing : [];
  const reasons = truth.is === 'unknown' ? missing.map(nameOf) : unique(grounds).map(phraseOf);
  const because = inEach(
    (language) =>
      `${rule.text[language]} ${SAYS[result][language]}${language === 'fr' ? ' : ' : ': '}${reasons.map((reason) => reason[language]).join(SEPARATORS[language])}.`,
  );
  return { rule: rule.id, result, missing, because, source: rule.source, verify: rule.verify };
}

/** A condition that decided, and how: `felony` `yes`, or a rule that was leaned on. */
type Ground = { readonly name: string; readonly is: 'yes' | 'no'; readonly rule: boolean };
type Judged = { readonly truth: Truth; readonly grounds: readonly Ground[] };

function judge(when: When, facts: Facts): Judged {
  if ('fact' in when) {
    const truth = CONDITIONS[when.fact]!(facts);
    return { truth, grounds: truth.is === 'unknown' ? [] : [{ name: when.fact, is: truth.is, rule: false }] };
  }
  if ('rule' in when) {
    const { truth } = judge(BY_ID.get(when.rule)!.when, facts);
    return { truth, grounds: truth.is === 'unknown' ? [] : [{ name: when.rule, is: truth.is, rule: true }] };
  }
  if ('not' in when) {
    const { truth, grounds } = judge(when.not, facts);
    return { truth: not(truth), grounds };
  }
  const parts = ('all' in when ? when.all : when.any).map((part) => judge(part, facts));
  const truth = ('all' in when ? all : any)(...parts.map((part) => part.truth));
  // Only the parts that came out as the whole did have decided it.
  return { truth, grounds: parts.filter((part) => part.truth.is === truth.is).flatMap((part) => part.grounds) };
}

function unique(grounds: readonly Ground[]): readonly Ground[] {
  return grounds.filter((one, i) => grounds.findIndex((other) => other.name === one.name) === i);
}

function phraseOf(ground: Ground): LawText {
  if (!ground.rule) return PHRASES[ground.name]![ground.is];
  return ground.is === 'yes'
    ? {
        ar: `القاعدة ${ground.name} تنطبق`,
        fr: `la règle ${ground.name} s’applique`,
        en: `rule ${ground.name} applies`,
      }
    : {
        ar: `القاعدة ${ground.name} لا تنطبق`,
        fr: `la règle ${ground.name} ne s’applique pas`,
        en: `rule ${ground.name} does not apply`,
      };
}

function nameOf(path: string): LawText {
  const name = FACT_NAMES[path] ?? FACT_NAMES[path.replace(/\[\d+\]/, '')];
  const place = /\[(\d+)\]/.exec(path)?.[1];
  if (!name) return { ar: path, fr: path, en: path };
  return place === undefined ? name : inEach((language) => `${name[language]} (${Number(place) + 1})`);
}

function inEach(say: (language: (typeof LANGUAGES)[number]) => string): LawText {
  return { ar: say('ar'), fr: say('fr'), en: say('en') };
}
