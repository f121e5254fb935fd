import { z } from 'zod';
import { instant, page } from './common.ts';

/** GET /v1/ledger/head — the signed checkpoint (C2SP signed note) and the key that signs it. */
export const ledgerHead = z.object({
  size: z.number().int(),
  root: z.string(),
  note: z.string(),
  verifierKey: z.string(),
});

export type LedgerHead = z.infer<typeof ledgerHead>;

/** GET /v1/audit — who did and who read what; headers only, for the auditor. */
export const auditRow = z.object({
  index: z.number().int(),
  type: z.string(),
  time: instant,
  actor: z.string(),
  actorName: z.string(),
  about: z.array(z.string()),
  flags: z.array(z.string()),
});
export type AuditRow = z.infer<typeof auditRow>;
export const auditPage = page(auditRow);
