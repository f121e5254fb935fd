import type { Message } from './message.ts';
import type { Found } from './records.ts';
import type { Lines } from './text-lines.ts';

/**
 * Signal's desktop database as sigtop writes it in text: a message is a block of headers, an empty line, what was said.
 * A block begins at `From:` with `Type:` on the next line, which nobody types by chance at the beginning of a line.
 */
const BEGINNING = /^(?:Conversation: .*\r?\n(?:\s*\r?\n)*)?From: .*\r?\nType: (?:incoming|outgoing)\r?\n/;
const HEADER = /^(From|Type|Sent|Received|Edited|Attachment|Reaction|Quote|Version): ?(.*)$/;
const TYPE = /^Type: (?:incoming|outgoing)$/;
const ATTACHMENT = /^(.*?)(?: \(.*\))?$/;

/** Whether a text begins as sigtop's do. */
export function looksLikeSignalBlocks(start: string): boolean {
  return BEGINNING.test(start.replace(/^\ufeff/, ''));
}

/** Messages of such a text; the line that names the conversation is one of the system. */
export function signalBlockMessages(lines: Lines): Found[] {
  const all = [...lines()];
  const starts = all.flatMap((line, at) => (line.startsWith('From: ') && TYPE.test(all[at + 1] ?? '') ? [at] : []));
  const before = all.slice(0, starts[0] ?? all.length).filter((line) => line.trim() !== '');
  const named = before.map((text): Found => {
    return { known: text.startsWith('Conversation: '), message: { at: null, author: null, kind: 'system', text } };
  });
  return [...named, ...starts.flatMap((from, i) => messagesOf(all.slice(from, starts[i + 1] ?? all.length)))];
}

/** What was said, then each file that was sent with it. */
function messagesOf(block: readonly string[]): Found[] {
  const end = block.findIndex((line) => !HEADER.test(line));
  const headers = block.slice(0, end < 0 ? block.length : end).map((line) => HEADER.exec(line)!.slice(1, 3));
  const text = (end < 0 ? [] : block.slice(end)).join('\n').trim();
  const valuesOf = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value!);
  const author = valuesOf('From')[0]!;
  const sent = new Date(valuesOf('Sent')[0] ?? '');
  const at = Number.isNaN(sent.getTime()) ? null : sent.toISOString();
  const reactions = valuesOf('Reaction').map((value) => {
    const [, emoji, from] = /^(\S+) from (.+)$/u.exec(value) ?? [];
    return { author: from ?? null, text: emoji ?? value };
  });
  const quoted = valuesOf('Quote').filter((value) => value !== '');
  const files = valuesOf('Attachment').map((value) => ATTACHMENT.exec(value)![1]!);
  const base = { at, author, ...(valuesOf('Edited').length > 0 ? { edited: true as const } : {}) };
  const media = files.map((file): Omit<Message, 'n'> => {
    return { ...base, kind: 'media', text: '', media: { file, present: null } };
  });
  const said: Omit<Message, 'n'>[] = text === '' && media.length > 0 ? [] : [{ ...base, kind: 'text', text }];
  const [first, ...others] = [...said, ...media];
  const whole: Omit<Message, 'n'> = {
    ...first!,
    ...(reactions.length > 0 ? { reactions } : {}),
    ...(quoted.length > 0 ? { details: quoted.join('\n') } : {}),
  };
  return [whole, ...others].map((message) => ({ known: at !== null, message }));
}
