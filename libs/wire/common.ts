import { z } from 'zod';

/** Shapes that several rooms share. One schema is both the validator and the type. */

export const language = z.enum(['ar', 'fr', 'en']);
export type Language = z.infer<typeof language>;

/** A text in the three languages of the staff; the reader's own is chosen on the screen. */
export const localText = z.object({ ar: z.string(), fr: z.string(), en: z.string() });
export type LocalText = z.infer<typeof localText>;

/** UTC with milliseconds, `2026-11-23T21:05:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });

/** Start (included) and end (excluded), UTF-16 offsets into the original text. */
export const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
export type Span = z.infer<typeof span>;

/** SHA-256, 64 lower-case hexadecimal digits. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const verdict = z.enum(['lure', 'not-lure', 'cannot-tell']);
export type Verdict = z.infer<typeof verdict>;

/**
 * What a member of the staff is here for. An administrator runs the machine and the accounts and sees no content; a
 * liaison sees her service's part of an operation; a statistician sees figures; a lawyer decides on the duty to report.
 */
export const role = z.enum([
  'analyst',
  'investigator',
  'supervisor',
  'liaison',
  'prosecutor-liaison',
  'custodian',
  'lawyer',
  'statistician',
  'trainer',
  'trainee',
  'auditor',
  'administrator',
]);
export const ROLES: readonly z.infer<typeof role>[] = role.options;
/** Roles that show no content of the house: all that an administrator may give, or she would let herself in. */
export const ROLES_WITHOUT_CONTENT: readonly z.infer<typeof role>[] = ['trainer', 'trainee', 'administrator'];
/** Roles that let somebody make accounts, approve or open names: one person alone gives them to nobody. */
export const ROLES_BY_TWO: readonly z.infer<typeof role>[] = ['supervisor', 'custodian', 'administrator'];
export type Role = z.infer<typeof role>;

/** A page of a list: `next` is passed back as `cursor`; null on the last page. `total` is null when it was not counted. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int().nullable() });
}
export type Page<T> = { items: T[]; next: string | null; total: number | null };
