import { fault } from '@sanad/base/fault';
import { qrPicture } from '@sanad/platform/qr';
import type { People } from '@sanad/services/people';
import { ROLES } from '@sanad/wire/common';
import { type Route, route } from '@sanad/wire/route';
import { ceremony, newPasskey, passkeyRow, sessionRow } from '@sanad/wire/session';
import { z } from 'zod';
import type { Passkeys } from './entry/passkeys.ts';
import type { Totps } from './entry/totp.ts';
import type { Sessions } from './sessions.ts';

export type MeDeps = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  readonly totps: Totps;
};

const done = z.object({ done: z.boolean() });

/** A person's own account: her passkeys, her code generator, where she is signed in. */
export function meRoutes({ people, sessions, passkeys, totps }: MeDeps): Route[] {
  const { credentials } = people;
  return [
    route({
      method: 'get',
      path: '/v1/me/passkeys',
      summary: 'My passkeys',
      roles: ROLES,
      answer: z.object({ items: z.array(passkeyRow) }),
      handle: async ({ caller }) => {
        const rows = await credentials.passkeys(caller.person);
        const items = rows.map(({ id, name, added_at, used_at }) => ({ id, name, addedAt: added_at, usedAt: used_at }));
        return { body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/me/passkeys/options',
      summary: 'What the browser is asked in order to make a passkey',
      roles: ROLES,
      answer: ceremony,
      handle: async ({ caller }) => ({ body: await passkeys.askNew({ id: caller.person, name: caller.name }) }),
    }),
    route({
      method: 'post',
      path: '/v1/me/passkeys',
      summary: 'Enrols a passkey that my device made',
      roles: ROLES,
      body: newPasskey,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, body }) => ({ body: { id: await passkeys.add(caller.person, body) }, status: 201 }),
    }),
    route({
      method: 'delete',
      path: '/v1/me/passkeys/{id}',
      summary: 'Removes one of my passkeys',
      roles: ROLES,
      params: z.object({ id: z.string() }),
      answer: done,
      handle: async ({ caller, params }) => {
        await credentials.removePasskey(caller.person, params.id);
        return { body: { done: true } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/me/totp/options',
      summary: 'A fresh secret for my code generator; it counts when a code made with it is sent back',
      roles: ROLES,
      answer: z.object({ secret: z.string(), uri: z.string(), picture: z.string() }),
      handle: async ({ caller }) => {
        const fresh = totps.newSecret(caller.name);
        return { body: { ...fresh, picture: await qrPicture(fresh.uri) } };
      },
    }),
    route({
      method: 'put',
      path: '/v1/me/totp',
      summary: 'From now on my password needs a code from my generator as well',
      roles: ROLES,
      body: z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string().regex(/^\d{6}$/) }),
      answer: done,
      handle: async ({ caller, body }) => {
        if (!totps.check(caller.person, body.secret, body.code)) throw fault('totp-wrong', 'the code is wrong');
        await credentials.setTotp(caller.person, body.secret);
        return { body: { done: true } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/me/totp',
      summary: 'My password needs no code any more',
      roles: ROLES,
      answer: done,
      handle: async ({ caller }) => {
        await credentials.setTotp(caller.person, null);
        return { body: { done: true } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/me/links',
      summary: 'No account elsewhere signs me in any more',
      roles: ROLES,
      answer: done,
      handle: async ({ caller }) => {
        await credentials.unlink(caller.person);
        return { body: { done: true } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/me/sessions',
      summary: 'Where I am signed in',
      roles: ROLES,
      answer: z.object({ items: z.array(sessionRow) }),
      handle: async ({ caller }) => {
        const items = sessions.list(caller.person).map(({ id, way, device, openedAt, seenAt, expires }) => ({
          ...{ id, way, device, openedAt, seenAt, expires },
          own: id === caller.session,
        }));
        return { body: { items } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/me/sessions/{id}',
      summary: 'Ends one of my sessions',
      roles: ROLES,
      params: z.object({ id: z.string() }),
      answer: done,
      handle: async ({ caller, params }) => {
        if (!sessions.closeById(caller.person, params.id)) throw fault('session-unknown', 'no such session');
        return { body: { done: true } };
      },
    }),
  ];
}
