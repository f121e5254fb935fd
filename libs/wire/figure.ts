import { z } from 'zod';
import { digest, localText } from './common.ts';
import { cooperationFigures } from './cooperation.ts';

/** GET /v1/figures — the outcome ladder, computed from the entries at a stated checkpoint. */
export const figures = z.object({
  checkpoint: z.object({ size: z.number().int(), root: digest }),
  ladder: z.array(
    z.object({
      stage: z.enum(['posts', 'campaigns', 'lures', 'cases', 'operations', 'arrested', 'referred']),
      unit: localText,
      value: z.number().int(),
    }),
  ),
  decisions: z.array(z.object({ verdict: z.string(), campaigns: z.number().int(), posts: z.number().int() })),
  byMonth: z.array(
    z.object({ month: z.string(), posts: z.number().int(), cases: z.number().int(), arrested: z.number().int() }),
  ),
  /** delays and outcomes of requests abroad, by country and kind */
  cooperation: cooperationFigures.shape.rows,
});
export type Figures = z.infer<typeof figures>;
