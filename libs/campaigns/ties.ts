import type { Contact } from '@sanad/text/contacts';

/** What a link between two posts rests on. */
export type TieKind = 'phone' | 'handle' | 'invite' | 'url' | 'image';

/** A contact as the linker compares it: `key` is equal exactly when the contact is the same. */
export type Tie = { readonly kind: TieKind; readonly key: string; readonly value: string };

const KIND: Readonly<Record<Contact['kind'], TieKind>> = {
  phone: 'phone',
  whatsapp: 'phone',
  telegram: 'handle',
  handle: 'handle',
  email: 'handle',
  invite: 'invite',
  url: 'url',
};

// Pages of these hosts say where a post was made or what it watched, never who is behind it. Profiles and invitations
// on them are found as handles and invites.
const PLATFORMS: ReadonlySet<string> = new Set(
  (
    'facebook.com fb.com fb.watch fb.me messenger.com m.me instagram.com threads.net youtube.com youtu.be tiktok.com ' +
    'twitter.com x.com t.co linkedin.com snapchat.com whatsapp.com wa.me telegram.org telegram.me t.me pinterest.com ' +
    'reddit.com google.com goo.gl g.page apple.com apple.co microsoft.com live.com outlook.com gmail.com yahoo.com ' +
    'wikipedia.org wordpress.com blogger.com blogspot.com medium.com github.com avito.ma jumia.ma hespress.com'
  ).split(' '),
);

/** Up to so many contacts each is compared with those before it. */
const FEW = 8;

/**
 * The contacts of a post that may tie it to others: one entry a value, platform pages and bare hosts left out.
 * @example tiesOf([{ kind: 'whatsapp', value: '+212600000001', span: [0, 10] }])[0].key === 'phone:+212600000001'
 */
export function tiesOf(contacts: readonly Contact[]): readonly Tie[] {
  const ties: Tie[] = [];
  const seen = contacts.length > FEW ? new Set<string>() : null;
  for (const contact of contacts) {
    const kind = KIND[contact.kind];
    const value = kind === 'url' ? pageOf(contact.value) : contact.value;
    if (value === '') continue;
    const space = contact.kind === 'telegram' || contact.kind === 'email' ? contact.kind : kind;
    const key = `${space}:${kind === 'handle' ? value.toLowerCase().replace(/^@/, '') : value}`;
    if (seen === null ? isThere(ties, key) : seen.has(key)) continue;
    seen?.add(key);
    ties.push({ kind, key, value });
  }
  return ties;
}

function isThere(ties: readonly Tie[], key: string): boolean {
  for (const tie of ties) if (tie.key === key) return true;
  return false;
}

// Host and path without what counts clicks; empty for a platform or a site's front page.
function pageOf(url: string): string {
  const match = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([^/?#\s]+)([^?#]*)/i.exec(url);
  if (match === null) return '';
  const host = match[1]!.toLowerCase().replace(/^(?:www|m|mobile|web|ar|fr|en|ma)\./, '');
  const path = match[2]!.replace(/\/+$/, '');
  if (path === '') return '';
  const labels = host.split('.');
  for (let i = 0; i < labels.length - 1; i++) if (PLATFORMS.has(labels.slice(i).join('.'))) return '';
  return host + path;
}
