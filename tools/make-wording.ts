/**
 * Compiles `libs/campaigns/wording/` to WebAssembly and writes it to `libs/campaigns/data/wording.ts`, as base64: whoever installs
 * the project needs no compiler. Run it after every change there; a test says so when it was not.
 *   node tools/make-wording.ts
 * The folder is TypeScript that is AssemblyScript too, but for the names of files and types; where `x.as` stands beside `x.ts` it
 * takes its place.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SOURCE = path.join(root, 'libs/campaigns/wording');
const RESULT = path.join(root, 'libs/campaigns/data/wording.ts');
const OUT = 'out.wasm';

/** What `libs/campaigns/data/wording.ts` should hold. @throws when the folder does not compile */
export async function makeWording(): Promise<string> {
  let made: Uint8Array = new Uint8Array(0);
  const { error, stderr } = await asc.main(
    [
      'entry.ts',
      '--outFile',
      OUT,
      '--runtime',
      'stub',
      '-O3',
      '--noAssert',
      '--use',
      'abort=',
      '--maximumMemory',
      '65536',
    ],
    {
      readFile: (name) => sourceOf(name),
      writeFile: (name, contents) => {
        if (name === OUT && typeof contents !== 'string') made = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || made.length === 0) throw new Error(`wording does not compile\n${stderr.toString()}`);
  const text = Buffer.from(made).toString('base64');
  return `/** \`wording/\` compiled to WebAssembly; made by \`node tools/make-wording.ts\`. */\nexport const WORDING =\n  '${text}';\n`;
}

function sourceOf(name: string): string | null {
  const [replaced, plain] = ['as', 'ts'].map((kind) => path.join(SOURCE, name.replace(/ts$/, kind)));
  if (existsSync(replaced!)) return readFileSync(replaced!, 'utf8');
  return existsSync(plain!) ? portable(readFileSync(plain!, 'utf8')) : null;
}

// What is no AssemblyScript: that an import is of a type only, endings of files, and that an element is there.
function portable(source: string): string {
  return source
    .replace(/^import (?:type )?\{[^}]*\}/gm, (text) => text.replace(/\btype /g, ''))
    .replace(/from '\.\/([a-z-]+)\.ts'/g, "from './$1'")
    .replace(/\]!/g, ']');
}

if (import.meta.main) writeFileSync(RESULT, await makeWording());
