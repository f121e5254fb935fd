import { fault } from '@sanad/base/fault';
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Message, ReadChat } from './message.ts';
import { wordsOfPage } from './page.ts';
import { timeStated } from './stated-time.ts';
import { decode } from './text-lines.ts';

const HEADER =
  /^(?:received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|reply-to|sender):/i;
/** E-mails that carry e-mails are opened so deep; what lies deeper is named as a file. */
const MOST_WITHIN = 10;
const ENVELOPE = /^From \S*.*\d{4}/;

/** Whether a text begins as an e-mail or a folder of them (mbox). */
export function looksLikeMail(start: string): 'eml' | 'mbox' | null {
  const text = start.replace(/^\ufeff/, '');
  if (ENVELOPE.test(text)) return 'mbox';
  const head = text.split(/\r?\n\r?\n/, 1)[0]!;
  const isMail = HEADER.test(text) && /^(?:from|date|message-id|mime-version):/im.test(head);
  return isMail ? 'eml' : null;
}

/** Reads e-mails: each is a message, each attachment one more that names its file. */
export async function readMail(bytes: Uint8Array, kind: 'eml' | 'mbox'): Promise<ReadChat> {
  const mails = kind === 'mbox' ? splitMbox(bytes) : [bytes];
  const messages: Message[] = [];
  let pages = 0;
  let recognised = 0;
  for (const mail of mails) {
    const read = await parsed(mail);
    if (!read || read.headers.length === 0) {
      messages.push({ n: messages.length + 1, at: null, author: null, kind: 'system', text: decode(mail) });
      continue;
    }
    recognised++;
    const isPage = isSavedPage(read);
    if (isPage) pages++;
    for (const one of isPage ? pageOf(read) : await partsOf(read)) messages.push({ n: messages.length + 1, ...one });
  }
  if (recognised === 0)
    throw fault('chat-not-recognised', 'no e-mail in it can be read', { detail: { recognised, total: mails.length } });
  const authors = messages.map((one) => one.author).filter((name) => name !== null);
  return {
    messages,
    summary: {
      format: pages === mails.length ? 'mhtml' : kind,
      messages: messages.length,
      recognised,
      total: mails.length,
      participants: [...new Set(authors)],
      dateOrder: null,
      ambiguousDates: false,
      timeZone: messages.every(({ at }) => at === null || /(?:Z|[+-]\d\d:\d\d)$/.test(at)) ? 'UTC' : null,
    },
  };
}

/** MHTML: a page that a browser saved in the form of an e-mail. */
function isSavedPage(mail: Email): boolean {
  const said = (name: string): string => mail.headers.find((header) => header.key === name)?.value ?? '';
  return (
    said('snapshot-content-location') !== '' ||
    /saved by/i.test(said('from')) ||
    (/multipart\/related/i.test(said('content-type')) && said('message-id') === '' && said('to') === '')
  );
}

function pageOf(mail: Email): Omit<Message, 'n'>[] {
  const at = instantOf(mail.date);
  const address = mail.headers.find((header) => header.key === 'snapshot-content-location')?.value.trim();
  const words = mail.html ? wordsOfPage(mail.html, at) : null;
  const about = [mail.subject, address].filter((part) => part).join('\n');
  return [
    ...(about ? [{ at, author: null, kind: 'system' as const, text: about }] : []),
    { at, author: null, kind: 'text', text: words ? words.text : (mail.text ?? '') },
    ...(words?.contacts ?? []),
    ...mail.attachments.map((file) => media(file.filename ?? file.contentId ?? file.mimeType, at, null)),
  ];
}

/** An e-mail within an e-mail stays apart: its words and its time are not those of whoever sent it on. */
function parsed(mail: Uint8Array | ArrayBuffer): Promise<Email | null> {
  return PostalMime.parse(mail, { forceRfc822Attachments: true }).catch(() => null);
}

async function attachedTo(mail: Email, at: string | null, author: string | null, depth: number) {
  const found: Omit<Message, 'n'>[] = [];
  for (const file of mail.attachments) {
    const isMail = file.mimeType === 'message/rfc822' && typeof file.content !== 'string' && depth < MOST_WITHIN;
    const inner = isMail ? await parsed(file.content as ArrayBuffer) : null;
    if (inner && inner.headers.length > 0) {
      for (const one of await partsOf(inner, depth + 1))
        found.push({ ...one, ...(author === null || one.forwarded ? {} : { forwarded: author }) });
    } else found.push(media(file.filename ?? file.mimeType, at, author));
  }
  return found;
}

async function partsOf(mail: Email, depth = 0): Promise<Omit<Message, 'n'>[]> {
  const at = sentAt(mail);
  const author = mail.from ? nameOf(mail.from) : null;
  const to = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].map(nameOf);
  const words = mail.html ? wordsOfPage(mail.html, at) : null;
  const text = (mail.text ?? words?.text ?? '').replace(/\r\n/g, '\n').replace(/\n+$/, '');
  return [
    {
      at,
      author,
      kind: 'text',
      text,
      ...(to.length > 0 ? { to } : {}),
      ...(mail.subject ? { chat: mail.subject } : {}),
      // a date that is none is still what the sender wrote
      ...(at === null && mail.date ? { details: mail.date } : {}),
    },
    ...(words?.contacts ?? []).filter((one) => !text.includes(one.text)).map((one) => ({ ...one, author })),
    ...(await attachedTo(mail, at, author, depth)),
  ];
}

function media(file: string, at: string | null, author: string | null): Omit<Message, 'n'> {
  return { at, author, kind: 'media', text: '', media: { file, present: true } };
}

function nameOf(address: Address): string {
  if (address.address) return address.name ? `${address.name} <${address.address}>` : address.address;
  return address.name;
}

/** The time that the sender stated, else the one that can be read from it. */
function sentAt(mail: Email): string | null {
  return timeStated(mail.headers.find((header) => header.key === 'date')?.value ?? '') ?? instantOf(mail.date);
}

function instantOf(date: string | undefined): string | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A line `From ` behind an empty line begins the next e-mail; such lines inside one were written with a `>` before them. */
function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n');
  return text
    .split(/(?:^|\n\n)(?=From \S*[^\n]*\d{4}[^\n]*\n)/)
    .filter((part) => part.trim() !== '')
    .map((part) => part.replace(/^\n*From [^\n]*\n/, '').replace(/^>(>*From )/gm, '$1'))
    .map((part) => new Uint8Array(Buffer.from(part, 'latin1')));
}
