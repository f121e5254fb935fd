import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from './programs.ts';

/** A script as a synthetic voice says it. */
export type Voice = { readonly wav: Uint8Array; readonly seconds: number };

/** There is no voice for Darija: the Arabic one reads it, as a preview for the ear and never for the air. */
const VOICES: Readonly<Record<string, string>> = { ary: 'ar', ar: 'ar', fr: 'fr', en: 'en-gb' };
/** Words a minute, and the most that can still be followed. */
const PACE = 150;
const FASTEST = 190;
/** Bytes before the sound, as the program writes them. */
const HEAD = 44;

/**
 * Says lines with espeak-ng.
 * @param program where it is
 * @param within seconds that a script was timed for: a voice that takes longer speaks faster, as far as can be followed
 */
export async function sayLines(
  program: string,
  lines: readonly string[],
  language: string,
  within = Infinity,
): Promise<Voice> {
  const calm = await sayAt(PACE, program, lines, language);
  if (calm.seconds <= within) return calm;
  const pace = Math.min(FASTEST, Math.ceil((1.03 * PACE * calm.seconds) / within));
  return sayAt(pace, program, lines, language);
}

async function sayAt(pace: number, program: string, lines: readonly string[], language: string): Promise<Voice> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-voice-'));
  try {
    const file = path.join(folder, 'voice.wav');
    const options = ['-v', VOICES[language] ?? 'ar', '-s', String(pace), '-w', file, '--stdin'];
    await runProgram(program, options, lines.join('\n\n'));
    const wav = new Uint8Array(await readFile(file));
    return { wav, seconds: secondsOf(wav) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Voices one after another as one WAV, each followed by silence until its time is full.
 * @param parts voices of one program, none longer than its seconds
 * @example joinVoices([{ wav, seconds: 4 }, { wav, seconds: 3 }]) // seven seconds
 */
export function joinVoices(parts: readonly { readonly wav: Uint8Array; readonly seconds: number }[]): Uint8Array {
  const rate = Buffer.from(parts[0]!.wav).readUInt32LE(28);
  const block = Buffer.from(parts[0]!.wav).readUInt16LE(32);
  const sounds = parts.map(({ wav, seconds }) => {
    const full = new Uint8Array(Math.round((seconds * rate) / block) * block);
    full.set(wav.subarray(HEAD, HEAD + full.length));
    return full;
  });
  const size = sounds.reduce((sum, { length }) => sum + length, 0);
  const head = Buffer.from(parts[0]!.wav.slice(0, HEAD));
  head.writeUInt32LE(HEAD - 8 + size, 4);
  head.writeUInt32LE(size, HEAD - 4);
  return new Uint8Array(Buffer.concat([head, ...sounds]));
}

/** Length of a WAV file by its own head. @example secondsOf(new Uint8Array(44)) === 0 */
export function secondsOf(wav: Uint8Array): number {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const bytesPerSecond = wav.length >= HEAD ? view.getUint32(28, true) : 0;
  return bytesPerSecond === 0 ? 0 : Math.round(((wav.length - HEAD) / bytesPerSecond) * 10) / 10;
}
