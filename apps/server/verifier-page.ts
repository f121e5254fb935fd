import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { builtFolder } from './built.ts';

/** Where whoever received a bundle gets the page that checks it, without an account. */
export const VERIFIER = '/verifier.html';

const folder = path.resolve(import.meta.dirname, '..', 'verifier');
const libs = path.resolve(folder, '..', '..', 'libs');

/**
 * Serves the verifier as a file to keep: it is opened from the disk, where no server can tell it what to say. It is built
 * when somebody asks first; its digest goes with it, so that two copies can be compared.
 */
export function mountVerifier(app: OpenAPIHono): void {
  let page: Promise<Uint8Array<ArrayBuffer>> | null = null;
  app.get(VERIFIER, async (context) => {
    page ??= builtPage().catch((thrown) => {
      page = null;
      throw thrown;
    });
    const bytes = await page;
    return context.body(bytes, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="verifier.html"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    });
  });
}

async function builtPage(): Promise<Uint8Array<ArrayBuffer>> {
  const sources = [folder, path.join(libs, 'evidence'), path.join(libs, 'base')];
  const built = await builtFolder(path.join(folder, 'dist'), sources, async (draft) => {
    const { buildVerifier } = await import('@sanad/verifier/build');
    await buildVerifier(draft);
  });
  return new Uint8Array(readFileSync(path.join(built, 'verifier.html')));
}
