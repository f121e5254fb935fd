import { z } from 'zod';
import { signature } from './statement.ts';

/**
 * The approval of a letter: who approved, when, and her signature over the statement that names the request and the
 * SHA-256 of its draft in canonical JSON (RFC 8785). Anybody can check it with the public key.
 */
export const letterApproval = z.object({
  by: z.string(),
  at: z.string(),
  draft: z.string().length(64),
  signature,
  /** Ed25519, base64 */
  publicKey: z.string(),
});
export type LetterApproval = z.infer<typeof letterApproval>;
