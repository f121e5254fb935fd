import { type Competence, competenceOf } from './competence.ts';
import { readFacts } from './facts.ts';
import { type LawText, PRESUMPTION } from './offences.ts';
import type { Remark } from './remark.ts';
import { type Claim, claimsOf, remarksOf } from './remarks.ts';
import { type Hook, hooksOf, RULES_VERSION } from './rules.ts';
import { type Step, stepsOf } from './steps.ts';
import { TREATIES, type TreatyTable } from './treaties.ts';

export type Routing = {
  readonly hooks: readonly Hook[];
  readonly competence: Competence | null;
  readonly routes: readonly Step[];
  /** other states that may claim the facts */
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
  /** to be shown with the answer: candidates, presumption of innocence */
  readonly caution: LawText;
  /** version of the rule and treaty data */
  readonly data: string;
};

const CAUTION: LawText = {
  ar: `مداخل اختصاص محتملة يوقعها شخص، وليست حكما. ${PRESUMPTION.ar}`,
  fr: `Rattachements possibles, signés par une personne ; ce n’est pas une décision. ${PRESUMPTION.fr}`,
  en: `Candidate hooks, signed by a person; not a ruling. ${PRESUMPTION.en}`,
};

/**
 * Which rules reach the facts, which court hears them, and by which steps data, witnesses and suspects abroad are
 * reached. Facts that are not known leave a rule unknown and are named; a fact that becomes known never takes an answer
 * back into unknown.
 * @param value facts as parsed from JSON (see `Facts`)
 * @param treaties treaty status; default: the data of this library
 * @throws `facts-malformed`, `facts-kind`, `facts-date`, each with `detail.path`
 * @example route({ offences: ['PC-448-1'], acts: [{ kind: 'lure', country: 'MA' }] }).hooks.find((hook) => hook.rule === 'T3')?.result === 'applies'
 */
export function route(value: unknown, treaties: TreatyTable = TREATIES): Routing {
  const facts = readFacts(value);
  return {
    hooks: hooksOf(facts),
    competence: competenceOf(facts.offences),
    routes: stepsOf(facts, treaties),
    claims: claimsOf(facts),
    remarks: remarksOf(facts, treaties),
    caution: CAUTION,
    data: `rules ${RULES_VERSION}, treaties ${treaties.version}`,
  };
}
