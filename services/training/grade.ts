import { fault } from '@sanad/base/fault';
import { route } from '@sanad/jurisdiction/route';
import type { LocalText, Span } from '@sanad/wire/common';
import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer, Feedback, Material, Note } from '@sanad/wire/training';
import type { Made, Tools } from './made.ts';
import { cellAt, gridPlace, hide } from './makers/release.ts';
import { island } from './reasons.ts';
import { rightAnswer, rightOptions } from './right.ts';
import { covering, forecast, jaccard } from './shares.ts';
import { WEAKNESSES } from './weaknesses.ts';
import { markRequest } from './written-request.ts';

type Marked = { readonly share: number | null; readonly notes: readonly Note[] };
export type MadeById = Readonly<Record<string, Made>>;

/** A lure taken for an offer costs one woman; an offer taken for a lure, of a hundred such, costs many. */
const SURE = 70;

/**
 * Grades an answer by the ground truth and by the rules of the libraries, and says why.
 * @throws `training-answer` when the answer is not of the step's kind
 */
export function grade(step: WrittenStep, answer: Answer, made: MadeById, tools: Pick<Tools, 'isSafe'>): Feedback {
  const { share, notes } = mark(step, answer, made, tools);
  return {
    share: share === null ? null : Math.round(share * 1000) / 1000,
    notes: [...notes],
    right: rightAnswer(step, made),
    teach: step.teach,
    defence: step.defence ?? null,
    weaknesses: WEAKNESSES.filter(({ id }) => step.weaknesses.includes(id)),
  };
}

function mark(step: WrittenStep, answer: Answer, made: MadeById, { isSafe }: Pick<Tools, 'isSafe'>): Marked {
  if (step.kind !== answer.kind)
    throw fault('training-answer', 'the answer is not of the kind that the step asks for', {
      detail: { step: step.id },
    });
  const of = 'of' in step && step.of ? made[step.of] : undefined;
  switch (step.kind) {
    case 'choose':
      return markChoice(step, picked(answer), made);
    case 'rows': {
      const right = of!.right[step.truth] ?? [];
      const chosen = picked(answer);
      return {
        share: jaccard(chosen, right),
        notes: [
          ...chosen.filter((id) => !right.includes(id)).map((row) => say(false, 'row-wrong', { row }, of!.why?.[row])),
          ...right.filter((id) => !chosen.includes(id)).map((row) => say(false, 'row-missed', { row }, of!.why?.[row])),
        ],
      };
    }
    case 'hash': {
      const found = /[0-9a-f]{64}/.exec((answer as { text: string }).text.toLowerCase())?.[0] ?? null;
      const share = found === of!.sha256 ? 1 : 0;
      return { share, notes: share ? [] : [say(false, found === null ? 'hash-none' : 'hash-other', {})] };
    }
    case 'instants':
      return markInstants((answer as { at: Record<string, string> }).at, of!);
    case 'chances':
      return markChances((answer as { chance: Record<string, number> }).chance, of!);
    case 'spans': {
      const { share, readable, needless } = covering((answer as Answer & { kind: 'spans' }).spans, of!.spans!);
      return {
        share,
        notes: [
          ...readable.map(({ row, span }) => say(false, 'span-readable', { row, words: wordsAt(of!, row, span) })),
          ...(needless > 0 ? [say(false, 'spans-needless', { count: needless })] : []),
        ],
      };
    }
    case 'route': {
      const { rules, instrument } = answer as Answer & { kind: 'route' };
      const { hooks, routes } = route(of!.facts);
      const applies = hooks.flatMap((hook) => (hook.result === 'applies' ? [hook.rule] : []));
      const because = hooks
        .filter(({ rule }) => applies.includes(rule) !== rules.includes(rule))
        .map((hook): Note => ({ good: false, code: 'rule', values: { rule: hook.rule }, text: hook.because }));
      const first = routes[0]!.instrument === instrument;
      return {
        share: jaccard(rules, applies) / 2 + (first ? 0.5 : 0),
        notes: [...because, ...(first ? [] : [say(false, 'route-first', {})])],
      };
    }
    case 'request':
      return markFields((answer as Answer & { kind: 'request' }).fields, of!);
    case 'cells':
      return markCells((answer as { hidden: number[] }).hidden, of!, isSafe);
    case 'words':
      return { share: null, notes: [say(true, 'waits', {})] };
  }
}

function markChoice(step: WrittenStep & { kind: 'choose' }, chosen: readonly string[], made: MadeById): Marked {
  const right = rightOptions(step, made);
  const share = step.many ? jaccard(chosen, right) : right.includes(chosen[0] ?? '') && chosen.length === 1 ? 1 : 0;
  const told = step.options.filter(({ id }) => chosen.includes(id) || right.includes(id));
  return {
    share,
    notes: told.map(({ id, why }) => {
      const good = chosen.includes(id) === right.includes(id);
      const code = chosen.includes(id) ? (good ? 'option-right' : 'option-wrong') : 'option-missed';
      return { good, code, values: { option: id }, text: why };
    }),
  };
}

