import { type Competence, competenceOf } from './competence.ts';
import { classOf } from './conditions.ts';
import { type Facts, readFacts } from './facts.ts';
import type { LawText } from './offences.ts';
import { RULES } from './rules.ts';
import { DATA_VERSION, isListed, type Step, stepsOf } from './steps.ts';

/** What one rule says of the facts. `because` is the article in words; a hook is a candidate, never a ruling. */
export type Hook = {
  readonly rule: string;
  readonly result: 'applies' | 'does-not' | 'unknown';
  readonly missing: readonly string[];
  readonly because: LawText;
  readonly source: string;
  readonly verify: string;
};

/** Something that a person should see: facts that contradict each other, other claims, data that are not there. */
export type Remark = { readonly code: string; readonly paths: readonly string[]; readonly text: LawText };

export type Routing = {
  readonly hooks: readonly Hook[];
  readonly competence: Competence | null;
  readonly routes: readonly Step[];
  readonly remarks: readonly Remark[];
  readonly data: string;
};

const RESULTS = { yes: 'applies', no: 'does-not', unknown: 'unknown' } as const;

/**
 * Which rules reach the facts, which court hears them, and by which steps data, witnesses and suspects abroad are
 * reached. Facts that are not known leave a rule unknown and are named; adding a fact never takes an answer back into
 * unknown.
 * @throws `facts-malformed`, `facts-country`, `facts-kind`
 * @example route({ offences: ['PC-448-1'], acts: [{ kind: 'lure', country: 'MA' }] }).hooks.find((hook) => hook.rule === 'T3')?.result === 'applies'
 */
export function route(value: unknown): Routing {
  const facts = readFacts(value);
  const hooks = RULES.map((rule): Hook => {
    const held = rule.holds(facts);
    const missing = held.is === 'unknown' ? held.missing : [];
    return {
      rule: rule.id,
      result: RESULTS[held.is],
      missing,
      because: rule.text,
      source: rule.source,
      verify: rule.verify,
    };
  });
  return {
    hooks,
    competence: competenceOf(facts.offences),
    routes: stepsOf(facts),
    remarks: remarksOf(facts),
    data: DATA_VERSION,
  };
}

function remarksOf(facts: Facts): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, paths: readonly string[], ar: string, fr: string, en: string): void => {
    remarks.push({ code, paths, text: { ar, fr, en } });
  };
  const { suspect } = facts;
  if (suspect.returned === true && suspect.country !== null && suspect.country !== 'MA') {
    say(
      'contradiction-returned',
      ['suspect.returned', 'suspect.country'],
      'قيل إن المشتبه فيه عاد وإنه بالخارج في آن واحد: تحقق.',
      'Le suspect est dit revenu et à l’étranger à la fois : à vérifier.',
      'The suspect is said to have returned and to be abroad: check.',
    );
  }
  if (suspect.judgedAbroad === true) {
    say(
      'ne-bis-in-idem',
      ['suspect.judgedAbroad'],
      'حكم نهائي بالخارج: لا متابعة ثانية عن الأفعال نفسها إلا إذا لم تنفذ العقوبة.',
      'Jugement définitif à l’étranger : pas de seconde poursuite pour les mêmes faits, sauf peine non exécutée.',
      'Finally judged abroad: no second prosecution for the same facts unless the sentence was not served.',
    );
  }
  if (facts.denouncedBy !== null && !facts.acts.some((act) => act.country === facts.denouncedBy)) {
    say(
      'denunciation-elsewhere',
      ['denouncedBy', 'acts'],
      'البلد المبلِّغ ليس بلدا وقع فيه فعل: الإبلاغ لا يفي بشرط الفصل 708.',
      'Le pays dénonciateur n’est pas un lieu des actes : la condition de l’article 708 n’est pas remplie.',
      'The denouncing country is not one where an act took place: the condition of article 708 is not met.',
    );
  }
  const claims = [
    ...new Set(facts.acts.map((act) => act.country).filter((country) => country !== null && country !== 'MA')),
  ] as string[];
  if (claims.length > 0) {
    say(
      'other-claims',
      claims,
      `قد تدعي الاختصاص أيضا: ${claims.join('، ')}. يلزم التشاور.`,
      `Peuvent aussi revendiquer compétence : ${claims.join(', ')}. Se consulter.`,
      `May also claim jurisdiction: ${claims.join(', ')}. Consult.`,
    );
  }
  for (const country of new Set(facts.items.map((item) => item.country))) {
    if (country !== null && !isListed(country)) {
      say(
        'country-not-listed',
        [country],
        `لا معطيات عن اتفاقيات ${country}: المسلك عام ويلزم التحقق.`,
        `Pas de données conventionnelles pour ${country} : voie générale, à vérifier.`,
        `No treaty data for ${country}: a general route, to be verified.`,
      );
    }
  }
  if (
    facts.offences.some((offence) => classOf(offence) === 'crime') &&
    facts.offences.some((offence) => classOf(offence) === 'delit')
  ) {
    say(
      'connexity',
      ['offences'],
      'جناية وجنح معا: الجنح المرتبطة تتبع الجناية أمام محكمة الاستئناف، لكن الاختصاص الشخصي بالخارج (710) لا يشملها.',
      'Crime et délits ensemble : les délits connexes suivent devant la cour d’appel, mais la compétence personnelle passive à l’étranger (710) ne les couvre pas.',
      'Felony and délits together: connected délits follow to the court of appeal, but passive personality abroad (710) does not cover them.',
    );
  }
  return remarks;
}
