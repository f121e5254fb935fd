import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { builtFolder } from './built.ts';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** What a page may do: nothing from anywhere else, no inline script, no frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  'media-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const consoleFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'console');

/** Builds the console when its sources have changed; answers the folder with the result. */
export async function buildPages(): Promise<string> {
  const libs = path.resolve(consoleFolder, '..', '..', 'libs');
  return builtFolder(path.join(consoleFolder, 'dist'), [consoleFolder, libs], async (draft) => {
    const { buildConsole } = (await import('@sanad/console/build')) as { buildConsole(out: string): Promise<void> };
    await buildConsole(draft);
  });
}

/** Serves the files of the console; every address that is no file and no API is the console itself. */
export function mountPages(app: OpenAPIHono, folder: string): void {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; mime: string; lasting: boolean }>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (!statSync(file).isFile()) continue;
    const url = `/${name.split(path.sep).join('/')}`;
    const lasting = /[-.][A-Za-z0-9_-]{8,}\.\w+$/.test(url);
    files.set(url, {
      bytes: new Uint8Array(readFileSync(file)),
      mime: MIME[path.extname(name)] ?? 'application/octet-stream',
      lasting,
    });
  }
  app.get('*', (context, next) => {
    const url = new URL(context.req.url).pathname;
    if (url.startsWith('/v1/') || url.startsWith('/.well-known/')) return next();
    const file = files.get(url) ?? (path.extname(url) === '' ? files.get('/index.html') : undefined);
    if (!file) return next();
    return context.body(file.bytes, 200, {
      ...HEADERS,
      'content-type': file.mime,
      'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
}
