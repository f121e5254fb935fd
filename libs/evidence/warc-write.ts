import { concat, toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Hash } from './crypto.ts';

/** A record to be written. Field names as in ISO 28500 (WARC 1.1); length and digests are added. */
export type NewWarcRecord = {
  readonly type: 'warcinfo' | 'request' | 'response' | 'resource' | 'metadata';
  /** `urn:uuid:…` without angle brackets. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly uri: string | null;
  readonly contentType: string;
  readonly block: Uint8Array;
  /** What is behind the HTTP header, for its digest; null where the whole block is the payload. */
  readonly payload: Uint8Array | null;
  /** `WARC-Concurrent-To`, `WARC-IP-Address`, `WARC-Truncated`, … */
  readonly more?: Readonly<Record<string, string>>;
};

export type PlacedRecord = { readonly record: NewWarcRecord; readonly offset: number; readonly length: number };

/**
 * Writes a WARC 1.1, each record packed by itself so that a reader can jump to it.
 * @param gzip packs one record; the identity function gives a plain WARC
 * @returns the bytes in parts, and where each record lies
 * @throws `warc-field` for a value that would break out of its header line
 * @example writeWarc([info, response], sha256, (bytes) => gzipSync(bytes))
 */
export function writeWarc(
  records: readonly NewWarcRecord[],
  hash: Hash,
  gzip: (bytes: Uint8Array) => Uint8Array,
): { parts: Uint8Array[]; placed: PlacedRecord[] } {
  const parts: Uint8Array[] = [];
  const placed: PlacedRecord[] = [];
  let offset = 0;
  for (const record of records) {
    const packed = gzip(recordBytes(record, hash));
    parts.push(packed);
    placed.push({ record, offset, length: packed.length });
    offset += packed.length;
  }
  return { parts, placed };
}

/** The digest of a payload as it stands in a record and in the index: `sha256:` and hexadecimal digits. */
export function payloadDigest(record: NewWarcRecord, hash: Hash): string {
  return `sha256:${toHex(hash(record.payload ?? record.block))}`;
}

/**
 * The block of a captured HTTP message. The body is the decoded one, as a browser hands it out: headers that say how it
 * was packed on its way are kept under `X-Archive-Orig-`, and the length is that of the body which stands here.
 * @param first status or request line
 */
export function httpBlock(
  first: string,
  headers: readonly { readonly name: string; readonly value: string }[],
  body: Uint8Array,
): Uint8Array {
  const isAnswer = /^HTTP\//.test(first);
  const lines = [oneLine(first)];
  for (const { name, value } of headers) {
    if (name.startsWith(':')) continue;
    const isPacking = isAnswer && PACKING.has(name.toLowerCase());
    // a browser joins repeated headers with line ends
    for (const one of value.split('\n'))
      lines.push(`${isPacking ? 'X-Archive-Orig-' : ''}${oneLine(name)}: ${oneLine(one)}`);
  }
  if (isAnswer) lines.push(`Content-Length: ${body.length}`);
  return concat(utf8(`${lines.join('\r\n')}\r\n\r\n`), body);
}
const PACKING = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

function recordBytes(record: NewWarcRecord, hash: Hash): Uint8Array {
  const { type, id, date, uri, contentType, block, payload, more = {} } = record;
  const fields: [string, string][] = [
    ['WARC-Type', type],
    ['WARC-Record-ID', `<${id}>`],
    ['WARC-Date', date],
    ...(uri === null ? [] : ([['WARC-Target-URI', uri]] as [string, string][])),
    ...Object.entries(more),
    ['WARC-Block-Digest', `sha256:${toHex(hash(block))}`],
    ...(payload === null ? [] : ([['WARC-Payload-Digest', payloadDigest(record, hash)]] as [string, string][])),
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ];
  const head = fields.map(([name, value]) => {
    if (/[\r\n\0]/.test(value)) throw fault('warc-field', 'a line end in a header field', { detail: { name } });
    return `${name}: ${value}\r\n`;
  });
  return concat(utf8(`WARC/1.1\r\n${head.join('')}\r\n`), block, utf8('\r\n\r\n'));
}

/** A hostile server may answer anything: nothing breaks out of its line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}
