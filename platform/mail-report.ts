import PostalMime from 'postal-mime';
import { wordsOfPage } from './chats/page.ts';

/** What an e-mail to the desk says. The sender stands apart: it says who she is. */
export type MailReport = {
  readonly text: string;
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
};

/** Reads one e-mail; null when it is none. Headers that tell the way it came (addresses of machines) are dropped. */
export async function readMailReport(bytes: Uint8Array): Promise<MailReport | null> {
  const mail = await PostalMime.parse(bytes).catch(() => null);
  if (!mail || mail.headers.length === 0 || !(mail.from || mail.date || mail.messageId)) return null;
  const body = (mail.text ?? (mail.html ? pageText(mail.html) : '')).replace(/\r\n/g, '\n').trim();
  const { from } = mail;
  return {
    text: [mail.subject ?? '', body].filter((part) => part !== '').join('\n\n'),
    from: from?.address ? { name: from.name ?? '', address: from.address } : null,
    files: mail.attachments.map((file) => ({
      name: file.filename ?? 'file',
      type: file.mimeType,
      bytes:
        typeof file.content === 'string' ? new Uint8Array(Buffer.from(file.content)) : new Uint8Array(file.content),
    })),
  };
}

/** Whoever can be reached behind the words of a page stands below them. */
function pageText(html: string): string {
  const { text, contacts } = wordsOfPage(html, null);
  return [text, ...contacts.map((one) => one.text)].join('\n');
}
