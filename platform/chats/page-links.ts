import { attributeOf, elementsUnder, type Node } from './html-tree.ts';
import type { Message } from './message.ts';

const SCHEMES = new Set(['tel:', 'sms:', 'smsto:', 'mailto:', 'whatsapp:', 'tg:', 'viber:', 'skype:', 'sgnl:']);
const HOSTS =
  /^(?:[\w-]+\.)*(?:wa\.me|whatsapp\.com|t\.me|telegram\.me|telegram\.dog|m\.me|signal\.me|signal\.group|line\.me|imo\.im|botim\.me)$/;
/** Where sites that count clicks put the address that a link leads to. */
const WRAPPED = ['u', 'url', 'q', 'target', 'to'];
const MOST = 1000;

/**
 * Addresses by which somebody can be reached and that stand only behind the words of a page: each is a message of its own,
 * once. What the page says in its text is left out.
 * @example contactsBehind(parse('<a href="https://wa.me/971">WhatsApp</a>'), 'WhatsApp', null)[0].text
 */
export function contactsBehind(page: Node, text: string, at: string | null): Omit<Message, 'n'>[] {
  const found = new Set<string>();
  for (const element of elementsUnder(page)) {
    if (element.tagName !== 'a' && element.tagName !== 'area') continue;
    const address = contactIn(attributeOf(element, 'href') ?? '');
    if (address !== null && !text.includes(address)) found.add(address);
    if (found.size >= MOST) break;
  }
  return [...found].map((address) => ({ at, author: null, kind: 'contact', text: address }));
}

function contactIn(href: string, depth = 0): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, hostname, searchParams } = new URL(href);
  if (SCHEMES.has(protocol) || HOSTS.test(hostname)) return href.trim();
  if (depth > 1) return null;
  for (const name of WRAPPED) {
    const inner = contactIn(searchParams.get(name) ?? '', depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}
