import type { Spine } from '@sanad/platform/ports';
import { channelCheck, channelState } from '@sanad/wire/intake';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { stateOfChannels } from './channels.ts';
import { checkChannel } from './commands.ts';
import { CHANNELS } from './data/channels.ts';
import { channelChecks } from './queries.ts';

export type IntakeDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
};

const STAFF = ['investigator', 'supervisor'] as const;
/** Checks of channels concern nobody: one key for all of them. */
const CHANNEL_SCOPE = 'channels';

export function intakeRoutes(deps: IntakeDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/channels',
      summary: 'The directory of helplines and platforms, with what was confirmed and what the public sees',
      roles: ['investigator', 'supervisor', 'auditor'],
      answer: z.object({ items: z.array(channelState) }),
      handle: async () => ({
        body: { items: stateOfChannels(CHANNELS, await channelChecks(spine.views), deps.now()) },
      }),
    }),
    route({
      method: 'post',
      path: '/v1/channels/{id}/checks',
      summary: 'Says that a channel was tried and what was found; a confirmation is good for 90 days',
      roles: STAFF,
      params: z.object({ id: z.string() }),
      body: channelCheck,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const channel = CHANNELS.find((one) => one.id === params.id);
        await spine.transact(
          async () => ({ entries: [checkChannel(caller.person, CHANNEL_SCOPE, channel, body)], result: null }),
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: params.id }, status: 201 };
      },
    }),
  ];
}
