import { z } from 'zod';
import { instant, role } from './common.ts';

const who = z.object({ id: z.string(), name: z.string() });

/** GET /v1/role-wishes — roles for two that one asked for. */
export const roleWish = z.object({
  id: z.string(),
  person: who,
  roles: z.array(role),
  reason: z.string(),
  askedBy: who,
  askedAt: instant,
});
export type RoleWish = z.infer<typeof roleWish>;
/** POST /v1/role-wishes/{id}/answer */
export const roleAnswer = z.object({
  answer: z.enum(['give', 'refuse']),
  note: z.string().trim().max(1000).default(''),
});
