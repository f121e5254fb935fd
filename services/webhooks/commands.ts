import type { NewEntry } from '@sanad/platform/ports';
import type { WebhookEvent } from '@sanad/wire/webhook';

/** Somebody outside is told of entries of these types; the secret that signs the messages is shown once. */
export function subscribe(
  by: string,
  webhook: {
    readonly id: string;
    readonly url: string;
    readonly events: readonly WebhookEvent[];
    readonly secret: string;
  },
): NewEntry {
  const { id, url, events, secret } = webhook;
  return entry('webhook.subscribed', by, id, { webhook: id, url, events: [...new Set(events)], secret });
}

export function unsubscribe(by: string, id: string): NewEntry {
  return entry('webhook.removed', by, id, { webhook: id });
}

/** One try to hand over a message, and what came of it. */
export function recordAttempt(
  webhook: string,
  delivery: string,
  outcome: { readonly ok: boolean; readonly status: string },
): NewEntry {
  return entry('webhook.attempted', 'system', webhook, { delivery, ok: outcome.ok, status: outcome.status });
}

function entry(type: string, actor: string, scope: string, body: NewEntry['body']): NewEntry {
  return { type, version: 1, actor, about: [scope], scope, body };
}
