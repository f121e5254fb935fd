import { type CountedEntry, type Fact, isInside, KIND_OF_STAGE, OF_CASES, stepsOf } from './counted.ts';
import type { CountingUnit, FigureDefinition, Relation, Stage } from './figure.ts';

/** A count from entries alone, without any table: what anybody does who recomputes a figure. */
export type Tally = {
  /** Entries in their order. */
  readonly add: (entry: CountedEntry) => void;
  readonly count: (definition: FigureDefinition) => Count;
};

export type Count = {
  readonly value: number;
  readonly relation: Relation;
  /** Counted in the period, but of a case whose offence nobody has considered yet: they may belong to the scope. */
  readonly unqualified: number;
};

/** What may be counted at which stage; anything else is refused, not guessed. */
const UNITS: Readonly<Partial<Record<Stage, readonly CountingUnit[]>>> = {
  content: ['content'],
  report: ['report'],
  decision: ['campaign', 'content'],
  case: ['case'],
  investigation: ['case'],
  operation: ['operation'],
  identification: ['person'],
  arrest: ['person'],
  referral: ['case', 'person'],
  judgment: ['case'],
  request: ['request'],
  answer: ['request'],
  refusal: ['request'],
  reach: ['contact'],
  audience: ['contact'],
  training: ['exercise'],
};

/**
 * Whether own entries can be counted by this definition.
 * @example isCountable({ unit: 'person', stage: 'arrest' }) === true
 */
export function isCountable({ unit, stage }: Pick<FigureDefinition, 'unit' | 'stage'>): boolean {
  return UNITS[stage]?.includes(unit) ?? false;
}

/**
 * Whether a definition counts the posts of what stands at its stage, not how much stands there.
 * @example countsPosts({ unit: 'content', stage: 'decision' }) === true
 */
export function countsPosts({ unit, stage }: Pick<FigureDefinition, 'unit' | 'stage'>): boolean {
  return unit === 'content' && stage === 'decision';
}

type Held = Fact & { readonly home: string; isOpen: boolean; in: string };

/**
 * Starts a count.
 * @example const tally = openTally(); for (const entry of entries) tally.add(entry); tally.count(definition).value
 */
export function openTally(): Tally {
  const facts: Held[] = [];
  const byRef = new Map<string, Held[]>();
  const byHome = new Map<string, Held[]>();
  const scopes = new Map<string, Set<string>>();
  const into = new Map<string, string>();
  const push = (map: Map<string, Held[]>, key: string, fact: Held) => {
    const list = map.get(key);
    if (list) list.push(fact);
    else map.set(key, [fact]);
  };
  const ofRef = (kind: string, ref: string) => byRef.get(`${kind} ${ref}`) ?? [];
  return {
    add: (entry) => {
      for (const step of stepsOf(entry)) {
        if (step.do === 'count') {
          const { fact, once, unlessOrigin } = step;
          if (once && ofRef(fact.kind, fact.ref).some(({ isOpen }) => isOpen)) continue;
          if (unlessOrigin && ofRef('case', fact.case).some(({ mark }) => mark === unlessOrigin)) continue;
          const held = { ...fact, home: fact.case, isOpen: true, in: into.get(fact.case) ?? fact.case };
          facts.push(held);
          push(byRef, `${fact.kind} ${fact.ref}`, held);
          if (fact.case !== '') push(byHome, fact.case, held);
        } else if (step.do === 'end') {
          for (const held of ofRef(step.kind, step.ref)) held.isOpen = false;
        } else if (step.do === 'reopen') {
          const ended = ofRef(step.kind, step.ref).findLast(({ isOpen }) => !isOpen);
          if (ended) ended.isOpen = true;
        } else if (step.do === 'move') {
          into.set(step.from, step.to);
          for (const held of byHome.get(step.from) ?? []) held.in = step.to;
        } else {
          const known = scopes.get(step.case) ?? new Set();
          scopes.set(step.case, known.add(step.offence));
        }
      }
    },
    count: (definition) => {
      const isReferred = new Set(facts.flatMap((fact) => (fact.kind === 'referral' && fact.isOpen ? [fact.in] : [])));
      return countFacts(facts, definition, scopes, isReferred);
    },
  };
}

function countFacts(
  facts: readonly Held[],
  definition: FigureDefinition,
  scopes: ReadonlyMap<string, ReadonlySet<string>>,
  isReferred: ReadonlySet<string>,
): Count {
  const { unit, stage, period, offences } = definition;
  const isPersonsReferred = unit === 'person' && stage === 'referral';
  const kind = isPersonsReferred ? 'arrest' : KIND_OF_STAGE[stage];
  const isOfPosts = countsPosts(definition);
  let [value, unqualified, isAtLeast] = [0, 0, false];
  for (const fact of facts) {
    if (fact.kind !== kind || !fact.isOpen || !isInside(fact, period)) continue;
    if (isPersonsReferred && !isReferred.has(fact.in)) continue;
    if (offences.length > 0 && OF_CASES.has(fact.kind)) {
      const known = scopes.get(fact.in);
      if (!known) {
        unqualified += fact.value;
        continue;
      }
      if (!offences.some((offence) => known.has(offence))) continue;
    }
    value += isOfPosts ? fact.posts : fact.value;
    isAtLeast ||= fact.atLeast;
  }
  return { value, relation: unqualified > 0 || isAtLeast ? '>=' : '=', unqualified };
}
