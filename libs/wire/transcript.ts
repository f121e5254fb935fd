import { z } from 'zod';
import { signature } from './statement.ts';

const DAY = 24 * 3600;

/** What was said from a second of the recording on; `speaker` is a word for the voice, never a guess at who it is. */
export const transcriptLine = z.object({
  at: z.number().int().min(0).max(DAY),
  speaker: z.string().trim().max(60).default(''),
  text: z.string().trim().min(1).max(4000),
});
export type TranscriptLine = z.infer<typeof transcriptLine>;

/** POST /v1/exhibits/{id}/transcripts — typed by a person while she listens; it becomes a derived exhibit. */
export const newTranscript = z.object({
  lines: z.array(transcriptLine).min(1).max(5000),
  signature: signature.nullable(),
});

/**
 * The lines as WebVTT, in the order of the recording, each to the beginning of the next. What a line holds of markup or
 * line breaks is taken as words.
 * @returns text that ends with a line break
 * @example transcriptText([{ at: 3, speaker: 'A', text: 'salam' }]).startsWith('WEBVTT')
 */
export function transcriptText(lines: readonly TranscriptLine[]): string {
  const ordered = lines.toSorted((a, b) => a.at - b.at);
  const cues = ordered.map(({ at, speaker, text }, i) => {
    const next = ordered.slice(i + 1).find((one) => one.at > at)?.at ?? at + 5;
    const voice = speaker === '' ? '' : `<v ${plain(speaker)}>`;
    return `${stamp(at)} --> ${stamp(next)}\n${voice}${plain(text)}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

function stamp(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.000`;
}

function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s+/g, ' ').trim();
}
