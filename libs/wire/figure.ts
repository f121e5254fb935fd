import { z } from 'zod';
import { digest, localText } from './common.ts';
import { cooperationFigures } from './cooperation.ts';

/** GET /v1/figures — the outcome ladder, computed from the entries at a stated checkpoint. */
export const figures = z.object({
  checkpoint: z.object({ size: z.number().int(), root: digest }),
  ladder: z.array(
    z.object({
      stage: z.enum([
        'posts',
        'reports',
        'campaigns',
        'lures',
        'cases',
        'identified',
        'operations',
        'arrested',
        'referred',
        'judged',
      ]),
      /** the measure whose definition says what is counted; null for a rung that is part of another */
      measure: z.string(),
      unit: localText,
      value: z.number().int(),
      /** in how many cases, of all that are registered: the same unit above and below; null for what is no case */
      within: z.object({ cases: z.number().int(), of: z.number().int() }).nullable(),
    }),
  ),
  decisions: z.array(z.object({ verdict: z.string(), campaigns: z.number().int(), posts: z.number().int() })),
  byMonth: z.array(
    z.object({ month: z.string(), posts: z.number().int(), cases: z.number().int(), arrested: z.number().int() }),
  ),
  /** what stands beside the ladder: each with the measure that defines it */
  more: z.array(z.object({ measure: z.string(), name: localText, value: z.number().int(), atLeast: z.boolean() })),
  /** days from the registration of a case to what came of it: how many cases, the median */
  delays: z.array(
    z.object({
      to: z.enum(['arrest', 'referral', 'judgment']),
      measure: z.string(),
      cases: z.number().int(),
      days: z.number(),
    }),
  ),
  /** written questions and requests for information: answered in time, late, waiting */
  questions: z.object({ inTime: z.number().int(), late: z.number().int(), waiting: z.number().int() }),
  /** delays and outcomes of requests abroad, by country and kind */
  cooperation: cooperationFigures.shape.rows,
});
export type Figures = z.infer<typeof figures>;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const period = z.object({ from: month, to: month });
export const relation = z.enum(['=', '>=']);

/** What can be counted from the entries, in words. */
export const measure = z.object({
  id: z.string(),
  unit: z.string(),
  stage: z.string(),
  /** counts above 0 and below it are not published; null: nobody can be endangered by the count */
  threshold: z.number().int().nullable(),
  name: localText,
  counts: localText,
});
export type Measure = z.infer<typeof measure>;

/** A named set of offences. */
export const scope = z.object({ id: z.string(), name: localText, offences: z.array(z.string()) });
export type Scope = z.infer<typeof scope>;

/** A figure that somebody wants: what, of which offences, when. */
export const figureWish = z.object({ measure: z.string(), scope: z.string(), from: month, to: month });
export type FigureWish = z.infer<typeof figureWish>;

export const figureDefinition = z.object({
  id: z.string(),
  unit: z.string(),
  stage: z.string(),
  period,
  offences: z.array(z.string()),
  source: z.object({ kind: z.literal('ledger') }),
});

export const iccsRow = z.object({ code: z.string(), name: localText, source: z.string() });
export type IccsRow = z.infer<typeof iccsRow>;

export const checkpoint = z.object({ size: z.number().int(), root: digest });

/** GET /v1/figures/count — one figure at a checkpoint, with its definition and, for those who may, its entries. */
export const countedFigure = z.object({
  definition: figureDefinition,
  measure,
  scope,
  value: z.number().int(),
  relation,
  unqualified: z.number().int(),
  checkpoint,
  classes: z.array(iccsRow),
  byMonth: z.array(z.object({ month: z.string(), mark: z.string(), n: z.number().int() })),
  /** null: not for this reader */
  entries: z.array(z.object({ entry: z.string(), month: z.string(), value: z.number().int() })).nullable(),
});
export type CountedFigure = z.infer<typeof countedFigure>;

/** GET /v1/figures/catalogue */
export const figureCatalogue = z.object({
  measures: z.array(measure),
  scopes: z.array(scope),
  external: z.array(
    z.object({
      publisher: z.string(),
      series: z.string(),
      unit: z.string(),
      stage: z.string(),
      period,
      value: z.number(),
      relation,
      source: z.string(),
      verify: z.string(),
      /** by the base period, against the figure before it; null with the reasons why there is none */
      change: z.number().nullable(),
      obstacles: z.array(z.string()),
    }),
  ),
});
export type FigureCatalogue = z.infer<typeof figureCatalogue>;
