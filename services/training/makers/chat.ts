import type { LocalText } from '@sanad/wire/common';
import data from '../data/chats.json' with { type: 'json' };
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';
import { reason } from '../reasons.ts';

/** A conversation in which one message lets a reader suspect a minor: there reading stops. */
export function makeChat(id: string, title: LocalText, { seed }: Tools): Made {
  const which = randomOf(seed ^ 0x57).below(data.chats.length);
  const chat = data.chats[which]! as readonly { who: string; text: string; stop?: boolean }[];
  const stops = chat.findIndex(({ stop }) => stop);
  const whyOf = (n: number): LocalText =>
    n === stops ? data.why[which]! : reason(n < stops ? 'before-stop' : 'after-stop');
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['who', 'message'],
      rows: chat.map(({ who, text }, n) => ({ id: `m${n + 1}`, cells: [who, text] })),
    },
    right: { stop: chat.flatMap(({ stop }, n) => (stop ? [`m${n + 1}`] : [])) },
    why: Object.fromEntries(chat.map((_, n) => [`m${n + 1}`, whyOf(n)])),
  };
}
