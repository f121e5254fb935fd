import { instantOf } from '@sanad/base/instant';
import { sendWebhook } from '@sanad/platform/webhook-sender';
import type { Webhooks } from '@sanad/services/webhooks';

const PAUSE = 1000;
const AT_ONCE = 20;

/** Looks for messages that are due and hands them over, a few at a time; what cannot be handed over is tried again later. */
export function startWebhookPost(
  webhooks: Webhooks,
  onError: (error: unknown) => void,
  clock: () => number = Date.now,
): { stop(): Promise<void>; round(): Promise<number> } {
  let running: Promise<unknown> | null = null;
  const round = async (): Promise<number> => {
    const due = await webhooks.due(instantOf(clock()), AT_ONCE);
    await Promise.all(
      due.map(async (one) => {
        const { url, secret, delivery: id } = one;
        const outcome = await sendWebhook({ url, secret, id, body: JSON.stringify(one.message) }, clock());
        await webhooks.record(one, outcome);
      }),
    );
    return due.length;
  };
  const timer = setInterval(() => {
    running ??= round()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  }, PAUSE);
  timer.unref();
  return {
    round,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
