import { toHex, utf8 } from '@sanad/base/bytes';
import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { makeWorld, NORMAL } from '../world.ts';
import { pageOf } from '../world-files.ts';

/** A saved page with a post of the made-up world: one byte more or less gives another digest. */
export function makePage(id: string, title: LocalText, { seed, hash }: Tools): Made {
  const content = pageOf(makeWorld(seed, { ...NORMAL, posts: 60 }).posts.find((one) => one.truth.kind === 'lure')!);
  return {
    material: { kind: 'file', id, title, name: `page-${seed}.html`, mime: 'text/html', content },
    right: {},
    sha256: toHex(hash(utf8(content))),
  };
}
