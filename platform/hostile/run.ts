import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fault } from '@sanad/base/fault';
import type { Task } from './tasks.ts';

export type HostileLimits = { readonly ms: number; readonly megabytes: number };

export const HOSTILE: HostileLimits = { ms: 30_000, megabytes: 768 };

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..', '..');

/**
 * Does one task on one file in a process of its own, under Node's permission model: it reads this program and the file,
 * writes into a folder that is thrown away, starts nothing, and is ended after a time or when it takes too much memory.
 * @throws `file-hostile` when it had to be ended or fell over, else the code that the task itself gave
 */
export async function runHostile(
  task: Task,
  input: Uint8Array | AsyncIterable<Uint8Array>,
  limits: HostileLimits = HOSTILE,
): Promise<Uint8Array> {
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
  const child = spawnHostile({
    program: 'child.ts',
    reads: [folder],
    writes: folder,
    // reading letters off a picture is done in a thread, under the same limits
    threads: task.kind === 'chat',
    megabytes,
    given: [folder, String(megabytes)],
  });
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

type Hostile = {
  /** a program of this folder, and what it is called with */
  readonly program: string;
  readonly given: readonly string[];
  readonly reads: readonly string[];
  readonly writes?: string;
  readonly threads?: boolean;
  readonly megabytes: number;
  readonly output?: 'pipe';
};

/** Starts a program of this folder that may read our own code and what is named, write to one folder at most, no more. */
export function spawnHostile({ program, given, reads, writes, threads, megabytes, output }: Hostile): ChildProcess {
  const rights = [
    '--permission',
    ...[ROOT, ...reads].map((place) => `--allow-fs-read=${place}`),
    ...(writes === undefined ? [] : [`--allow-fs-write=${writes}`]),
    '--allow-addons',
    ...(threads ? ['--allow-worker'] : []),
    `--max-old-space-size=${megabytes}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
  return spawn(process.execPath, [...rights, path.join(HERE, program), ...given], {
    stdio: ['ignore', output ?? 'ignore', 'ignore'],
    cwd: writes ?? HERE,
    env: { PATH: '', ...(writes === undefined ? {} : { TMPDIR: writes }) },
  });
}

async function faultIn(folder: string, how: number | string): Promise<Error> {
  const said = await readFile(path.join(folder, 'fault'), 'utf8').catch(() => null);
  if (said === null) return fault('file-hostile', 'the file could not be opened safely', { detail: { how } });
  const { code, detail } = JSON.parse(said) as { code: string; detail: Record<string, string | number> };
  return fault(code, 'the file could not be read', { detail });
}
