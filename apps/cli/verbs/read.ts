import { fault } from '@sanad/base/fault';
import type { Message } from '@sanad/platform/chats/message';
import { readChat } from '@sanad/platform/chats/read-chat';
import { instantIn, isZone } from '@sanad/platform/chats/zone';
import { createOut } from '../out.ts';
import { tell } from '../talk.ts';

type Placed = Message & { readonly instant?: string | null; readonly source?: string };

/** `sanad read`: one JSON object a message, in order; the summary goes to standard error. Several files are one line of time. */
export async function read(files: readonly string[], options: { readonly zone?: string }): Promise<number> {
  const { zone } = options;
  if (zone !== undefined && !isZone(zone)) throw fault('usage-zone', 'no such time zone', { detail: { zone } });
  const out = createOut();
  const all: Placed[] = [];
  for (const file of files) {
    const chat = await readChat(file);
    for (const message of chat.messages) {
      const placed: Placed = zone === undefined ? message : { ...message, instant: instantIn(message.at, zone) };
      if (files.length > 1) {
        all.push({ ...placed, source: file });
        continue;
      }
      out.line(JSON.stringify(placed));
      if (out.full) await out.flush();
    }
    await out.flush();
    const { summary } = chat;
    tell('read-summary', { ...summary, participants: summary.participants.length });
    const { dateOrder } = summary;
    if (dateOrder !== null) tell(summary.ambiguousDates ? 'read-ambiguous-dates' : 'read-dates', { dateOrder });
    if (summary.skipped) tell('read-skipped', { files: summary.skipped.join(', ') });
  }
  all.sort(byTime);
  for (const message of all) {
    out.line(JSON.stringify(message));
    if (out.full) await out.flush();
  }
  await out.flush();
  return 0;
}

/** By instant where there is one; what has no time keeps its place behind what came before it in its source. */
function byTime(a: Placed, b: Placed): number {
  const [x, y] = [a.instant ?? a.at ?? '', b.instant ?? b.at ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
