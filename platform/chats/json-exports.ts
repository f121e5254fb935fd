import { fault } from '@sanad/base/fault';
import type { ReadChat } from './message.ts';
import { messengerMessages, metaMessages } from './meta.ts';
import { chatOf, isRecord } from './records.ts';
import { telegramChats, telegramMessages } from './telegram.ts';

/**
 * Reads a chat that a program exported as JSON: Telegram Desktop, Facebook and Instagram "download your information",
 * Messenger's encrypted chats.
 * @throws `chat-not-recognised`
 */
export function readJsonChat(value: unknown): ReadChat {
  if (isRecord(value)) {
    const telegram = telegramChats(value);
    if (telegram) return chatOf('telegram', telegramMessages(telegram));
    const records = value['messages'];
    if (Array.isArray(records) && records.some((one) => isRecord(one) && 'sender_name' in one))
      return chatOf('meta', metaMessages(value, records));
    if (Array.isArray(records) && records.some((one) => isRecord(one) && 'senderName' in one))
      return chatOf('messenger', messengerMessages(value, records));
  }
  throw fault('chat-not-recognised', 'the JSON is not a chat export that we know', {
    detail: { recognised: 0, total: 0 },
  });
}
