import { spawn } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fault } from '@sanad/base/fault';
import type { Task } from './tasks.ts';

export type HostileLimits = { readonly ms: number; readonly megabytes: number };

export const HOSTILE: HostileLimits = { ms: 30_000, megabytes: 768 };

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const ROOT = path.resolve(path.dirname(CHILD), '..', '..');

/**
 * Does one task on one file in a process of its own, under Node's permission model: it reads this program and the file,
 * writes into a folder that is thrown away, starts nothing, and is ended after a time or when it takes too much memory.
 * @throws `file-hostile` when it had to be ended or fell over, else the code that the task itself gave
 */
export async function runHostile(task: Task, input: Uint8Array, limits: HostileLimits = HOSTILE): Promise<Uint8Array> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'sanad-media-')));
  try {
    await writeFile(path.join(folder, 'task.json'), JSON.stringify(task), { mode: 0o600 });
    await writeFile(path.join(folder, 'input'), input, { mode: 0o600 });
    const how = await ended(folder, task, limits);
    if (how !== 0) throw await faultIn(folder, how);
    return await readFile(path.join(folder, 'answer'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exit code, or why it was ended. */
function ended(folder: string, task: Task, { ms, megabytes }: HostileLimits): Promise<number | string> {
  const child = spawn(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${ROOT}`,
      `--allow-fs-read=${folder}`,
      `--allow-fs-write=${folder}`,
      '--allow-addons',
      // reading letters off a picture is done in a thread, under the same limits
      ...(task.kind === 'chat' ? ['--allow-worker'] : []),
      `--max-old-space-size=${megabytes}`,
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      CHILD,
      folder,
    ],
    { stdio: 'ignore', cwd: folder, env: { TMPDIR: folder, PATH: '' } },
  );
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('time');
    }, ms);
    child.on('error', () => resolve('start'));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? signal ?? 'unknown');
    });
  });
}

async function faultIn(folder: string, how: number | string): Promise<Error> {
  const said = await readFile(path.join(folder, 'fault'), 'utf8').catch(() => null);
  if (said === null) return fault('file-hostile', 'the file could not be opened safely', { detail: { how } });
  const { code, detail } = JSON.parse(said) as { code: string; detail: Record<string, string | number> };
  return fault(code, 'the file could not be read', { detail });
}
