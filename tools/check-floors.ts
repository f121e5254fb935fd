/** Checks the import law of the house: floors, rooms, what each may take from npm, no cycles, no file over 500 lines. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

type Law = { readonly ours: readonly string[]; readonly npm: readonly string[] | 'any'; readonly node: boolean };

const LIBS = ['base', 'wire', 'text', 'campaigns', 'evidence', 'jurisdiction', 'disclosure'].map(
  (lib) => `@sanad/${lib}`,
);

/** Rooms by the start of their path, longest first. */
const LAWS: readonly (readonly [string, Law])[] = [
  ['libs/base/', { ours: [], npm: [], node: false }],
  ['libs/evidence/', { ours: ['@sanad/base'], npm: [], node: false }],
  ['libs/jurisdiction/', { ours: ['@sanad/base'], npm: [], node: false }],
  ['libs/disclosure/', { ours: ['@sanad/base'], npm: [], node: false }],
  ['libs/text/', { ours: ['@sanad/base'], npm: ['libphonenumber-js'], node: false }],
  ['libs/campaigns/', { ours: ['@sanad/base', '@sanad/text'], npm: [], node: false }],
  ['libs/wire/', { ours: ['@sanad/base', '@sanad/evidence'], npm: ['zod'], node: false }],
  ['platform/', { ours: LIBS, npm: 'any', node: true }],
  ['services/', { ours: [...LIBS, '@sanad/platform/ports'], npm: ['kysely', 'zod'], node: false }],
  [
    'apps/server/',
    {
      ours: [...LIBS, '@sanad/services', '@sanad/platform', '@sanad/console', '@sanad/portal', '@sanad/verifier'],
      npm: 'any',
      node: true,
    },
  ],
  [
    'apps/cli/',
    {
      ours: [...LIBS, '@sanad/services', '@sanad/platform', '@sanad/server', '@sanad/verifier'],
      npm: 'any',
      node: true,
    },
  ],
  ['apps/console/', { ours: LIBS, npm: 'any', node: false }],
  ['apps/portal/', { ours: LIBS, npm: 'any', node: false }],
  ['apps/verifier/', { ours: LIBS, npm: 'any', node: false }],
];
const MAX_LINES = 500;
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** Every breach of the law under `root`, one line each. */
export function checkFloors(root: string): string[] {
  const breaches: string[] = [];
  const graph = new Map<string, string[]>();
  for (const file of sourceFiles(root)) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const lines = text.split('\n').length;
    if (lines > MAX_LINES && !file.includes('/data/'))
      breaches.push(`${file}: ${lines} lines, the limit is ${MAX_LINES}`);
    const law = LAWS.find(([start]) => file.startsWith(start))?.[1];
    const edges: string[] = [];
    for (const match of text.matchAll(IMPORT)) {
      const wanted = match[1] ?? match[2] ?? match[3]!;
      if (wanted.startsWith('.')) {
        const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), wanted));
        edges.push(target);
        if (law && roomOf(target) !== roomOf(file))
          breaches.push(`${file}: reaches into another room by path (${wanted})`);
      } else if (law && !isTool(file)) {
        const breach = judge(wanted, law);
        if (breach) breaches.push(`${file}: ${breach} (${wanted})`);
      }
    }
    graph.set(file, edges);
  }
  return [...breaches, ...cycles(graph)];
}

function judge(wanted: string, law: Law): string | null {
  if (wanted.startsWith('node:')) return law.node ? null : 'node: is not for this floor';
  if (wanted.startsWith('@sanad/')) {
    return law.ours.some((allowed) => wanted === allowed || wanted.startsWith(`${allowed}/`))
      ? null
      : 'imports upwards or sideways';
  }
  if (law.npm === 'any') return null;
  return law.npm.some((name) => wanted === name || wanted.startsWith(`${name}/`))
    ? null
    : 'this room takes nothing of the kind from npm';
}

/** Tests, builds and development fixtures may use the tools they need; they are still held to rooms and cycles. */
function isTool(file: string): boolean {
  return /\.test\.ts$|-contract\.ts$|\/build\.ts$|\/dev\/|\/testing\//.test(file);
}

function roomOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'platform' ? 'platform' : `${parts[0]}/${parts[1]}`;
}

function sourceFiles(root: string): string[] {
  return ['libs', 'platform', 'services', 'apps', 'tools', 'tests', 'bench'].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
      .map((name) => `${top}/${name.split(path.sep).join('/')}`)
      .filter((name) => /\.(ts|tsx)$/.test(name) && !/node_modules|\/dist\//.test(name)),
  );
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done' || !graph.has(file)) return;
    if (state.get(file) === 'open') {
      found.push(`import cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' -> ')}`);
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file)!) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

if (import.meta.main) {
  const breaches = checkFloors(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
  for (const breach of breaches) process.stderr.write(`${breach}\n`);
  process.stderr.write(breaches.length === 0 ? 'floors: in order\n' : `floors: ${breaches.length} breaches\n`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
