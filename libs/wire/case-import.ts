import { z } from 'zod';
import { caseOrigin } from './case.ts';

/** POST /v1/case-import — a table of cases from elsewhere. Without `apply` nothing is recorded: it is a look ahead. */
export const newCaseImport = z.object({
  /** CSV with a line of names: title, origin, reference, note, task, due; in Arabic, French or English */
  text: z.string().min(1).max(2_000_000),
  apply: z.boolean().default(false),
});

export const rowProblem = z.enum(['title-missing', 'title-long', 'origin-unknown', 'due-malformed', 'known', 'twice']);
export type RowProblem = z.infer<typeof rowProblem>;

/** A row of the report: what becomes of it, or why nothing does. */
export const importedRow = z.object({
  line: z.number().int(),
  title: z.string(),
  origin: caseOrigin,
  reference: z.string(),
  note: z.string(),
  task: z.string(),
  due: z.string(),
  problem: rowProblem.nullable(),
  /** the case that was opened; null before and for a row that was left out */
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
});
export type ImportedRow = z.infer<typeof importedRow>;

export const caseImport = z.object({
  rows: z.array(importedRow),
  opened: z.number().int(),
  left: z.number().int(),
  /** names of columns that are not read */
  unread: z.array(z.string()),
});
export type CaseImport = z.infer<typeof caseImport>;
