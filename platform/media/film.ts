import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from './programs.ts';

/** A slide with how long it stands; its words are on it, and in the captions beside it. */
export type Slide = { readonly png: Uint8Array; readonly seconds: number; readonly caption: string };

/**
 * An upright film of slides with captions as a text track, as MP4 that phones play. Without a voice it is silent, and
 * whoever cannot hear misses nothing.
 * @param program where ffmpeg is
 * @param voice WAV, or null
 */
export async function filmOf(
  program: string,
  slides: readonly Slide[],
  voice: Uint8Array | null,
  language: string,
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-film-'));
  try {
    const lines: string[] = [];
    for (const [n, slide] of slides.entries()) {
      await writeFile(path.join(folder, `${n}.png`), slide.png);
      lines.push(`file '${n}.png'`, `duration ${slide.seconds.toFixed(2)}`);
    }
    // The last slide stands once more, or its time is not kept.
    lines.push(`file '${slides.length - 1}.png'`);
    await writeFile(path.join(folder, 'slides.txt'), lines.join('\n'));
    await writeFile(path.join(folder, 'captions.srt'), captionsOf(slides));
    if (voice) await writeFile(path.join(folder, 'voice.wav'), voice);
    const inFolder = (name: string): string => path.join(folder, name);
    const args = [
      ...['-hide_banner', '-loglevel', 'error', '-y'],
      ...['-f', 'concat', '-safe', '0', '-i', inFolder('slides.txt')],
      ...['-i', inFolder('captions.srt')],
      ...(voice ? ['-i', inFolder('voice.wav')] : []),
      ...['-map', '0:v', '-map', '1:s', ...(voice ? ['-map', '2:a', '-c:a', 'aac', '-b:a', '96k'] : [])],
      ...[
        '-vf',
        'fps=25,scale=1080:1920,format=yuv420p',
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-tune',
        'stillimage',
      ],
      ...[
        '-c:s',
        'mov_text',
        '-metadata:s:s:0',
        `language=${language === 'fr' ? 'fra' : language === 'en' ? 'eng' : 'ara'}`,
      ],
      ...['-t', total(slides).toFixed(2), '-map_metadata', '-1', '-fflags', '+bitexact', '-movflags', '+faststart'],
      inFolder('film.mp4'),
    ];
    await runProgram(program, args, '');
    return new Uint8Array(await readFile(inFolder('film.mp4')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Captions in SubRip. @example captionsOf([{ png: new Uint8Array(), seconds: 2, caption: 'a' }]).startsWith('1\n00:00:00,000 --> 00:00:02,000') */
export function captionsOf(slides: readonly Slide[]): string {
  let at = 0;
  return slides
    .map(({ seconds, caption }, n) => {
      const from = at;
      at += seconds;
      return `${n + 1}\n${stamp(from)} --> ${stamp(at)}\n${caption}\n`;
    })
    .join('\n');
}

function total(slides: readonly Slide[]): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}

function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23).replace('.', ',');
}
