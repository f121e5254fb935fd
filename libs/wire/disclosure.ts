import { z } from 'zod';
import { custodySigned } from './exhibit.ts';

/** POST /v1/cases/{id}/disclosure?language=ar|fr → application/zip: the copy for the defence. */
export const newDisclosure = z.object({
  /** counsel, and for whom */
  recipient: z.string().trim().min(1).max(200),
  /** reference of the order of the prosecutor or the judge: the inquiry is secret (CPP 15) */
  order: z.string().trim().min(1).max(200),
  withheld: z
    .array(z.object({ exhibit: z.string().max(60), reason: z.string().trim().min(1).max(500) }))
    .max(500)
    .default([]),
  signatures: custodySigned.shape.signatures,
});
export type NewDisclosure = Omit<z.infer<typeof newDisclosure>, 'signatures'>;
