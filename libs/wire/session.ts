import { z } from 'zod';
import { instant, language, role } from './common.ts';

/** POST /v1/session — the one-time link's token, or name and password. */
export const signIn = z.union([
  z.object({ token: z.string().min(20).max(100) }),
  z.object({
    name: z.string().min(1).max(80),
    password: z.string().min(1).max(1000),
    /** from the person's code generator, when she has one */
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  z.object({ challenge: z.string().max(100), passkey: z.record(z.string(), z.unknown()) }),
]);
export type SignIn = z.infer<typeof signIn>;

/** GET /v1/session — who am I, where am I. */
export const session = z.object({
  person: z.object({ id: z.string(), name: z.string(), roles: z.array(role), language }),
  /** id of the person's current signing key, null before one is enrolled in this browser */
  keys: z.array(z.object({ id: z.string(), publicKey: z.string(), cosigned: z.boolean(), revoked: z.boolean() })),
  /** the first account of an installation until its person has said who she is */
  unnamed: z.boolean(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  /** an account elsewhere signs this person in */
  linked: z.boolean(),
  /** how this session was opened; after a link a new way in is set up first */
  way: z.string(),
  edition: z.enum(['ngo', 'authority']),
  purpose: z.enum(['real', 'training']),
  installation: z.string(),
  /** true while the made-up demonstration posts are loaded: the screen says so in plain sight */
  madeUp: z.boolean(),
  engine: z.string(),
  expires: instant,
});
export type Session = z.infer<typeof session>;

/** GET /v1/session/ways — what the page of sign-in offers. Passkeys need the page under this host. */
export const ways = z.object({ passkeyHost: z.string(), passkeyOrigin: z.string(), oidc: z.string().nullable() });
export type Ways = z.infer<typeof ways>;

/** GET /v1/me/passkeys */
export const passkeyRow = z.object({
  id: z.string(),
  name: z.string(),
  addedAt: instant,
  usedAt: instant.nullable(),
});
export type PasskeyRow = z.infer<typeof passkeyRow>;
/** POST /v1/me/passkeys/options, POST /v1/session/passkey: what the browser's credential API is given. */
export const ceremony = z.object({ challenge: z.string(), options: z.record(z.string(), z.unknown()) });
export const newPasskey = z.object({
  challenge: z.string().max(100),
  name: z.string().trim().min(1).max(60),
  response: z.record(z.string(), z.unknown()),
});

/** GET /v1/me/sessions */
export const sessionRow = z.object({
  id: z.string(),
  way: z.string(),
  device: z.string(),
  openedAt: instant,
  seenAt: instant,
  expires: instant,
  own: z.boolean(),
});
export type SessionRow = z.infer<typeof sessionRow>;

/** POST /v1/recoveries */
export const newRecovery = z.object({ person: z.string(), reason: z.string().trim().min(1).max(1000) });
export const recoveryRow = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  granted: z.boolean(),
  approvedBy: z.array(z.string()),
});
export type RecoveryRow = z.infer<typeof recoveryRow>;

/** PUT /v1/session/name */
export const firstName = z.object({ name: z.string().trim().min(3).max(80) });

/** PUT /v1/session/password */
export const newPassword = z.object({ current: z.string().max(1000).nullable(), next: z.string().min(12).max(1000) });

/** POST /v1/keys — an Ed25519 public key made in the browser (WebCrypto, not extractable), raw 32 bytes in base64. */
export const newKey = z.object({ publicKey: z.string().length(44), proof: z.string().length(88) });

/** GET /v1/keys — a supervisor sees keys that wait to be co-signed; POST /v1/keys/{id}/cosignature with a signature. */
export const keyRow = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  publicKey: z.string(),
  enrolledAt: instant,
  cosignedBy: z.string().nullable(),
  revokedAt: instant.nullable(),
  /** the name of who revoked it */
  revokedBy: z.string().nullable(),
  /** why it was revoked */
  reason: z.string().nullable(),
});
export type KeyRow = z.infer<typeof keyRow>;

/** What a key of a program may do. */
export const scope = z.enum([
  'posts:write',
  'posts:read',
  'reports:write',
  'cases:read',
  'figures:read',
  'calendar:read',
  'webhooks:read',
]);
export type Scope = z.infer<typeof scope>;
/** POST /v1/api-keys */
/** POST /v1/calendar/address. `path` carries the key and is shown once */
export const calendarAddress = z.object({ path: z.string(), until: instant.nullable() });
export const newApiKey = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(scope).min(1),
  days: z.number().int().min(1).max(366),
});
export const apiKeyRow = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  person: z.string(),
  /** in whose name it acts */
  owner: z.string(),
  /** made for somebody's own calendar, not by hand */
  isCalendar: z.boolean(),
  madeAt: instant,
  expiresAt: instant,
  revoked: z.boolean(),
});
export type ApiKeyRow = z.infer<typeof apiKeyRow>;
