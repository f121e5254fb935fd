import type { OpenAPIHono } from '@hono/zod-openapi';
import { toBase64, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import type { Caller } from '@sanad/wire/route';
import type { Context } from 'hono';

/** What the operator of this machine asks through the command line: proofs, check, rebuild, backup. No browser session may. */
export function mountOperate(app: OpenAPIHono, spine: Spine, identify: (context: Context) => Promise<Caller>): void {
  const local = async (context: Context): Promise<void> => {
    const caller = await identify(context);
    if (caller.session !== 'local') throw fault('role-missing', 'only the command line may ask for this');
  };
  app.get('/v1/ledger/proofs/:index{[0-9]+}', async (context) => {
    await identify(context);
    const index = Number(context.req.param('index'));
    const head = await spine.ledger.head();
    if (index >= head.size)
      throw fault('ledger-no-such-entry', 'the ledger has no such entry', { detail: { size: head.size } });
    const { header } = await spine.ledger.get(index);
    const { hashes } = await spine.ledger.inclusion(index, head.size);
    return context.json({ index, size: head.size, header, proof: hashes.map(toBase64), checkpoint: head.note });
  });
  app.get('/v1/ledger/check', async (context) => {
    await local(context);
    const { size, root, problems } = await spine.ledger.check();
    return context.json({ size, root: toHex(root), problems: problems.map(({ code, index }) => ({ code, index })) });
  });
  app.post('/v1/rebuild', async (context) => {
    await local(context);
    return context.json(await spine.rebuild());
  });
  app.post('/v1/backup', async (context) => {
    await local(context);
    const body = (await context.req.json().catch(() => ({}))) as { folder?: unknown };
    if (typeof body.folder !== 'string') throw fault('request-invalid', 'a folder is needed');
    return context.json(await spine.backup(body.folder));
  });
}
