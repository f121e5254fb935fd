import { fault } from '@sanad/base/fault';
import { filmOf, type Slide } from '@sanad/platform/media/film';
import { programAt } from '@sanad/platform/media/programs';
import { joinVoices, sayLines } from '@sanad/platform/media/voice';
import { renderNoticePdf, renderNoticePng } from '@sanad/platform/reports/notice';
import type { NoticeModel } from '@sanad/platform/reports/notice-model';
import { publicLanguage } from '@sanad/wire/intake';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { noticeModel, slidesOf } from './awareness-model.ts';
import type { Sanad } from './compose.ts';

const READERS = ['analyst', 'investigator', 'supervisor', 'auditor', 'statistician'] as const;
const FORMS = ['poster', 'sheet', 'press', 'card', 'voice', 'video', 'cap'] as const;
/** A breath between two slides, in seconds. */
const BREATH = 0.6;

/** What a kit has that is no text: paper, pictures, a voice, a film, and CAP as a file. */
export function awarenessFileRoutes(sanad: Pick<Sanad, 'awareness'>): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/awareness/programs',
      summary: 'Which programs for sound and films this machine has',
      roles: READERS,
      answer: z.object({ voice: z.boolean(), video: z.boolean() }),
      handle: async () => ({
        body: { voice: programAt('espeak-ng') !== null, video: programAt('ffmpeg') !== null },
      }),
    }),
    route({
      method: 'post',
      path: '/v1/notices/{id}/files/{form}',
      summary:
        'A file of the kit: poster, school sheet, press note (PDF/A), card (PNG), voice (WAV), film (MP4), CAP 1.2',
      roles: READERS,
      params: z.object({ id: z.string(), form: z.enum(FORMS) }),
      query: z.object({
        language: publicLanguage.default('ary'),
        variant: z.enum(['a', 'b']).default('a'),
        dispatch: z.string().max(60).optional(),
      }),
      handle: async ({ params, query }) => {
        const { bytes, mime, ending } = await fileOf(sanad, params, query);
        const made = await sanad.awareness.kit(params.id, query);
        const fileName = `${params.form}-${made.notice.number}-${made.language}.${ending}`;
        return { bytes, mime, fileName, shown: [params.id] };
      },
    }),
  ];
}

type Wanted = {
  readonly language: 'ary' | 'ar' | 'fr' | 'en';
  readonly variant: 'a' | 'b';
  readonly dispatch?: string | undefined;
};
type Made = { readonly bytes: Uint8Array; readonly mime: string; readonly ending: string };

async function fileOf(
  { awareness }: Pick<Sanad, 'awareness'>,
  { id, form }: { readonly id: string; readonly form: (typeof FORMS)[number] },
  wanted: Wanted,
): Promise<Made> {
  if (form === 'cap') {
    const cap = await awareness.cap(id);
    if (cap === null) throw fault('notice-move', 'CAP is made of what is published', { detail: { state: 'draft' } });
    return { bytes: Buffer.from(cap), mime: 'application/cap+xml', ending: 'xml' };
  }
  const kit = await awareness.kit(id, wanted);
  const model = (which: NoticeModel['form']): NoticeModel => noticeModel({ ...kit, form: which });
  if (form === 'card') return { bytes: await renderNoticePng(model('card')), mime: 'image/png', ending: 'png' };
  if (form === 'poster' || form === 'sheet' || form === 'press')
    return { bytes: await renderNoticePdf(model(form)), mime: 'application/pdf', ending: 'pdf' };
  const speaker = programAt('espeak-ng');
  const { lines, seconds: timed } = awareness.script(kit.notice, kit.turn, kit.language, kit.variant);
  if (form === 'voice') {
    if (speaker === null)
      throw fault('media-missing', 'the program is not installed', { detail: { program: 'espeak-ng' } });
    return { bytes: (await sayLines(speaker, lines, kit.language, timed)).wav, mime: 'audio/wav', ending: 'wav' };
  }
  const maker = programAt('ffmpeg');
  if (maker === null) throw fault('media-missing', 'the program is not installed', { detail: { program: 'ffmpeg' } });
  const slides: Slide[] = [];
  const voices: { wav: Uint8Array; seconds: number }[] = [];
  for (const { model: slide, caption, said: words, seconds: read } of slidesOf(kit)) {
    const said = speaker === null ? null : await sayLines(speaker, [words], kit.language);
    const seconds = Math.max(read, said?.seconds ?? 0) + BREATH;
    slides.push({ png: await renderNoticePng(slide), caption, seconds });
    if (said) voices.push({ wav: said.wav, seconds });
  }
  const voice = voices.length > 0 ? joinVoices(voices) : null;
  return { bytes: await filmOf(maker, slides, voice, kit.language), mime: 'video/mp4', ending: 'mp4' };
}
