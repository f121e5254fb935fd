import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fault } from '@sanad/base/fault';

/** Programs of the machine that make sound and films; neither is needed, and what is not there is said. */
export type Program = 'espeak-ng' | 'ffmpeg';
const LIMIT = 120_000;

/** Where a program is, from `SANAD_ESPEAK` or `SANAD_FFMPEG`, else from the search path; null when it is not installed. */
export function programAt(name: Program, env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env[name === 'ffmpeg' ? 'SANAD_FFMPEG' : 'SANAD_ESPEAK'];
  const places = named ? [named] : (env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return places.find(isProgram) ?? null;
}

/** Runs a program to its end and answers what it wrote. Words go in by `input`, never by a shell. @throws `media-failed` */
export function runProgram(program: string, args: readonly string[], input: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: LIMIT });
    const out: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-2000);
    });
    child.stdin.on('error', () => {}); // it ended before it had read everything
    child.on('error', (cause) => reject(fault('media-failed', 'the program could not be started', { cause })));
    child.on('close', (code) => {
      if (code === 0) resolve(new Uint8Array(Buffer.concat(out)));
      else reject(fault('media-failed', 'the program gave up', { detail: { code: String(code) }, cause: said }));
    });
    child.stdin.end(input);
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
