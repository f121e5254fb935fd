import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { fault } from '@sanad/base/fault';
import { upload } from '@sanad/wire/exhibit';
import type { Caller } from '@sanad/wire/route';
import type { Context } from 'hono';
import { admitFirst } from './http.ts';
import { MAX_PIECE, type Uploads } from './uploads.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });

/** Pieces of uploads are raw bytes, so this one is mounted by hand. */
export function mountPieces(app: OpenAPIHono, uploads: Uploads, identify: (context: Context) => Promise<Caller>): void {
  const declared = createRoute({
    method: 'put',
    path: '/v1/uploads/{id}',
    summary: 'A piece of a file, raw, at an offset, with its SHA-256',
    request: {
      params: byId,
      query: z.object({ offset: z.string(), digest: z.string() }),
      body: { content: { 'application/octet-stream': { schema: z.string() } } },
    },
    'x-roles': [...STAFF],
    middleware: [admitFirst(identify, ({ roles }) => STAFF.some((role) => roles.includes(role)))],
    responses: { 200: { description: 'How much has arrived', content: { 'application/json': { schema: upload } } } },
  });
  app.openapi(declared, (async (context: Context) => {
    const id = context.req.param('id')!;
    const offset = Number(context.req.query('offset'));
    if (!Number.isInteger(offset) || offset < 0) throw fault('request-invalid', 'an offset is needed');
    const { at, size } = await uploads.put(id, offset, await readPiece(context), context.req.query('digest') ?? '');
    return context.json({ id, at, size });
  }) as never);
}

async function readPiece(context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    if (size > MAX_PIECE) throw fault('request-too-large', 'a piece is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
