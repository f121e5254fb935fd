import type { ChatSummary, Message, ReadChat } from './message.ts';

/** A conversation and the folder of the export in which its file lies. */
export type ChatPart = { readonly folder: string; readonly chat: ReadChat };

/**
 * Several conversations, one after the other. Parts of one conversation (`message_1.json`, `message_2.json` of one folder)
 * are put in the order of their times; what has no time stays behind what stood before it.
 */
export function joinChats(parts: readonly ChatPart[]): ReadChat {
  const folders = Map.groupBy(parts, (part) => part.folder);
  const ranks = new Map(parts.map((part, i) => [part, i]));
  const placed = [...folders.values()].flatMap(inOrderOfTime);
  const numbers = new Map(placed.map(({ part, message }, i) => [`${ranks.get(part)} ${message.n}`, i + 1]));
  const messages = placed.map(({ part, message }, i): Message => {
    const { reply, ...rest } = message;
    const answered = reply === undefined ? undefined : numbers.get(`${ranks.get(part)} ${reply}`);
    return { ...rest, n: i + 1, ...(answered === undefined ? {} : { reply: answered }) };
  });
  const summaries = parts.map((part) => part.chat.summary);
  const sum = (of: (summary: ChatSummary) => number): number => summaries.reduce((total, one) => total + of(one), 0);
  const zones = new Set(summaries.map((summary) => summary.timeZone));
  return {
    messages,
    summary: {
      ...summaries[0]!,
      messages: messages.length,
      recognised: sum((summary) => summary.recognised),
      total: sum((summary) => summary.total),
      participants: [...new Set(summaries.flatMap((summary) => summary.participants))],
      ambiguousDates: summaries.some((summary) => summary.ambiguousDates),
      timeZone: zones.size === 1 ? summaries[0]!.timeZone : null,
    },
  };
}

type Placed = { readonly part: ChatPart; readonly message: Message };

function inOrderOfTime(parts: readonly ChatPart[]): readonly Placed[] {
  const all = parts.flatMap((part) => [...part.chat.messages].map((message): Placed => ({ part, message })));
  if (parts.length === 1) return all;
  let last = '';
  const keyed = all.map((placed) => {
    last = placed.message.at ?? last;
    return { placed, at: last };
  });
  keyed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return keyed.map((one) => one.placed);
}
