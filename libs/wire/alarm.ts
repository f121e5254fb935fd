import { z } from 'zod';
import { instant, page } from './common.ts';

/**
 * Why a campaign raised an alarm: it has formed, has grown to `size`, has a new contact, was seen on another platform or
 * names another place, or fits a saved search.
 */
export const alarmReason = z.union([
  z.object({ kind: z.literal('formed'), size: z.number().int() }),
  z.object({ kind: z.literal('grown'), from: z.number().int(), size: z.number().int() }),
  z.object({ kind: z.literal('contact'), value: z.string() }),
  z.object({ kind: z.literal('platform'), value: z.string() }),
  z.object({ kind: z.literal('place'), value: z.string() }),
  z.object({ kind: z.literal('search'), search: z.string(), name: z.string() }),
]);
export type AlarmReason = z.infer<typeof alarmReason>;
export const alarmKind = z.enum(['formed', 'grown', 'contact', 'platform', 'place', 'search']);

/** GET /v1/alarms — the newest first; `unseen` counts what the reader has not acknowledged. */
export const alarmRow = z.object({
  id: z.string(),
  campaign: z.string(),
  at: instant,
  reasons: z.array(alarmReason),
  size: z.number().int(),
  sample: z.string(),
  language: z.string(),
  seen: z.boolean(),
});
export type AlarmRow = z.infer<typeof alarmRow>;
export const alarmPage = page(alarmRow).extend({ unseen: z.number().int() });

/** POST /v1/searches. `query` is what stands in the address after `?`: the filters of the queue. */
export const newSearch = z.object({
  name: z.string().trim().min(1).max(80),
  query: z.string().max(500),
  alert: z.boolean().default(false),
});
export const savedSearch = newSearch.extend({ id: z.string(), at: instant });
export type SavedSearch = z.infer<typeof savedSearch>;
