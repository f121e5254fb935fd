import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer } from '@sanad/wire/training';
import type { MadeById } from '../grade.ts';

/** Answers of somebody who does not read: everything, nothing, or the middle. None for free words. */
export function lazyAnswers(step: WrittenStep, made: MadeById): Answer[] {
  const material = 'of' in step && step.of ? made[step.of]!.material : undefined;
  const rows = material?.kind === 'rows' ? material.rows : [];
  switch (step.kind) {
    case 'choose':
      return [
        { kind: 'choose', picked: [] },
        { kind: 'choose', picked: step.options.map(({ id }) => id) },
      ];
    case 'rows':
      return [
        { kind: 'rows', picked: [] },
        { kind: 'rows', picked: rows.map(({ id }) => id) },
      ];
    case 'chances':
      return [0, 50, 100].map((chance) => ({
        kind: 'chances',
        chance: Object.fromEntries(rows.map(({ id }) => [id, chance])),
      }));
    case 'spans':
      return [
        { kind: 'spans', spans: {} },
        {
          kind: 'spans',
          spans: Object.fromEntries(rows.map(({ id, cells }) => [id, [[0, String(cells.at(-1)).length]]])),
        },
      ];
    case 'instants':
      return [
        { kind: 'instants', at: Object.fromEntries(rows.map(({ id, cells }) => [id, String(cells[0])])) },
        { kind: 'instants', at: {} },
      ];
    case 'cells': {
      const places = material?.kind === 'grid' ? material.counts.map((_, place) => place) : [];
      return [
        { kind: 'cells', hidden: [] },
        { kind: 'cells', hidden: places },
      ];
    }
    case 'route':
      return [
        { kind: 'route', rules: [], instrument: '' },
        { kind: 'route', rules: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'], instrument: 'preservation' },
      ];
    case 'request':
      return [{ kind: 'request', fields: {} }];
    case 'hash':
      return [{ kind: 'hash', text: '' }];
    case 'words':
      return [];
  }
}
