import type { LocalText } from '@sanad/wire/common';
import data from '../data/chats.json' with { type: 'json' };
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';

/** A conversation in which one message lets a reader suspect a minor: there reading stops. */
export function makeChat(id: string, title: LocalText, { seed }: Tools): Made {
  const chat = randomOf(seed ^ 0x57).pick(data.chats) as readonly { who: string; text: string; stop?: boolean }[];
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['who', 'message'],
      rows: chat.map(({ who, text }, n) => ({ id: `m${n + 1}`, cells: [who, text] })),
    },
    right: { stop: chat.flatMap(({ stop }, n) => (stop ? [`m${n + 1}`] : [])) },
  };
}
