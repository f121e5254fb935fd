import { readFacts } from '@sanad/jurisdiction/facts';
import { hooksOf } from '@sanad/jurisdiction/rules';
import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer } from '@sanad/wire/training';
import type { MadeById } from './grade.ts';
import { rightOptions } from './right.ts';

/** A wrong answer to a step: everything that is not right and nothing that is. Each grade must fail it. */
export function wrongAnswer(step: WrittenStep, made: MadeById): Answer {
  const of = 'of' in step && step.of ? made[step.of] : undefined;
  switch (step.kind) {
    case 'choose': {
      const right = rightOptions(step, made);
      const wrong = step.options.filter(({ id }) => !right.includes(id)).map(({ id }) => id);
      return { kind: 'choose', picked: step.many ? wrong : wrong.slice(0, 1) };
    }
    case 'rows': {
      const rows = of!.material.kind === 'rows' ? of!.material.rows.map(({ id }) => id) : [];
      return { kind: 'rows', picked: rows.filter((id) => !of!.right[step.truth]?.includes(id)) };
    }
    case 'hash':
      return { kind: 'hash', text: '0'.repeat(64) };
    case 'instants':
      return {
        kind: 'instants',
        at: Object.fromEntries(
          Object.entries(of!.instants!).map(([row, at]) => [row, new Date(Date.parse(at) + 3_600_000).toISOString()]),
        ),
      };
    case 'chances':
      return {
        kind: 'chances',
        chance: Object.fromEntries(Object.entries(of!.chances!).map(([row, lure]) => [row, lure ? 0 : 100])),
      };
    case 'spans':
      return { kind: 'spans', spans: {} };
    case 'route': {
      const hooks = hooksOf(readFacts(of!.facts));
      return {
        kind: 'route',
        rules: hooks.flatMap(({ rule, result }) => (result === 'applies' ? [] : [rule])),
        instrument: 'denunciation',
      };
    }
    case 'request':
      return { kind: 'request', fields: {} };
    case 'cells':
      return { kind: 'cells', hidden: [] };
    case 'words':
      return { kind: 'words', text: '' };
  }
}
