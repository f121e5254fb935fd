import { fault } from '@sanad/base/fault';
import type { Message, ReadChat } from './message.ts';

export type Json = Readonly<Record<string, unknown>>;
/** A record of an export as a message; `known` when it held what such a record holds. */
export type Found = { readonly message: Omit<Message, 'n'>; readonly known: boolean };

/**
 * A chat from records. Every record is a message, also one that is not what it should be; when most are not, the format
 * has changed and the whole is refused.
 * @throws `chat-not-recognised`
 */
export function chatOf(format: string, found: readonly Found[]): ReadChat {
  const recognised = found.filter((one) => one.known).length;
  if (recognised === 0 || recognised * 2 <= found.length) {
    throw fault('chat-not-recognised', 'most records of the export are not what they should be', {
      detail: { recognised, total: found.length },
    });
  }
  const messages = found.map(({ message }, i): Message => ({ n: i + 1, ...message }));
  return {
    messages,
    summary: {
      format,
      messages: messages.length,
      recognised,
      total: found.length,
      participants: [...new Set(messages.map((one) => one.author).filter((name) => name !== null))],
      dateOrder: null,
      ambiguousDates: false,
      timeZone: messages.every(({ at }) => at === null || at.endsWith('Z')) ? 'UTC' : null,
    },
  };
}

/** A record that is none: kept as it stands. */
export function unknownRecord(value: unknown): Found {
  return { message: { at: null, author: null, kind: 'system', text: JSON.stringify(value) ?? '' }, known: false };
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A time in milliseconds since 1970. */
export function instantOf(value: unknown): string | null {
  const time = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(time) && value !== '' && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : null;
}

/** What is there, one after the other; null when nothing is. */
export function joined(parts: readonly unknown[], between = ' '): string | null {
  const found = parts.filter((part) => (typeof part === 'string' && part !== '') || typeof part === 'number');
  return found.length > 0 ? found.join(between) : null;
}
