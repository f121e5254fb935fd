import { z } from 'zod';
import { instant, localText } from './common.ts';
import { checkpoint, figureDefinition, figureWish, type iccsRow } from './figure.ts';

export const releasedCell = z.object({
  /** a quarter, a month or `*`; a mark (origin of a case, role of a person) or `*` */
  codes: z.tuple([z.string(), z.string()]),
  n: z.number().int().nullable(),
  status: z.enum(['ok', 'primary', 'secondary', 'rounded', 'noisy']),
});

/** A table by month and mark as it goes out. */
export const releaseContent = z.object({
  definition: figureDefinition,
  measure: z.string(),
  scope: z.string(),
  threshold: z.number().int().nullable(),
  checkpoint,
  cells: z.array(releasedCell),
  /** of a table with noise: what it costs, and what went before it of the budget of its measure */
  noise: z.object({ epsilon: z.number(), spent: z.number(), total: z.number() }).optional(),
  /** what the attack found before it went out */
  attack: z.object({
    hidden: z.number().int(),
    examined: z.number().int(),
    proven: z.number().int(),
    solver: z.string(),
  }),
});
export type ReleaseContent = z.infer<typeof releaseContent>;

/** POST /v1/releases — computes, protects, attacks, and compares with everything that went out before. */
export const newRelease = figureWish.extend({
  /** by origin or role too, not by month alone: more is told, and more must be hidden */
  marks: z.boolean().default(true),
  /** by month alone, each month with noise of this epsilon, instead of hiding: for series that are told again and again */
  noise: z.number().min(0.05).max(1).nullable().default(null),
  reason: z.string().min(1).max(2000),
});
export const releaseState = z.enum(['proposed', 'released', 'refused', 'withdrawn']);
export type ReleaseState = z.infer<typeof releaseState>;

/** POST /v1/releases/{id}/answers — by a second person; a table that is out can be withdrawn. */
export const releaseAnswer = z.object({
  answer: z.enum(['release', 'refuse', 'withdraw']),
  note: z.string().max(2000),
});

export const releaseRow = z.object({
  id: z.string(),
  state: releaseState,
  title: localText,
  content: releaseContent,
  reason: z.string(),
  by: z.string(),
  at: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type ReleaseRow = z.infer<typeof releaseRow>;
export const releaseList = z.object({ items: z.array(releaseRow), names: z.record(z.string(), z.string()) });

/** A table on the public page. */
export type PublicTable = {
  readonly id: string;
  readonly title: z.infer<typeof localText>;
  readonly counts: z.infer<typeof localText>;
  readonly scope: z.infer<typeof localText>;
  readonly content: ReleaseContent;
  readonly classes: readonly z.infer<typeof iccsRow>[];
  readonly releasedAt: string;
};

/** How the public tables stand to the International Classification of Crime and the Human Trafficking Case Data Standard. */
export type PublicStandards = {
  readonly iccs: {
    readonly version: string;
    readonly rows: readonly {
      readonly code: string;
      readonly name: z.infer<typeof localText>;
      /** of the Penal Code */
      readonly articles: readonly string[];
    }[];
  };
  readonly htcds: {
    readonly version: string;
    readonly source: string;
    readonly verify: string;
    readonly rows: readonly {
      /** of the tables, as the downloaded mapping names it */
      readonly column: string;
      readonly field: string;
      readonly name: z.infer<typeof localText>;
      readonly note: z.infer<typeof localText>;
    }[];
  };
};
