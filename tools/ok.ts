/** One word before each commit: format and lint, types, floors, messages, docs, quick tests; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name);

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const withTests = !process.argv.includes('--no-tests');

const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['browser types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.browser.json']],
  ...(['check-floors', 'check-messages', 'check-docs'] as const).map(
    (name): readonly [string, string, readonly string[]] => [
      name,
      process.execPath,
      [path.join(root, 'tools', `${name}.ts`)],
    ],
  ),
  ['quick tests', process.execPath, [path.join(root, 'tools', 'test.ts'), '--quick', ...words]],
];

for (const [name, command, args] of steps) {
  const script = args[0] ?? '';
  if (name === 'quick tests' && !withTests) continue;
  if (script.startsWith(path.join(root, 'tools')) && !existsSync(script)) continue;
  const started = performance.now();
  const done = spawnSync(command, [...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`ok: ${name}: ${done.status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}
