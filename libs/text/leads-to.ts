import type { Contact } from './contacts.ts';

/** Pages that everybody shares: a link that ends there leads to nobody. */
const SHARED =
  /^(?:marketplace|groups?|watch|reels?|explore|home|index\.(?:html?|php)|search|login|share|jobs?|stories|events|hashtag|profile\.php|help|about)?$/i;
/** Tells where somebody came from, not where the link leads. */
const PASSING = /^(?:utm_\w+|fbclid|igsh(?:id)?|mibextid|gclid|si|ref|refid|_rdr|_t|_r|locale|hl|lang)$/i;

/**
 * Whom a contact leads to, in one spelling: two texts that name the same number, account, invitation or page give the
 * same words, however they wrote it.
 * @param contact as `findContacts` gives it
 * @returns null when it leads to nobody in particular, such as the front page of a platform
 * @example leadsTo({ kind: 'whatsapp', value: '+212612345678' }) // 'phone:+212612345678'
 * @example leadsTo({ kind: 'url', value: 'https://www.facebook.com/' }) // null
 */
export function leadsTo({ kind, value }: Pick<Contact, 'kind' | 'value'>): string | null {
  if (kind === 'whatsapp') return `phone:${value}`;
  if (kind === 'telegram' && /^@(?:share|joinchat|addstickers|proxy|socks)$/.test(value)) return null;
  return kind === 'url' ? pageOf(value) : `${kind}:${value}`;
}

function pageOf(value: string): string | null {
  const plain = value.replace(/^h(?:tt|xx)ps?:\/\//i, '').replace(/#.*$/, '');
  const [whole = '', query = ''] = plain.split('?', 2);
  const [host = '', ...steps] = whole.split('/').filter((step) => step !== '');
  const site = host.toLowerCase().replace(/^(?:www|m|web|mobile|fr-fr|ar-ar)\.(?=[^.]+\.)/, '');
  const kept = query.split('&').filter((pair) => pair !== '' && !PASSING.test(pair.split('=', 1)[0]!));
  if (kept.length === 0 && steps.length < 2 && SHARED.test(steps[0] ?? '')) return null;
  return `url:${[site, ...steps].join('/')}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`;
}
