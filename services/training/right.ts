import { route } from '@sanad/jurisdiction/route';
import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer } from '@sanad/wire/training';
import type { Made } from './made.ts';
import { gridPlace } from './makers/release.ts';

type MadeById = Readonly<Record<string, Made>>;

/** The options of a choice that are right for this material. */
export function rightOptions(step: WrittenStep & { kind: 'choose' }, made: MadeById): readonly string[] {
  const told = step.of ? made[step.of]?.right : undefined;
  const of = told?.[step.id];
  return of ?? step.options.flatMap(({ id, right }) => (right ? [id] : []));
}

/** The right answer to a step as a learner would send it; null for free words and for letters, which have no one answer. */
export function rightAnswer(step: WrittenStep, made: MadeById): Answer | null {
  const of = 'of' in step && step.of ? made[step.of] : undefined;
  switch (step.kind) {
    case 'choose':
      return { kind: 'choose', picked: [...rightOptions(step, made)] };
    case 'rows':
      return { kind: 'rows', picked: [...(of!.right[step.truth] ?? [])] };
    case 'hash':
      return { kind: 'hash', text: of!.sha256! };
    case 'instants':
      return { kind: 'instants', at: { ...of!.instants! } };
    case 'chances':
      return {
        kind: 'chances',
        chance: Object.fromEntries(Object.entries(of!.chances!).map(([row, lure]) => [row, lure ? 100 : 0])),
      };
    case 'spans':
      return {
        kind: 'spans',
        spans: Object.fromEntries(Object.entries(of!.spans!).map(([row, spans]) => [row, [...spans]])),
      };
    case 'route': {
      const { hooks, routes } = route(of!.facts);
      return {
        kind: 'route',
        rules: hooks.flatMap((hook) => (hook.result === 'applies' ? [hook.rule] : [])),
        instrument: routes[0]!.instrument,
      };
    }
    case 'cells':
      return { kind: 'cells', hidden: of!.release!.enough.map((cell) => gridPlace(of!.release!.full, cell)) };
    case 'request':
    case 'words':
      return null;
  }
}
