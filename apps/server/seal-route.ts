import path from 'node:path';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { concat } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { readBytes } from '@sanad/platform/whole-file';
import type { Caller } from '@sanad/wire/route';
import type { Context } from 'hono';
import type { Sanad } from './compose.ts';
import { admitFirst } from './http.ts';
import { sealFiles } from './seal.ts';

const signed = z.object({
  key: z.string().length(44),
  value: z.string().length(88),
  statement: z.string().max(20_000),
});
const wanted = z.object({
  files: z.array(z.string().min(1).max(4096)).min(1).max(1000),
  /** of whoever seals, one a file */
  signatures: z.array(signed).max(1000).default([]),
});

/**
 * POST /v1/seal — for the command line of the same user only: it names files by path, and the server, which runs as the
 * same user, reads them. A session in a browser is refused.
 */
export function mountSeal(app: OpenAPIHono, sanad: Sanad, identify: (context: Context) => Promise<Caller>): void {
  const declared = createRoute({
    method: 'post',
    path: '/v1/seal',
    summary: 'Seals files of this machine into a bundle (command line only)',
    request: { body: { content: { 'application/json': { schema: wanted } } } },
    'x-roles': [],
    middleware: [admitFirst(identify, (caller) => caller.session === 'local')],
    responses: { 200: { description: 'The bundle', content: { 'application/zip': { schema: z.string() } } } },
  });
  app.openapi(declared, (async (context: Context) => {
    const caller = await identify(context);
    const read = wanted.safeParse(await context.req.json().catch(() => null));
    if (!read.success) throw fault('request-invalid', 'a list of files is needed');
    const { signatures } = read.data;
    const files = (await readLoose(read.data.files)).map((file, n) => {
      const signature = signatures[n];
      return signature ? { ...file, signature } : file;
    });
    const by = { actor: caller.person, role: caller.roles[0] ?? 'investigator', time: sanad.now() };
    const bundle = await sealFiles(sanad.spine, files, by);
    return context.body(concat(...bundle), 200, { 'content-type': 'application/zip' });
  }) as never);
}

/** Reads files from the disk, each known by its own name. */
export async function readLoose(files: readonly string[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(files.map(async (file) => ({ name: path.basename(file), bytes: await readBytes(file) })));
}
