import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Views } from '@sanad/platform/ports';
import { type Route, route } from '@sanad/wire/route';
import { calendarAddress } from '@sanad/wire/session';
import { z } from 'zod';
import type { ApiKeyTables, Made } from './api-key-views.ts';
import { calendarKeyName, entryOf } from './api-keys.ts';
import type { PeopleDeps } from './deps.ts';

/** How long the address of a calendar is good. */
const LIFE = 366 * 86_400_000;
const PATH = '/v1/calendar/address';
const ROLES = ['investigator', 'supervisor'] as const;

/** The address under which somebody's own calendar reads the dates: it carries a key that opens nothing else. */
export function calendarRoutes({ spine, newId, newToken, now }: PeopleDeps): Route[] {
  const live = (views: Views, person: string) =>
    views
      .withTables<ApiKeyTables>()
      .selectFrom('people.api_keys')
      .select(['id', 'scopes', 'expires_at'])
      .where('person', '=', person)
      .where('name', '=', calendarKeyName(person))
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now())
      .execute();
  const revoked = async (views: Views, person: string) =>
    (await live(views, person)).map(({ id }) => entryOf('apikey.revoked', person, { key: id }));
  return [
    route({
      method: 'get',
      path: PATH,
      summary: 'Until when the address of my calendar is good; null = I have none',
      roles: ROLES,
      answer: calendarAddress.pick({ until: true }),
      handle: async ({ caller }) => ({
        body: { until: (await live(spine.views, caller.person))[0]?.expires_at ?? null },
      }),
    }),
    route({
      method: 'post',
      path: PATH,
      summary: 'Makes a new address for my calendar, shown this once; the one before is closed',
      roles: ROLES,
      answer: calendarAddress,
      handle: async ({ caller: { person } }) => {
        const { token, digest } = newToken();
        const until = instantOf(millisecondsOf(now()) + LIFE);
        const key = newId('apikey');
        const made: Made = {
          key,
          person,
          digest,
          name: calendarKeyName(person),
          scopes: ['calendar:read'],
          expiresAt: until,
        };
        await spine.transact(async ({ views }) => ({
          entries: [...(await revoked(views, person)), entryOf('apikey.made', person, made)],
          result: null,
        }));
        return { body: { path: `/v1/calendar?key=${token}`, until }, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: PATH,
      summary: 'Closes the address of my calendar',
      roles: ROLES,
      answer: z.object({ done: z.boolean() }),
      handle: async ({ caller }) => {
        await spine.transact(async ({ views }) => ({ entries: await revoked(views, caller.person), result: null }));
        return { body: { done: true } };
      },
    }),
  ];
}
