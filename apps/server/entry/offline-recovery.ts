import type { OpenAPIHono } from '@hono/zod-openapi';
import { fault } from '@sanad/base/fault';
import { joinMasterKey } from '@sanad/platform/key-shares';
import { folderMasterKey, masterKeyFrom } from '@sanad/platform/master-key';
import type { People } from '@sanad/services/people';
import type { Caller } from '@sanad/wire/route';
import type { Context } from 'hono';
import { z } from 'zod';
import { type Sessions, sameSecret } from '../sessions.ts';
import type { Site } from './site.ts';

const asked = z.object({ name: z.string().min(1).max(80), shares: z.array(z.string().max(200)).min(2).max(20) });

/**
 * When nobody can sign in any more: two custodians bring their shares of the master key to the machine. Shares that make
 * the key again prove that they are there; the person gets a link that works once, and the ledger says how.
 */
export function mountOfflineRecovery(
  app: OpenAPIHono,
  people: People,
  sessions: Sessions,
  folder: string,
  site: Site,
  identify: (context: Context) => Promise<Caller>,
): void {
  app.post('/v1/recoveries/offline', async (context) => {
    const caller = await identify(context);
    if (caller.way !== 'local') throw fault('role-missing', 'only the command line may ask for this');
    const wanted = asked.safeParse(await context.req.json().catch(() => null));
    if (!wanted.success) throw fault('request-invalid', 'a name and the shares of two custodians');
    const key = (await masterKeyFrom(process.env)) ?? (await folderMasterKey(folder, false));
    if (!sameSecret(Buffer.from(joinMasterKey(wanted.data.shares)).toString('hex'), Buffer.from(key).toString('hex')))
      throw fault('share-foreign', 'these shares are not of the master key of this installation');
    const person = await people.findByName(wanted.data.name);
    if (!person || person.revoked_at !== null) throw fault('person-unknown', 'no such account');
    await people.credentials.recoverOffline(caller.person, person.id, wanted.data.shares.length);
    const token = sessions.makeLink(person.id);
    return context.json({ token, url: `${site.origin()}/sign-in?token=${token}` });
  });
}
