import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from './programs.ts';

/** A script as a synthetic voice says it. */
export type Voice = { readonly wav: Uint8Array; readonly seconds: number };

/** There is no voice for Darija: the Arabic one reads it, as a preview for the ear and never for the air. */
const VOICES: Readonly<Record<string, string>> = { ary: 'ar', ar: 'ar', fr: 'fr', en: 'en-gb' };
/** Words a minute. */
const PACE = 150;

/** Says lines with espeak-ng. @param program where it is */
export async function sayLines(program: string, lines: readonly string[], language: string): Promise<Voice> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-voice-'));
  try {
    const file = path.join(folder, 'voice.wav');
    await runProgram(
      program,
      ['-v', VOICES[language] ?? 'ar', '-s', String(PACE), '-w', file, '--stdin'],
      lines.join('\n\n'),
    );
    const wav = new Uint8Array(await readFile(file));
    return { wav, seconds: secondsOf(wav) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Length of a WAV file by its own head. @example secondsOf(new Uint8Array(44)) === 0 */
export function secondsOf(wav: Uint8Array): number {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const bytesPerSecond = wav.length >= 44 ? view.getUint32(28, true) : 0;
  return bytesPerSecond === 0 ? 0 : Math.round(((wav.length - 44) / bytesPerSecond) * 10) / 10;
}
