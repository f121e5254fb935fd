import { changeBetween, type Figure, type FigureDefinition } from '@sanad/disclosure/figure';
import { countedFigure, type FigureCatalogue, figureCatalogue, figures, figureWish } from '@sanad/wire/figure';
import { type Route, route } from '@sanad/wire/route';
import { countAt, entriesAt } from './count.ts';
import externalData from './data/external.json' with { type: 'json' };
import { type AccountsDeps, ENTRY_READERS, FIGURE_READERS } from './deps.ts';
import { classesOf, definitionOf, MEASURES, measureOf, SCOPES, scopeOf } from './measures.ts';
import { buildLadder, casesWith, delaysOf, sumFacts } from './queries.ts';
import { promptnessOf } from './question-queries.ts';

const MOST_ENTRIES = 200;

export function figureRoutes(deps: AccountsDeps): Route[] {
  const { views } = deps.spine;
  return [
    route({
      method: 'get',
      path: '/v1/figures',
      summary: 'The outcome ladder at a stated checkpoint of the ledger',
      roles: FIGURE_READERS,
      answer: figures,
      handle: async () => {
        const { size, root } = await deps.checkpoint();
        const cooperation = await deps.cooperation();
        const body = {
          checkpoint: { size, root },
          ...buildLadder(await sumFacts(views), await casesWith(views)),
          delays: await delaysOf(views),
          questions: await promptnessOf(views, deps.now()),
          cooperation,
        };
        return { body };
      },
    }),
    route({
      method: 'get',
      path: '/v1/figures/catalogue',
      summary: 'What can be counted, of which offences, and what others have published',
      roles: FIGURE_READERS,
      answer: figureCatalogue,
      handle: async () => ({ body: { measures: [...MEASURES], scopes: [...SCOPES], external: externalSeries() } }),
    }),
    route({
      method: 'get',
      path: '/v1/figures/count',
      summary: 'One figure at the checkpoint of now, with its definition, months and, for those who may, its entries',
      roles: FIGURE_READERS,
      query: figureWish,
      answer: countedFigure,
      handle: async ({ caller, query }) => {
        const definition = definitionOf(query);
        const { size, root } = await deps.checkpoint();
        const mayTrace = caller.roles.some((role) => (ENTRY_READERS as readonly string[]).includes(role));
        const { count, cells } = await countAt(views, definition, size);
        const entries = mayTrace ? await entriesAt(views, definition, size, MOST_ENTRIES) : null;
        return {
          body: {
            definition: { ...definition, offences: [...definition.offences], source: { kind: 'ledger' as const } },
            measure: measureOf(query.measure),
            scope: scopeOf(query.scope),
            ...count,
            checkpoint: { size, root },
            classes: classesOf(definition.offences),
            byMonth: [...cells],
            entries,
          },
          shown: entries?.map(({ entry }) => entry) ?? [],
        };
      },
    }),
  ];
}

/** Series that others published, each with its change by the base period against the figure before it in the same series. */
export function externalSeries(): FigureCatalogue['external'] {
  const rows = externalData as unknown as Omit<FigureCatalogue['external'][number], 'change' | 'obstacles'>[];
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (!before || before.series !== row.series || before.publisher !== row.publisher)
      return { ...row, change: null, obstacles: [] };
    const { percent, obstacles } = changeBetween(figureOf(before), figureOf(row));
    return { ...row, change: percent, obstacles: [...obstacles] };
  });
}

function figureOf(row: Omit<FigureCatalogue['external'][number], 'change' | 'obstacles'>): Figure {
  const { publisher, series, unit, stage, period, value, relation, source } = row;
  const definition = {
    id: series,
    unit: unit as FigureDefinition['unit'],
    stage: stage as FigureDefinition['stage'],
    period,
    offences: [],
    source: { kind: 'external' as const, publisher, citation: source },
  };
  return { definition, value, relation, checkpoint: null };
}
