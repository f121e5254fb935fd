import { type DayOrder, dayOrderOf } from '@sanad/wire/table-day';
import { POSTS_ZONE, readTime } from './post-times.ts';

/** A post as a file gives it, before it is checked: the shape of a line of a batch. */
export type FilePost = {
  readonly id?: string;
  readonly text: string;
  readonly at?: string;
  readonly author?: string;
  readonly platform?: string;
  /** numbers and accounts that stand in fields of their own */
  readonly contacts?: readonly string[];
};
/** An object as a file gives it. */
export type Row = Readonly<Record<string, unknown>>;

// Names that exports, interfaces and hand-made tables use, the surest first.
const TEXT =
  'text full_text fulltext textoriginal content_text message body content caption description video_description post comment snippet texte contenu publication commentaire النص المنشور الرسالة المحتوى التعليق'.split(
    ' ',
  );
const ID = 'id post_id message_id video_id tweet_id id_str guid comment_id identifiant معرف المعرف'.split(' ');
const AT =
  'at date_unixtime created_at createdat create_time created_time date published pubdate updated timestamp time publishedat date_published creation_timestamp date_de_publication publié_le التاريخ تاريخ_النشر'.split(
    ' ',
  );
const AUTHOR =
  'author username user_name screen_name from author_id account account_name page_name creator dc:creator auteur compte الحساب صاحب_المنشور الناشر'.split(
    ' ',
  );
const PLATFORM = 'platform source_platform network plateforme المنصة'.split(' ');
const CONTACT =
  'phone phones phone_number telephone tel mobile gsm whatsapp contact contacts numero numéro الهاتف رقم_الهاتف واتساب'.split(
    ' ',
  );
// Of fields that hold an account without its sign. The account that posted is none of them.
const HANDLE = 'handle handles telegram instagram snapchat insta snap'.split(' ');
const MOST_CONTACTS = 50;
const NO_CONTACTS: readonly string[] = [];
/** Fields that most files have and that hold no contact, told without looking closer. */
const USUAL: ReadonlySet<string> = new Set('id text at author platform images'.split(' '));
/** A line of JSON in which such a field may stand, told without reading it. */
export const CONTACT_FIELD = new RegExp(
  `"\\s*(?:${[...CONTACT, ...HANDLE].join('|').replaceAll('_', '[ _]')})\\s*"\\s*:`,
  'i',
);
const NESTED = ['snippet', 'data', 'comment', 'user', 'author', 'from', 'toplevelcomment'];

/**
 * A post as an object of unknown make gives it: what its fields are called is guessed; null when none holds a text.
 * @param zone where the clock stood whose time says no zone
 * @example guessPost({ Message: 'a', 'User Name': 'b' })?.author === 'b'
 */
export function guessPost(row: Row, order: DayOrder = 'day-first', zone = POSTS_ZONE): FilePost | null {
  const text = textOf(row);
  if (text === null) return null;
  const id = plain(find(row, ID));
  const at = readTime(plain(find(row, AT)) ?? '', order, zone)?.at;
  const author = plain(find(row, AUTHOR));
  const platform = plain(find(row, PLATFORM));
  const contacts = contactsBeside(row);
  return {
    text,
    ...(id ? { id: id.slice(0, 200) } : {}),
    ...(at ? { at } : {}),
    ...(author ? { author: author.slice(0, 200) } : {}),
    ...(platform ? { platform: platform.toLowerCase().slice(0, 40) } : {}),
    ...(contacts.length > 0 ? { contacts } : {}),
  };
}

/** Numbers and accounts that stand in fields of their own beside the text. */
export function contactsBeside(row: Row): readonly string[] {
  let out: string[] | null = null;
  for (const key in row) {
    if (USUAL.has(key) || !Object.hasOwn(row, key)) continue;
    const value = row[key];
    const name = key.toLowerCase().trim().replaceAll(' ', '_');
    const handle = HANDLE.includes(name);
    if (!handle && !CONTACT.includes(name)) continue;
    out ??= [];
    for (const one of Array.isArray(value) ? value : [value]) {
      const inner = typeof one === 'object' && one !== null ? ((one as Row)['value'] ?? (one as Row)['number']) : one;
      const text = plain(inner)?.trim() ?? '';
      // A spreadsheet takes the zero from the front of a number.
      if (/^[5-7]\d{8}$/.test(text)) out.push(`0${text}`);
      else if (text !== '') out.push((handle && /^[\w.]+$/.test(text) ? `@${text}` : text).slice(0, 200));
    }
  }
  return out === null ? NO_CONTACTS : out.slice(0, MOST_CONTACTS);
}

/** The text of such an object, or null. */
export function textOf(row: Row): string | null {
  const value = find(row, TEXT);
  const text = Array.isArray(value) ? value.map(piece).join('') : plain(value);
  return text && text.trim() !== '' ? unmangle(text) : null;
}

// Telegram writes a text as pieces; a link or a number is an object.
function piece(value: unknown): string {
  return typeof value === 'string' ? value : (plain((value as Row | null)?.['text']) ?? '');
}

function find(row: Row, names: readonly string[], depth = 0): unknown {
  const keys = new Map(Object.keys(row).map((key) => [key.toLowerCase().trim().replaceAll(' ', '_'), key]));
  for (const name of names) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : row[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'object' || (Array.isArray(value) && names === TEXT)) return value;
  }
  if (depth > 2) return undefined;
  for (const name of NESTED) {
    const value = row[keys.get(name.toLowerCase()) ?? ''];
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner !== 'object' || inner === null) continue;
      const found = find(inner as Row, names, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function plain(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

/** In which order rows write day and month. */
export function dayOrderIn(rows: readonly Row[]): DayOrder {
  return dayOrderOf(rows.map((row) => plain(find(row, AT)) ?? ''));
}

/** True when the time of a row is that of a clock whose zone it does not say. */
export function lacksZone(row: Row, order: DayOrder = 'day-first'): boolean {
  return readTime(plain(find(row, AT)) ?? '', order, POSTS_ZONE)?.lacksZone ?? false;
}

// Some exports write each byte of UTF-8 as a letter of its own.
function unmangle(text: string): string {
  if (!/[\u00c3\u00d8-\u00db][\u0080-\u00bf]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}
