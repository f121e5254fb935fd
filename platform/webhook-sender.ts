import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const PATIENCE = 15_000;

/** What is sent: a JSON text, the id that stays the same at every try, the secret that signs it. */
export type Outgoing = { readonly url: string; readonly secret: string; readonly id: string; readonly body: string };

/** A fresh secret as Standard Webhooks writes it: 32 random bytes in base64 after `whsec_`. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * Hands one message over by Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp`, `webhook-signature` (HMAC-SHA256
 * over id, time and body). Anything but 2xx within 15 seconds is a failure; a redirect is not followed.
 */
export async function sendWebhook(
  { url, secret, id, body }: Outgoing,
  now = Date.now(),
): Promise<{ ok: boolean; status: string }> {
  const at = new Date(now);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Sanad',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
      body,
    });
    await answer.body?.cancel();
    return { ok: answer.ok, status: String(answer.status) };
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    const code = (cause as { code?: unknown }).code;
    return {
      ok: false,
      status: typeof code === 'string' ? code : thrown instanceof Error ? thrown.name : 'unreachable',
    };
  }
}
