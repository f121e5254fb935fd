import { z } from 'zod';
import { language, localText } from './common.ts';
import { requestDraft } from './cooperation.ts';
import { letterApproval } from './letter-approval.ts';

const item = z.strictObject({
  id: z.string(),
  /** letter of the item in the article that asks for it, as in 29(2)(a) to (f) */
  letter: z.string().length(1).nullable(),
  name: localText,
  clause: z.string(),
});

/**
 * The file of a letter, for a machine of whoever receives it: the words as they stand on paper, the request field by field
 * that they were made of, and the approval of it. `vectors/jurisdiction/letter.schema.json` is this form as JSON Schema.
 */
export const letterFile = z.strictObject({
  id: z.string(),
  /** edition of the forms that the words come from */
  forms: z.string(),
  language,
  direction: z.enum(['rtl', 'ltr']),
  title: z.string(),
  authority: z.string(),
  reference: z.string(),
  date: z.string(),
  receiver: z.string(),
  opening: z.string(),
  paragraphs: z.array(z.strictObject({ id: z.string(), heading: z.string(), lines: z.array(z.string()) })),
  signature: z.string(),
  missing: z.array(item),
  advised: z.array(item),
  warnings: z.array(z.strictObject({ code: z.string(), at: z.string() })),
  request: requestDraft,
  /** null before a second person approved it, or when she has no key */
  approval: letterApproval.nullable(),
});
export type LetterFile = z.infer<typeof letterFile>;
