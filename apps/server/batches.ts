import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { fault } from '@sanad/base/fault';
import type { Triage } from '@sanad/services/triage';
import { batch, batchQuery } from '@sanad/wire/post';
import type { Caller } from '@sanad/wire/route';
import type { Context } from 'hono';
import { admitFirst } from './http.ts';

const BATCH_LIMIT = 256 * 1024 * 1024;

/** POST /v1/batches takes JSON Lines, many posts a request: the body is not JSON, so it is mounted by hand. */
export function mountBatches(app: OpenAPIHono, triage: Triage, identify: (context: Context) => Promise<Caller>): void {
  const declared = createRoute({
    method: 'post',
    path: '/v1/batches',
    summary: 'Takes a batch of posts as JSON Lines, on a stated legal basis',
    request: {
      query: batchQuery,
      body: { content: { 'application/jsonl': { schema: z.string() } } },
      headers: z.object({ 'idempotency-key': z.string().max(100).optional() }),
    },
    'x-roles': ['investigator', 'supervisor'],
    middleware: [admitFirst(identify, ({ roles }) => roles.includes('investigator') || roles.includes('supervisor'))],
    responses: { 201: { description: 'The batch', content: { 'application/json': { schema: batch } } } },
  });
  app.openapi(declared, (async (context: Context) => {
    const caller = await identify(context);
    const query = batchQuery.safeParse(context.req.query());
    if (!query.success) throw fault('request-invalid', 'source and legalBasis are needed');
    const key = context.req.header('idempotency-key');
    const lines = await readBody(context);
    const idempotencyKey = key ? `${caller.person}:post:/v1/batches:${key}` : null;
    return context.json(await triage.receive(caller.person, { ...query.data, lines, idempotencyKey }), 201);
  }) as never);
}

async function readBody(context: Context): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    if (size > BATCH_LIMIT) throw fault('request-too-large', 'the batch is too large; send it in parts');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
