import { readChat } from '@sanad/platform/chats/read-chat';
import { createOut } from '../out.ts';
import { tell } from '../talk.ts';

/** `sanad read`: one JSON object a message, in order; the summary goes to standard error. */
export async function read(file: string): Promise<number> {
  const out = createOut();
  const { messages, summary } = await readChat(file);
  for (const message of messages) {
    out.line(JSON.stringify(message));
    if (out.full) await out.flush();
  }
  await out.flush();
  tell('read-summary', { ...summary, participants: summary.participants.length });
  if (summary.ambiguousDates) tell('read-ambiguous-dates', {});
  return 0;
}
