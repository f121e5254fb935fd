import { TRAINING_MARK } from '@sanad/wire/training-mark';
import chats from './data/chats.json' with { type: 'json' };
import exported from './data/export.json' with { type: 'json' };
import { fill, valuesOf } from './makers/export.ts';
import { randomOf } from './random.ts';
import type { World, WorldPost } from './world.ts';

/** A post of the world as a saved page, byte for byte the same for the same post. */
export function pageOf(post: WorldPost): string {
  return [
    '<!doctype html>',
    '<html lang="ar" dir="rtl">',
    `<head><meta charset="utf-8"><title>${TRAINING_MARK} — تدريب، صفحة مصنوعة</title></head>`,
    '<body style="margin:0;font:17px/1.7 system-ui,sans-serif">',
    '<p style="margin:0;padding:6px 16px;background:#6f4e00;color:#fff;text-align:center">تدريب: صفحة مصنوعة</p>',
    `<article style="max-width:40rem;margin:24px auto;padding:0 16px" dir="auto" id="${post.id}">`,
    `<header><b>${post.author}</b> <time datetime="${post.at}">${post.at.slice(0, 16).replace('T', ' ')}</time></header>`,
    `<p dir="auto">${escapeMarkup(post.text)}</p>`,
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE =
  'body{font:17px/1.7 system-ui,sans-serif;max-width:44rem;margin:auto;padding:16px;color:#1d1d1b;background:#faf9f6}' +
  'ul{padding:0;list-style:none;columns:15rem}li{padding-block:6px}a{color:#0b5a5a}h1{font-size:1.4rem}h2{font-size:1.1rem}';

/** What there is to capture and to import. */
export function indexOf(posts: readonly WorldPost[], root: string): string {
  const item = (name: string, said = name): string =>
    `<li><a href="${root}/${name}"><bdi dir="ltr">${said}</bdi></a></li>`;
  const part = (title: string, items: readonly string[]): string => `<h2>${title}</h2><ul>${items.join('')}</ul>`;
  const numbers = Array.from({ length: TALKS }, (_, n) => n + 1);
  const parts = [
    part('ملفات — Fichiers — Files', [item('reports.csv'), item('posts.jsonl')]),
    part(
      'محادثات — Conversations — Chats',
      numbers.map((n) => item(`chats/${n}`)),
    ),
    part(
      'لقطات شاشة — Captures d’écran — Screenshots',
      numbers.slice(0, SCREENSHOTS).map((n) => item(`screenshots/${n}.png`)),
    ),
    part(
      'صفحات للالتقاط — Pages à capturer — Pages to capture',
      posts.map(({ id, author }) => item(`pages/${id}`, `${author} — ${id}`)),
    ),
  ];
  return [
    '<!doctype html>',
    '<html lang="ar" dir="rtl">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${TRAINING_MARK} — تدريب، صفحات مصنوعة</title><style>${STYLE}</style></head>`,
    `<body><h1>تدريب: كل ما هنا مصنوع</h1>${parts.join('')}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** A conversation of the world, message by message: her words are `mine`. */
export type WorldTalk = {
  /** DD/MM/YYYY */
  readonly day: string;
  readonly her: string;
  readonly his: string;
  readonly lines: readonly { readonly mine: boolean; readonly at: string; readonly text: string }[];
};

/**
 * One of the world's conversations; invented names and numbers. In the last one a message lets a reader suspect a minor:
 * there reading stops, and there is no picture of it.
 * @param n from 1 to TALKS
 */
export function talkOf(world: World, n: number): WorldTalk {
  const random = randomOf((world.seed ^ 0xc4a7) + n);
  const young = n === TALKS;
  const { script, lines: frames } = young
    ? { script: 'arabic', lines: random.pick(chats.chats) as readonly { who: string; text: string }[] }
    : exported.talks[n % exported.talks.length]!;
  const values: Readonly<Record<string, string>> = {
    ...valuesOf(random, script),
    his: random.pick(world.campaigns).phones[0]!,
  };
  let minute = 9 * 60 + random.below(600);
  const day = `${String(1 + random.below(28)).padStart(2, '0')}/10/2026`;
  const lines = frames.map(({ who, text }) => {
    minute += 1 + random.below(9);
    const at = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return { mine: who === 'A', at, text: fill(text, values).text };
  });
  return { day, her: values['name']!, his: `+212 ${values['his']!.slice(1)}`, lines };
}

/** How many conversations a world has. */
export const TALKS = 5;
/** All but the last have a screenshot. */
export const SCREENSHOTS = TALKS - 1;

/** A conversation as a phone exports it. */
export function chatOf({ day, her, his, lines }: WorldTalk): string {
  const written = lines.map(({ mine, at, text }) => `${day}, ${at} - ${mine ? her : his}: ${text}`);
  return `${day}, 08:59 - ${TRAINING_MARK} — محادثة مصنوعة للتدريب\n${written.join('\n')}\n`;
}

/** Reports as a helpline hands them over (RFC 4180). */
export function reportsCsv({ reports }: World): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = reports.map(({ about, text }) => `${cell(about)},${cell(text)},${TRAINING_MARK}\r\n`);
  return `about,text,made\r\n${rows.join('')}`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
