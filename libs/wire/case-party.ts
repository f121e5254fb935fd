import { z } from 'zod';
import { instant } from './common.ts';

/**
 * Who stands in a case. Persons who are suspected stand in the authority's edition only, and stay presumed innocent. Of a
 * woman who was targeted there is a pseudonym and nothing else: who she is stands in the vault. A witness has a code when
 * she is protected.
 */
export const partyRole = z.enum([
  'recruiter',
  'intermediary',
  'organiser',
  'targeted',
  'witness',
  'expert',
  'reporter',
]);
export type PartyRole = z.infer<typeof partyRole>;
export const SUSPECTED: readonly PartyRole[] = ['recruiter', 'intermediary', 'organiser'];

/** Measures of CPP 82-5 (victims) and 82-7 (witnesses, experts, reporters), as a magistrate orders them. */
export const measure = z.enum([
  'hidden-identity',
  'assumed-identity',
  'hidden-address',
  'police-number',
  'other-phone',
  'phone-watched',
  'physical',
  'other-home',
  'doctor',
  'social-care',
  'no-contact',
]);
export type Measure = z.infer<typeof measure>;

/** POST /v1/cases/{id}/parties */
export const newParty = z.object({
  role: partyRole,
  /** of a suspected person or an unprotected witness; never of a woman who was targeted */
  name: z.string().trim().max(200).nullable().default(null),
  facts: z.string().trim().max(2000).default(''),
  measures: z.array(measure).max(11).default([]),
  /** when the measures are looked at again */
  reviewAt: instant.nullable().default(null),
});
export type NewParty = z.infer<typeof newParty>;

/** PUT /v1/cases/{id}/parties/{party}/protection (If-Match) */
export const newProtection = z.object({
  measures: z.array(measure).max(11),
  reviewAt: instant.nullable(),
  reason: z.string().trim().min(1).max(2000),
});

export const party = z.object({
  id: z.string(),
  role: partyRole,
  /** `ش1`-like: the letter of the role and a number in the case, the same in every language of the page */
  code: z.string(),
  name: z.string().nullable(),
  facts: z.string(),
  measures: z.array(measure),
  reviewAt: instant.nullable(),
  /** when she was told of her rights (CPP 82-4) */
  rightsAt: instant.nullable(),
  by: z.string(),
  at: instant,
});
export type Party = z.infer<typeof party>;
