import type { OpenAPIHono } from '@hono/zod-openapi';
import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import { askWitness, openWitness } from '@sanad/platform/witness';
import type { Caller } from '@sanad/wire/route';
import type { Context } from 'hono';

const MOST_BODY = 64 * 1024;

/**
 * POST /witness/add-checkpoint (C2SP tlog-witness) for the ledgers of others; it is open, since a request proves itself by
 * its signature. What concerns our own keys and ledger is for the command line of this machine.
 */
export async function mountWitness(
  app: OpenAPIHono,
  spine: Spine,
  folder: string,
  identify: (context: Context) => Promise<Caller>,
): Promise<void> {
  const witness = await openWitness(folder, spine.genesis.origin, Date.now);
  const local = async (context: Context): Promise<Record<string, unknown>> => {
    if ((await identify(context)).session !== 'local')
      throw fault('role-missing', 'only the command line may ask for this');
    return (await context.req.json().catch(() => ({}))) as Record<string, unknown>;
  };
  app.post('/witness/add-checkpoint', async (context) => {
    const announced = Number(context.req.header('content-length') ?? MOST_BODY + 1);
    if (!(announced <= MOST_BODY)) throw fault('request-too-large', 'the request is too large');
    const answer = await witness.add(new Uint8Array(await context.req.arrayBuffer()));
    return context.body(answer.body, answer.status as 200, { 'content-type': answer.type });
  });
  app.get('/v1/witness', async (context) => {
    await identify(context);
    const { verifierKey, forks, kept } = witness;
    return context.json({ verifierKey, forks: await forks(), kept: kept() });
  });
  app.post('/v1/witness/trust', async (context) => {
    const { key } = await local(context);
    await witness.trust(String(key));
    return context.json({});
  });
  app.post('/v1/witness/ask', async (context) => {
    const { url, key } = await local(context);
    return context.json(await askWitness(spine, folder, String(url), String(key)));
  });
}