function markInstants(given: Readonly<Record<string, string>>, { instants, why }: Made): Marked {
  const rows = Object.entries(instants!);
  const off = rows.flatMap(([row, right]) => {
    const at = Date.parse(given[row]?.trim().replace(' ', 'T').replace(/Z?$/, 'Z') ?? '');
    if (at === Date.parse(right)) return [];
    return Number.isNaN(at)
      ? [say(false, 'time-unread', { row }, why?.[row])]
      : [say(false, 'time-off', { row, hours: (at - Date.parse(right)) / 3_600_000 }, why?.[row])];
  });
  return { share: (rows.length - off.length) / rows.length, notes: off };
}

function markChances(chance: Readonly<Record<string, number>>, { chances: truth, why }: Made): Marked {
  const rows = Object.entries(truth!);
  const accused = rows.filter(([row, lure]) => !lure && (chance[row] ?? 50) >= SURE).map(([row]) => row);
  const trusted = rows.filter(([row, lure]) => lure && (chance[row] ?? 50) <= 100 - SURE).map(([row]) => row);
  const [alarms, missed] = [accused.length, trusted.length];
  const offers = rows.filter(([, lure]) => !lure).length;
  const sure = rows.filter(([row]) => Math.abs((chance[row] ?? 50) - 50) >= SURE - 50);
  const held = sure.filter(([row, lure]) => chance[row]! > 50 === lure).length;
  return {
    share: forecast(chance, truth!),
    notes: [
      say(held === sure.length, 'calibration', { sure: sure.length, held }),
      say(alarms === 0, 'false-alarms', { alarms, offers, day: Math.round((alarms / offers) * 10_000) }),
      say(missed === 0, 'missed-lures', { missed }),
      ...accused.map((row) => say(false, 'row-accused', { row, chance: chance[row]! }, why?.[row])),
      ...trusted.map((row) => say(false, 'row-trusted', { row, chance: chance[row]! }, why?.[row])),
    ],
  };
}

function markFields(fields: Readonly<Record<string, string>>, of: Made): Marked {
  const { missing, offenceRight, unnamed, given } = markRequest(fields, of.request!);
  const filled = (6 - missing.length) / 6;
  const named = 1 - unnamed.length / of.request!.identifiers.length;
  const share = filled * (0.6 + 0.2 * named + (offenceRight ? 0.2 : 0));
  return {
    share: given.length > 0 ? Math.min(0.5, share) : share,
    notes: [
      ...missing.map((letter) => say(false, 'item-missing', { letter })),
      ...(offenceRight ? [] : [say(false, 'offence-other', {})]),
      ...unnamed.map((value) => say(false, 'identifier-missing', { value })),
      ...given.map(({ found }) => say(false, 'discloses', { found: found ?? '' })),
    ],
  };
}

function markCells(places: readonly number[], of: Made, isSafe: Tools['isSafe']): Marked {
  const { full, earlier, trap, fixed, enough } = of.release!;
  const hidden = [...new Set(places.map((place) => cellAt(full, place)))].filter((cell) => cell >= 0);
  if (isSafe(hide(full, [...fixed, ...hidden]), [earlier])) {
    const more = hidden.filter((cell) => !fixed.includes(cell)).length;
    const share = Math.max(0.5, Math.min(1, enough.length / Math.max(1, more)));
    return { share, notes: share < 1 ? [say(false, 'cells-too-many', { more, enough: enough.length })] : [] };
  }
  return hidden.includes(trap)
    ? { share: 0.25, notes: [say(false, 'cells-recovered', {})] }
    : { share: 0, notes: [say(false, 'cells-difference', {}, subtraction(of.material, gridPlace(full, trap)))] };
}

function picked(answer: Answer): readonly string[] {
  return answer.kind === 'choose' || answer.kind === 'rows' ? answer.picked : [];
}

/** The words of a row that a span covers. */
function wordsAt({ material }: Made, id: string, [from, to]: Span): string {
  const row = material.kind === 'rows' ? material.rows.find((one) => one.id === id) : undefined;
  return String(row?.cells.at(-1) ?? '').slice(from, to);
}

/** The cell whose growth is too small, as whoever holds both tables would work it out. */
function subtraction(material: Material, place: number): LocalText | undefined {
  if (material.kind !== 'grid') return undefined;
  const { rows, columns, counts, earlier } = material;
  const [row, column] = [rows[Math.floor(place / columns.length)]!, columns[place % columns.length]!];
  const [now, before] = [counts[place] ?? 0, earlier[place] ?? 0];
  const sum = island(`${now} − ${before} = ${now - before}`);
  const name = (one: string | LocalText, language: keyof LocalText): string =>
    typeof one === 'string' ? one : one[language];
  const said = (language: keyof LocalText, comma: string): string =>
    `${name(row, language)}${comma} ${name(column, language)}: ${sum}.`;
  return { ar: said('ar', '،'), fr: said('fr', ','), en: said('en', ',') };
}

function say(good: boolean, code: string, values: Note['values'], text: LocalText | null = null): Note {
  return { good, code, values, text };
}
