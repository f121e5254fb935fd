import { fault } from '@sanad/base/fault';
import { roleAnswer, roleWish } from '@sanad/wire/people';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { PeopleDeps } from './deps.ts';
import { findPerson, namesOf } from './queries.ts';
import { findWish, waitingWishes } from './role-wish-views.ts';
import { answerRoles } from './role-wishes.ts';

/** Roles that two persons give: what waits, and the second person's answer. */
export function roleRoutes({ spine }: PeopleDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/role-wishes',
      summary: 'Roles that somebody asked for and that wait for a second person',
      roles: ['supervisor', 'custodian', 'administrator', 'auditor'],
      answer: z.object({ items: z.array(roleWish) }),
      handle: async () => {
        const rows = await waitingWishes(spine.views);
        const known = await namesOf(
          spine.views,
          rows.flatMap((row) => [row.person, row.asked_by]),
        );
        const named = (id: string) => ({ id, name: known[id] ?? id });
        const items = rows.map(({ id, person, roles, reason, asked_by, asked_at }) => ({
          ...{ id, roles: [...roles], reason, person: named(person) },
          askedBy: named(asked_by),
          askedAt: asked_at,
        }));
        return { body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/role-wishes/{id}/answer',
      summary: 'A second person gives the roles or refuses them, with a reason',
      roles: ['supervisor', 'custodian'],
      params: z.object({ id: z.string() }),
      body: roleAnswer,
      answer: z.object({ given: z.boolean() }),
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          const wish = await findWish(views, params.id);
          if (!wish) throw fault('role-wish-unknown', 'nothing of the kind waits');
          const [by, person] = [await findPerson(views, caller.person), await findPerson(views, wish.person)];
          if (!by || !person) throw fault('person-unknown', 'no such account');
          return { entries: answerRoles(by, wish, person, body), result: null };
        });
        return { body: { given: body.answer === 'give' } };
      },
    }),
  ];
}
