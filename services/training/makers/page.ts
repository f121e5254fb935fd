import { toHex, utf8 } from '@sanad/base/bytes';
import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { makeWorld, NORMAL } from '../world.ts';

/** A saved page with a post of the made-up world: one byte more or less gives another digest. */
export function makePage(id: string, title: LocalText, { seed, hash }: Tools): Made {
  const post = makeWorld(seed, { ...NORMAL, posts: 60 }).posts.find((one) => one.truth.kind === 'lure')!;
  const content = [
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
  return {
    material: { kind: 'file', id, title, name: `page-${seed}.html`, mime: 'text/html', content },
    right: {},
    sha256: toHex(hash(utf8(content))),
  };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
