import { fromBase64, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { ROLES } from '@sanad/wire/common';
import { type Route, route } from '@sanad/wire/route';
import { firstName, keyRow, newKey, newPassword } from '@sanad/wire/session';
import { signature, statementText } from '@sanad/wire/statement';
import { z } from 'zod';
import { cosignKey, enrollKey, setPassword } from './commands.ts';
import type { PeopleDeps } from './deps.ts';
import { nameFirst } from './first-person.ts';
import { findKey, findPerson, findPersonByName, listKeys } from './queries.ts';
import { checkSigned } from './signatures.ts';

const EVERYBODY = ROLES;

export function peopleRoutes({ spine, newId, verify, passwords }: PeopleDeps): Route[] {
  return [
    route({
      method: 'put',
      path: '/v1/session/name',
      summary: 'The first person of an installation says who she is, once',
      roles: EVERYBODY,
      body: firstName,
      answer: z.object({ named: z.boolean() }),
      handle: async ({ caller, body }) => {
        await spine.transact(async ({ views }) => {
          const person = await findPerson(views, caller.person);
          if (!person) throw fault('person-unknown', 'no such account');
          return { entries: [nameFirst(person, body.name, await findPersonByName(views, body.name))], result: null };
        });
        return { body: { named: true } };
      },
    }),
    route({
      method: 'put',
      path: '/v1/session/password',
      summary: 'Sets the password of the person who is signed in',
      roles: EVERYBODY,
      body: newPassword,
      answer: z.object({ set: z.boolean() }),
      handle: async ({ caller, body }) => {
        const known = await findPerson(spine.views, caller.person);
        // A link from the custodians or a supervisor is there for those who forgot: it needs no present password.
        if (known?.password && caller.way !== 'link' && !(await passwords.verify(body.current ?? '', known.password))) {
          throw fault('password-wrong', 'the present password is wrong');
        }
        const hash = await passwords.hash(body.next);
        await spine.transact(async ({ views }) => {
          const person = await findPerson(views, caller.person);
          return { entries: person ? [setPassword(person, hash)] : [], result: null };
        });
        return { body: { set: true } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/keys',
      summary: 'Enrols a signing key that was made in the browser of the person',
      roles: EVERYBODY,
      body: newKey,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, body }) => {
        const message = utf8(statementText({ kind: 'key.enrolled', publicKey: body.publicKey }));
        if (!(await verify(fromBase64(body.publicKey), message, fromBase64(body.proof)))) {
          throw fault('signature-wrong', 'the proof does not fit the key');
        }
        const { result } = await spine.transact(async ({ views }) => {
          const person = await findPerson(views, caller.person);
          if (!person) throw fault('person-unknown', 'no such account');
          const known = (await listKeys(views)).find((key) => key.public_key === body.publicKey);
          if (known && known.person !== person.id) throw fault('key-taken', 'the key belongs to another person');
          if (known) return { entries: [], result: known.id };
          const id = newId('key');
          return { entries: [enrollKey(person, { id, publicKey: body.publicKey }, body.proof)], result: id };
        });
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/keys',
      summary: 'Signing keys of the staff and who vouches for them',
      roles: ['supervisor', 'auditor'],
      answer: z.object({ items: z.array(keyRow) }),
      handle: async () => {
        const rows = await listKeys(spine.views);
        const items = rows.map((row) => ({
          id: row.id,
          person: { id: row.person, name: row.name },
          publicKey: row.public_key,
          enrolledAt: row.enrolled_at,
          cosignedBy: row.cosigned_by,
          revokedAt: row.revoked_at,
          revokedBy: row.revoker,
          reason: row.revoked_reason,
        }));
        return { body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/keys/{id}/cosignature',
      summary: 'A supervisor vouches for the key of another person',
      roles: ['supervisor'],
      params: z.object({ id: z.string() }),
      body: z.object({ signature }),
      answer: z.object({ cosigned: z.boolean() }),
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          const [by, key] = [await findPerson(views, caller.person), await findKey(views, params.id)];
          if (!by || !key) throw fault('key-unknown', 'no such key');
          const statement = { kind: 'key.cosigned', key: key.id, publicKey: key.public_key } as const;
          await checkSigned(views, verify, by.id, statement, body.signature);
          return { entries: [cosignKey(by, key, body.signature)], result: null };
        });
        return { body: { cosigned: true } };
      },
    }),
  ];
}
