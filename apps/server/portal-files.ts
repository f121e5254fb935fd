import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { type PicturePart, pictureReader } from '@sanad/platform/picture-reader';
import type { PortalFiles } from '@sanad/portal/build';
import type { Place } from '@sanad/portal/frame';
import { isPortalLanguage } from '@sanad/portal/language';
import type { Context, Hono } from 'hono';
import { builtFolder } from './built.ts';
import { HEADERS, policy } from './portal-headers.ts';

const source = path.resolve(import.meta.dirname, '..', 'portal');
const NO_SCRIPTS = { 'script-src': "'none'", 'style-src': "'none'" };
/** The reader of pictures may fetch its engine as a script and run it; no connection, like every other file. */
const PICTURE_RULES = { 'script-src': "'self' 'wasm-unsafe-eval'", 'style-src': "'none'" };
/** What keeps the page may fetch the page and its files, from here alone. */
const KEEP_RULES = { ...NO_SCRIPTS, 'connect-src': "'self'" };
const PARTS: readonly PicturePart[] = ['simd', 'plain', 'ara', 'fra'];

/** What was built, by the names that pages know, and where it stands. */
export type BuiltPortal = { readonly folder: string; readonly files: PortalFiles };

/** Builds the portal's scripts when their sources have changed. */
export async function buildPortalFiles(): Promise<BuiltPortal> {
  const libs = path.resolve(source, '..', '..', 'libs');
  const folder = await builtFolder(path.join(source, 'dist'), [source, libs], async (draft) => {
    const { buildPortal } = await import('@sanad/portal/build');
    await buildPortal(draft);
  });
  return { folder, files: JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')) as PortalFiles };
}

/** Serves the built files and the reader of pictures; answers the addresses that pages name. */
export function mountPortalFiles(app: Hono, built: BuiltPortal, base: string): Pick<Place, 'files' | 'pictures'> {
  const { folder, files } = built;
  const at = (name: string): string => `${base}/f/${name}`;
  for (const [known, name] of Object.entries(files)) {
    if (known === 'keep') continue;
    const plain = readFileSync(path.join(folder, name));
    // Packed when somebody asks first: it takes longer than everything else at the start.
    const packed: { br?: Buffer; gzip?: Buffer } = {};
    const packedBy = (encoding: 'br' | 'gzip'): Buffer =>
      (packed[encoding] ??= encoding === 'br' ? brotliCompressSync(plain) : gzipSync(plain, { level: 9 }));
    const rules = known === 'pictures' ? PICTURE_RULES : NO_SCRIPTS;
    const serve = (context: Context): Response => {
      const accepted = context.req.header('accept-encoding') ?? '';
      const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
      return script(context, encoding === null ? plain : packedBy(encoding), encoding, rules, name.endsWith('.css'));
    };
    app.get(`/f/${name}`, serve);
    // A worker belongs to the folder that its script stands in: the kept page has its own address for it.
    if (known === 'worker') app.get(`/keep/f/${name}`, serve);
  }
  const reader = pictureReader();
  const partOf = (part: PicturePart): string => `p-${part}-${reader.version}.js`;
  for (const part of PARTS)
    app.get(`/f/${partOf(part)}`, (context) => {
      const packed = reader.parts[part]();
      return context.req.header('accept-encoding')?.includes('gzip')
        ? script(context, packed, 'gzip', NO_SCRIPTS)
        : script(context, gunzipSync(packed), null, NO_SCRIPTS);
    });
  const named = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, at(file)])) as Place['files'];
  mountKeep(app, built, named, base);
  return {
    files: named,
    pictures: {
      worker: at(files.pictures),
      simd: at(partOf('simd')),
      plain: at(partOf('plain')),
      data: [at(partOf('ara')), at(partOf('fra'))],
    },
  };
}

/** The worker that keeps the check and what there is to learn: served only under their folder, so that it sees no other page. */
function mountKeep(app: Hono, { folder, files }: BuiltPortal, named: Place['files'], base: string): void {
  const code = readFileSync(path.join(folder, files.keep), 'utf8');
  app.get('/keep/w.js', (context) => {
    const language = new URL(context.req.url).search.slice(1);
    if (!isPortalLanguage(language)) return context.notFound();
    const pages = [`${base}/keep/${language}`, `${base}/keep/learn/${language}`];
    const kept = [...pages, named.style, named.exit, named.check, named.learn, `${base}/keep/f/${files.worker}`];
    const made = [files.style, files.exit, files.check, files.learn, files.worker].join('').replace(/\W/g, '');
    const name = `n-${made}`;
    return script(
      context,
      Buffer.from(`self.KEPT=${JSON.stringify({ name, files: kept })};${code}`),
      null,
      KEEP_RULES,
      false,
    );
  });
}

function script(
  context: Context,
  bytes: Buffer,
  encoding: string | null,
  rules: Readonly<Record<string, string>>,
  isStyle = false,
): Response {
  return context.body(new Uint8Array(bytes), 200, {
    ...HEADERS,
    'content-type': isStyle ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    'content-security-policy': policy(rules),
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
    vary: 'accept-encoding',
  });
}
