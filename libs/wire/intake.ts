import { z } from 'zod';
import { instant } from './common.ts';

/** A text in the four languages of the public. */
export const publicText = z.object({ ary: z.string(), ar: z.string(), fr: z.string(), en: z.string() });
export type PublicText = z.infer<typeof publicText>;

export const channelKind = z.enum(['emergency', 'phone', 'site', 'image-removal']);

/**
 * A helpline or platform, as the data file has it. Nothing of it is shown to the public on the strength of `source`:
 * somebody of the staff must have confirmed `contact` within 90 days.
 */
export const channel = z.object({
  id: z.string(),
  /** ISO 3166-1, `ZZ` for everywhere */
  country: z.string().length(2),
  kind: channelKind,
  name: publicText,
  what: publicText,
  /** the number to dial, or the address without `https://` */
  contact: z.string(),
  audience: z.enum(['everybody', 'women', 'children', 'victims-of-trafficking']),
  languages: z.array(z.string()),
  hours: z.enum(['always', 'unknown']),
  cost: z.enum(['free', 'unknown']),
  anonymous: z.enum(['yes', 'no', 'unknown']),
  /** the app or site learns where the phone is */
  geolocates: z.boolean(),
  acceptsMinors: z.enum(['yes', 'no', 'unknown']),
  source: z.string(),
  sourceDate: z.string(),
  /** what is to be confirmed before it is shown */
  verify: z.string(),
});
export type Channel = z.infer<typeof channel>;

/** What a person found when she tried a channel. */
export const channelCheck = z.object({
  answer: z.enum(['confirmed', 'wrong']),
  /** the contact that was tried: a later change of the data must be tried again */
  contact: z.string().max(200),
  /** how it was tried: called, opened, asked whom */
  how: z.string().min(3).max(500),
});
export type ChannelCheck = z.infer<typeof channelCheck>;

export const channelState = channel.extend({
  verifiedOn: instant.nullable(),
  verifiedBy: z.string().nullable(),
  lastAnswer: z.enum(['confirmed', 'wrong']).nullable(),
  /** shown to the public at present */
  shown: z.boolean(),
});
export type ChannelState = z.infer<typeof channelState>;
