import { fault } from '@sanad/base/fault';

/** One record of a WARC (ISO 28500, WARC 1.0 and 1.1). Offsets are into the (unpacked) bytes. */
export type WarcRecord = {
  readonly offset: number;
  readonly version: string;
  /** Header fields by lower-case name; the first value where a name is repeated. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
  /** Not closed by exactly two line ends: allowed by no version, written by some programs. */
  readonly looseEnd: boolean;
};

const WRONG_LENGTH = 'the length is not that of the block';
const MAX_HEADER = 256 * 1024;
const decoder = new TextDecoder('utf-8');

/**
 * Reads the records of an unpacked WARC one after the other.
 * @throws `warc-framing` where the bytes stop being records (`detail.offset`), `warc-is-arc` for the older format
 * @example for (const record of readWarc(bytes)) record.fields.get('warc-type');
 */
export function* readWarc(bytes: Uint8Array): Generator<WarcRecord> {
  if (startsWith(bytes, 0, 'filedesc://')) throw fault('warc-is-arc', 'this is an ARC, the format before WARC');
  let at = 0;
  while (at < bytes.length) {
    const offset = at;
    const end = headerEnd(bytes, at);
    if (end === null) throw framing(offset, 'no end of header');
    const [first, ...lines] = decoder.decode(bytes.subarray(at, end.text)).split(/\r?\n/);
    const version = /^WARC\/(\d+\.\d+)$/.exec(first ?? '')?.[1];
    if (!version) throw framing(offset, 'no version line');
    const fields = fieldsOf(lines, offset);
    const length = fields.get('content-length') ?? '';
    if (!/^\d{1,15}$/.test(length)) throw framing(offset, 'no length');
    const blockEnd = end.next + Number(length);
    if (blockEnd > bytes.length) throw framing(offset, 'cut short');
    at = blockEnd;
    while (bytes[at] === 13 || bytes[at] === 10) at++;
    if (at < bytes.length && !startsWith(bytes, at, 'WARC/')) throw framing(offset, WRONG_LENGTH);
    yield {
      offset,
      version,
      fields,
      block: bytes.subarray(end.next, blockEnd),
      looseEnd: !isClosed(bytes, blockEnd, at),
    };
  }
}

/**
 * The payload of a record: what is behind the HTTP header for captured HTTP, the whole block otherwise. Chunked bodies
 * come twice, as they were sent and joined: writers digest one or the other.
 */
export function payloadsOf(record: WarcRecord): readonly Uint8Array[] {
  const contentType = record.fields.get('content-type') ?? '';
  if (!/^application\/http/i.test(contentType)) return [record.block];
  const end = headerEnd(record.block, 0);
  if (!end) return [new Uint8Array(0)];
  const body = record.block.subarray(end.next);
  const header = decoder.decode(record.block.subarray(0, end.text));
  if (!/^transfer-encoding:.*\bchunked\b/im.test(header)) return [body];
  const joined = joinChunks(body);
  return joined ? [body, joined] : [body];
}

/** The joined chunks of a chunked body (RFC 9112 section 7.1); null when the chunking is broken. */
export function joinChunks(body: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; ) {
    const lineEnd = indexOfCrlf(body, at);
    if (lineEnd < 0) return null;
    const length = /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?$/.exec(decoder.decode(body.subarray(at, lineEnd)))?.[1];
    if (length === undefined) return null;
    const start = lineEnd + 2;
    const end = start + Number.parseInt(length, 16);
    if (end === start) return out.slice(0, size);
    if (end + 2 > body.length || body[end] !== 13 || body[end + 1] !== 10) return null;
    out.set(body.subarray(start, end), size);
    size += end - start;
    at = end + 2;
  }
  return null;
}

function fieldsOf(lines: readonly string[], offset: number): Map<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last) {
      fields.set(last, `${fields.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) throw framing(offset, 'malformed header line');
    last = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    // two lengths are two ways to read the file
    if (last === 'content-length' && (fields.get(last) ?? value) !== value) throw framing(offset, 'two lengths');
    if (!fields.has(last)) fields.set(last, value);
  }
  return fields;
}

/** A header ends with an empty line; some writers end lines with LF alone. */
function headerEnd(bytes: Uint8Array, from: number): { text: number; next: number } | null {
  const limit = Math.min(bytes.length, from + MAX_HEADER);
  for (let at = from; at < limit; at++) {
    if (bytes[at] !== 10) continue;
    if (bytes[at + 1] === 10) return { text: bytes[at - 1] === 13 ? at - 1 : at, next: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { text: bytes[at - 1] === 13 ? at - 1 : at, next: at + 3 };
  }
  return null;
}

function isClosed(bytes: Uint8Array, from: number, to: number): boolean {
  const lineEnds = bytes.subarray(from, to).filter((byte) => byte === 10).length;
  return lineEnds === 2 && to - from <= 4;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function indexOfCrlf(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 13 && bytes[at + 1] === 10) return at;
  return -1;
}

function framing(offset: number, what: string) {
  return fault('warc-framing', `the WARC is malformed: ${what}`, { detail: { offset, what } });
}
