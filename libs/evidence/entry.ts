import { fromUtf8, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { isId } from '@sanad/base/ids';
import { type Instant, isInstant } from '@sanad/base/instant';
import type { Json } from '@sanad/base/jcs';

/** The sealed body that a header points to: the key it is sealed under, SHA-256 (hex) and size of the sealed bytes. */
export type BodyReference = { readonly key: string; readonly digest: string; readonly size: number };

/** The public part of a ledger entry. It holds no personal data; each digest in it is of ciphertext. */
export type EntryHeader = {
  readonly v: 1;
  readonly index: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly time: Instant;
  readonly actor: string;
  readonly about: readonly string[];
  readonly body: BodyReference | null;
  readonly flags: readonly string[];
};

/**
 * The one type of entry whose time may lie before that of the entry before it: a person set the ledger's time back to the
 * clock, after a clock that had run ahead.
 */
export const CLOCK_SET = 'clock.set';

export const MAX_HEADER_BYTES = 65_536;
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

const MEMBERS = ['about', 'actor', 'body', 'flags', 'id', 'index', 'time', 'type', 'v', 'version'];
const WORD = /^[a-z][a-z0-9-]{0,31}$/;
const TYPE = /^[a-z][a-z0-9-]{0,31}(?:\.[a-z][a-z0-9-]{0,31}){1,3}$/;
const FLAG = /^[a-z][a-z0-9-]{0,31}(?:=[\x21-\x7e]{1,200})?$/;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * The bytes of a header: canonical JSON (RFC 8785) in UTF-8. They are the leaf of the Merkle tree.
 * @throws `entry-malformed` with the member that is wrong in `detail.member`
 * @example headerBytes(header)[0] === 0x7b
 */
export function headerBytes(header: EntryHeader): Uint8Array {
  checkHeader(header);
  const bytes = utf8(write(header));
  if (bytes.length > MAX_HEADER_BYTES) throw malformed('size');
  return bytes;
}

/**
 * Reads a header. Only the exact bytes that {@link headerBytes} writes are accepted: each header has one spelling.
 * @throws `entry-malformed`, `jcs-not-json`, `jcs-not-canonical`, `bytes-not-utf8`
 */
export function parseHeader(bytes: Uint8Array): EntryHeader {
  if (bytes.length > MAX_HEADER_BYTES) throw malformed('size');
  const text = fromUtf8(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fault('jcs-not-json', 'the header of an entry is not JSON', { cause });
  }
  checkHeader(value);
  if (write(value) !== text) throw fault('jcs-not-canonical', 'the header of an entry is not in canonical form');
  return value;
}

/**
 * Throws `entry-malformed` unless the value is a header: ids are ids, `about` and `flags` are sorted and without
 * repetition, the actor is an id or a word (`system`), the type is dotted words (`case.opened`), a flag is a word or
 * `word=value` in printable ASCII.
 */
export function checkHeader(value: unknown): asserts value is EntryHeader {
  if (!isRecord(value)) throw malformed('header');
  if (Object.keys(value).length !== MEMBERS.length || !MEMBERS.every((name) => name in value))
    throw malformed('members');
  if (value['v'] !== 1) throw malformed('v');
  if (!isCount(value['index'])) throw malformed('index');
  if (!isText(value['id']) || !isId(value['id'], 'entry')) throw malformed('id');
  if (!isText(value['type']) || !TYPE.test(value['type'])) throw malformed('type');
  if (!isCount(value['version']) || value['version'] < 1) throw malformed('version');
  if (!isText(value['time']) || !isInstant(value['time'])) throw malformed('time');
  const actor = value['actor'];
  if (!isText(actor) || !(isId(actor) || WORD.test(actor))) throw malformed('actor');
  if (!isSortedSet(value['about'], (id) => isId(id))) throw malformed('about');
  if (!isSortedSet(value['flags'], (flag) => FLAG.test(flag))) throw malformed('flags');
  checkBody(value['body']);
}

/**
 * Canonical JSON of a checked header, written straight: the members are known, and only a flag can hold a character
 * that JSON escapes. A full check of a ledger reads every header, so this is worth its lines.
 */
function write(header: EntryHeader): string {
  const { about, actor, body, flags, id, index, time, type, version } = header;
  const list = about.length === 0 ? '[]' : `["${about.join('","')}"]`;
  const sealed = body === null ? 'null' : `{"digest":"${body.digest}","key":"${body.key}","size":${body.size}}`;
  const marks = flags.length === 0 ? '[]' : `[${flags.map((flag) => JSON.stringify(flag)).join(',')}]`;
  const start = `{"about":${list},"actor":"${actor}","body":${sealed},"flags":${marks},"id":"${id}","index":${index}`;
  return `${start},"time":"${time}","type":"${type}","v":1,"version":${version}}`;
}

function checkBody(body: unknown): void {
  if (body === null) return;
  if (!isRecord(body) || Object.keys(body).length !== 3) throw malformed('body');
  if (!isText(body['key']) || !isId(body['key'])) throw malformed('body.key');
  if (!isText(body['digest']) || !DIGEST.test(body['digest'])) throw malformed('body.digest');
  if (!isCount(body['size']) || body['size'] > MAX_BODY_BYTES) throw malformed('body.size');
}

function isRecord(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
}

function isSortedSet(value: unknown, allowed: (item: string) => boolean): boolean {
  if (!Array.isArray(value) || value.length > 1000) return false;
  return value.every(
    (item: unknown, i) => isText(item) && allowed(item) && (i === 0 || (value[i - 1] as string) < item),
  );
}

function malformed(member: string) {
  return fault('entry-malformed', `the header of an entry is malformed: ${member}`, { detail: { member } });
}
