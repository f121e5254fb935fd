import { classify } from './classify.ts';
import { readLongDate } from './long-date.ts';
import type { Message } from './message.ts';
import type { Found } from './records.ts';
import type { Lines } from './text-lines.ts';

/** `[Nov 24, 2023 09:15:01] <Aya> text`, or `***` and what the program says. */
const HEAD = /^\[(\p{L}{3,9}\.? \d{1,2}, \d{4} \d{2}:\d{2}:\d{2})\] (?:<(.*?)> |\*\*\* )(.*)$/u;
const SENT = /^<(.*)> sent file(?: "(.*?)"| of type (\S+))?(?= |$)/u;

/** Whether a text begins as the texts that signalbackup-tools writes from a backup of Signal. */
export function looksLikeSignalText(start: string): boolean {
  return HEAD.test(start.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]!);
}

/** Messages of such a text, a message a line or more; lines that begin none belong to the one before. */
export function signalTextMessages(lines: Lines): Found[] {
  const found: { readonly message: Omit<Message, 'n' | 'text'>; text: string; readonly known: boolean }[] = [];
  for (const line of lines()) {
    const head = HEAD.exec(line);
    const last = found.at(-1);
    if (head === null) {
      if (last) last.text += `\n${line}`;
      else if (line.trim() !== '')
        found.push({ message: { at: null, author: null, kind: 'system' }, text: line, known: false });
      continue;
    }
    const [, time, author, text] = head as unknown as [string, string, string | undefined, string];
    const at = readLongDate(time);
    const sent = author === undefined ? SENT.exec(text) : null;
    if (sent) {
      const media = { file: sent[2] ?? null, present: sent[2] === undefined ? false : null };
      found.push({ message: { at, author: sent[1]!, kind: 'media', media }, text, known: at !== null });
    } else if (author === undefined) {
      const { kind } = classify(text, false);
      found.push({ message: { at, author: null, kind: kind === 'call' ? kind : 'system' }, text, known: at !== null });
    } else found.push({ message: { at, author, kind: 'text' }, text, known: at !== null });
  }
  return found.map(({ message, text, known }): Found => ({ known, message: { ...message, text: text.trimEnd() } }));
}
