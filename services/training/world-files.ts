import exported from './data/export.json' with { type: 'json' };
import { fill, valuesOf } from './makers/export.ts';
import { randomOf } from './random.ts';
import type { World, WorldPost } from './world.ts';

/** A post of the world as a saved page, byte for byte the same for the same post. */
export function pageOf(post: WorldPost): string {
  return [
    '<!doctype html>',
    '<html lang="ar" dir="rtl">',
    '<head><meta charset="utf-8"><title>تدريب — صفحة مصنوعة</title></head>',
    '<body>',
    `<article id="${post.id}">`,
    `<header><b>${post.author}</b> <time datetime="${post.at}">${post.at.slice(0, 16).replace('T', ' ')}</time></header>`,
    `<p>${escapeMarkup(post.text)}</p>`,
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A list of pages to capture. */
export function indexOf(posts: readonly WorldPost[], chats: number, root: string): string {
  const rows = posts.map(({ id, author }) => `<li><a href="${root}/pages/${id}">${author} — ${id}</a></li>`);
  const talks = Array.from(
    { length: chats },
    (_, n) => `<li><a href="${root}/chats/${n + 1}">chat-${n + 1}.txt</a></li>`,
  );
  return [
    '<!doctype html>',
    '<html lang="ar" dir="rtl">',
    '<head><meta charset="utf-8"><title>تدريب — صفحات مصنوعة</title></head>',
    `<body><h1>تدريب: كل ما هنا مصنوع</h1><ul>${rows.join('')}</ul><ul>${talks.join('')}<li><a href="${root}/reports.csv">reports.csv</a></li></ul></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** A chat export of the world as a phone writes it; invented numbers. @param n from 1 */
export function chatOf(world: World, n: number): string {
  const random = randomOf((world.seed ^ 0xc4a7) + n);
  const { script, lines: frames } = exported.talks[n % exported.talks.length]!;
  const values: Readonly<Record<string, string>> = {
    ...valuesOf(random, script),
    his: random.pick(world.campaigns).phones[0]!,
  };
  let minute = 9 * 60 + random.below(600);
  const day = `${String(1 + random.below(28)).padStart(2, '0')}/10/2026`;
  const lines = frames.map(({ who, text }) => {
    minute += 1 + random.below(9);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const words = fill(text, values).text;
    return `${day}, ${clock} - ${who === 'A' ? values['name'] : `+212 ${values['his']!.slice(1)}`}: ${words}`;
  });
  return `${lines.join('\n')}\n`;
}

/** Reports as a helpline hands them over (RFC 4180). */
export function reportsCsv({ reports }: World): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return `about,text\r\n${reports.map(({ about, text }) => `${cell(about)},${cell(text)}\r\n`).join('')}`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
