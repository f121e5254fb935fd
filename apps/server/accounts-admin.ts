import { fault } from '@sanad/base/fault';
import { hasOwnWay, type People } from '@sanad/services/people';
import { language, ROLES_WITHOUT_CONTENT, type Role, role } from '@sanad/wire/common';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { isMachine } from './machine-account.ts';
import type { Sessions } from './sessions.ts';

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  language,
  revoked: z.boolean(),
  /** the machine itself, not a person */
  isMachine: z.boolean(),
  /** has a way in of her own, so that no link is handed out */
  ownWay: z.boolean(),
});
const WORK_ON_CASES: readonly string[] = ['investigator', 'supervisor', 'prosecutor-liaison'];
/** An administrator gives no role that shows content, and no way in to somebody who has one. */
function refuseContent(caller: Caller, roles: readonly Role[]): void {
  if (caller.roles.includes('supervisor')) return;
  if (roles.some((one) => !ROLES_WITHOUT_CONTENT.includes(one)))
    throw fault('role-beyond', 'a supervisor gives the roles that show content');
}

/** The account of the machine is no person's: what it may do follows from who reaches the machine. */
async function refuseMachine(people: People, id: string): Promise<void> {
  const person = await people.find(id);
  if (person && isMachine(person)) throw fault('person-unknown', 'no such account');
}

const link = z.object({ id: z.string(), token: z.string() });

/** A supervisor adds members of the staff and hands them one-time links: there is no password that anybody else knows. */
export function accountRoutes(people: People, sessions: Sessions): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/people',
      summary: 'Members of the staff',
      roles: ['supervisor', 'auditor'],
      answer: z.object({ items: z.array(personRow) }),
      handle: async () => {
        const ways = new Set((await people.accounts()).filter(hasOwnWay).map(({ id }) => id));
        const items = (await people.list()).map(({ id, name, roles, language, revoked_at }) => ({
          ...{ id, name, roles, language },
          revoked: revoked_at !== null,
          isMachine: isMachine({ name }),
          ownWay: ways.has(id),
        }));
        return { body: { items } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/liaisons',
      summary: 'Liaisons of other services, for the plan of an operation',
      roles: ['investigator', 'supervisor'],
      answer: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
      handle: async () => {
        const open = (await people.list()).filter((one) => one.revoked_at === null && one.roles.includes('liaison'));
        return { body: { items: open.map(({ id, name }) => ({ id, name })) } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/colleagues',
      summary: 'Whom a note may speak to and a task be given to: names of those who work on cases',
      roles: ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'],
      answer: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
      handle: async () => {
        const open = (await people.list()).filter(
          ({ revoked_at, name, roles }) =>
            revoked_at === null && !isMachine({ name }) && roles.some((held) => WORK_ON_CASES.includes(held)),
        );
        return { body: { items: open.map(({ id, name }) => ({ id, name })) } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/people',
      summary:
        'Adds a member of the staff; answers the token of a one-time link, and the roles that wait for a second person',
      roles: ['supervisor'],
      body: z.object({ name: z.string().trim().min(1).max(80), roles: z.array(role).min(1), language }),
      answer: link.extend({ waiting: z.array(role) }),
      handle: async ({ caller, body }) => {
        refuseContent(caller, body.roles);
        const { id, waiting } = await people.add(caller.person, body);
        return { body: { id, token: sessions.makeLink(id), waiting: [...waiting] }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/people/{id}/link',
      summary: 'A new one-time sign-in link for somebody who has no way in of her own yet; recorded',
      roles: ['supervisor'],
      params: z.object({ id: z.string() }),
      answer: link,
      handle: async ({ caller, params }) => {
        const person = await people.find(params.id);
        if (!person || isMachine(person)) throw fault('person-unknown', 'no such account');
        refuseContent(caller, person.roles);
        await people.handLink(caller.person, person.id);
        return { body: { id: person.id, token: sessions.makeLink(person.id) }, status: 201 };
      },
    }),
    route({
      method: 'put',
      path: '/v1/people/{id}/roles',
      summary:
        'Changes what somebody may do, with a reason; roles for two wait for a second person, the rest holds at once',
      roles: ['supervisor', 'administrator'],
      params: z.object({ id: z.string() }),
      body: z.object({ roles: z.array(role).min(1), reason: z.string().trim().min(1).max(1000) }),
      answer: z.object({ roles: z.array(role), waiting: z.array(role) }),
      handle: async ({ caller, params, body }) => {
        await refuseMachine(people, params.id);
        const held = (await people.find(params.id))?.roles ?? [];
        refuseContent(
          caller,
          body.roles.filter((one) => !held.includes(one)),
        );
        const { roles, waiting } = await people.setRoles(caller.person, params.id, body.roles, body.reason);
        return { body: { roles: [...roles], waiting: [...waiting] } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/people/{id}/sessions',
      summary: 'Ends all sessions of somebody, and the links that wait for her, with a reason',
      roles: ['supervisor', 'administrator'],
      params: z.object({ id: z.string() }),
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
      answer: z.object({ closed: z.number().int() }),
      handle: async ({ caller, params, body }) => {
        await people.endSessions(caller.person, params.id, body.reason);
        return { body: { closed: sessions.closeAll(params.id) } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/people/{id}',
      summary: 'Closes an account with a reason: nobody signs in with it any more, its past stays',
      roles: ['supervisor', 'administrator'],
      params: z.object({ id: z.string() }),
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
      answer: z.object({ closed: z.number().int() }),
      handle: async ({ caller, params, body }) => {
        await refuseMachine(people, params.id);
        await people.revoke(caller.person, params.id, body.reason);
        return { body: { closed: sessions.closeAll(params.id) } };
      },
    }),
  ];
}
