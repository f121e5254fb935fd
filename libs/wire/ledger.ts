import { z } from 'zod';
import { instant, page } from './common.ts';
import { signature } from './statement.ts';

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

/** GET /v1/ledger/clock — the clock of the server, the time of the last entry, and the first entry that is later than now. */
export const ledgerClock = z.object({ now: instant, last: instant, first: z.number().int().nullable() });
export type LedgerClockState = z.infer<typeof ledgerClock>;
/** POST /v1/ledger/clock — the ledger's time is set back to the clock of the server. */
export const newClock = z.object({
  from: instant,
  reason: z.string().trim().min(1).max(1000),
  signature: signature.nullable(),
});
