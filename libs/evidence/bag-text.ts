import { fault } from '@sanad/base/fault';

/** Reads tag files of BagIt (RFC 8493 and the drafts 0.93 to 0.97): encodings, lines, manifests, metadata. */

export type ManifestLine = { readonly digest: string; readonly path: string };

/** Something in a tag file that is allowed but should not be: a code and where. */
export type TagWarning = { readonly code: string; readonly line: number };

/**
 * Text of a tag file in the encoding that `bagit.txt` names. A byte order mark is taken away (UTF-16 needs one to know
 * its byte order; without one it is big-endian, RFC 2781).
 * @throws `bag-encoding` for an encoding that is not known, or bytes that are not in it
 */
export function decodeTag(bytes: Uint8Array, encoding: string): string {
  const name = encoding.toLowerCase();
  if (name === 'iso-8859-1') return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (name.startsWith('utf-32')) return decodeUtf32(bytes, name, encoding);
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const label = name === 'utf-16' ? (isLittle ? 'utf-16le' : 'utf-16be') : name;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fault('bag-encoding', 'a tag file is not in the encoding that is named', { cause, detail: { encoding } });
  }
}

function decodeUtf32(bytes: Uint8Array, name: string, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = name === 'utf-32le' || (name === 'utf-32' && bytes[0] === 0xff && bytes[1] === 0xfe);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 <= bytes.length ? view.getUint32(at, isLittle) : Number.POSITIVE_INFINITY;
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
      throw fault('bag-encoding', 'a tag file is not in the encoding that is named', { detail: { encoding } });
    if (at > 0 || point !== 0xfeff) text += String.fromCodePoint(point);
  }
  return text;
}

/** Lines, whatever ends them: LF, CR or CRLF; a last empty line is none. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * A manifest (RFC 8493 section 2.1.3): digest, white space, path. `*` before the path (written by md5sum) and `./` are
 * taken away and warned about; digests are made lower case.
 * @throws `bag-manifest-line`
 */
export function parseManifest(text: string, warn: (warning: TagWarning) => void): ManifestLine[] {
  return linesOf(text).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const match = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/.exec(line);
    if (!match) throw fault('bag-manifest-line', 'a line of a manifest is malformed', { detail: { line: i + 1 } });
    if (match[2] === '*') warn({ code: 'bag-made-with-md5sum', line: i + 1 });
    let path = match[3]!;
    if (path.startsWith('./')) {
      warn({ code: 'bag-relative-path', line: i + 1 });
      path = path.replace(/^(?:\.\/)+/, '');
    }
    return [{ digest: match[1]!.toLowerCase(), path }];
  });
}

/** `fetch.txt` (RFC 8493 section 2.2.3): URL, length or `-`, path. @throws `bag-fetch-line` */
export function parseFetch(
  text: string,
): { readonly url: string; readonly length: number | null; readonly path: string }[] {
  return linesOf(text).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const match = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(line);
    if (!match) throw fault('bag-fetch-line', 'a line of fetch.txt is malformed', { detail: { line: i + 1 } });
    const path = match[3]!.replace(/^(?:\.\/)+/, '');
    return [{ url: match[1]!, length: match[2] === '-' ? null : Number(match[2]), path }];
  });
}

/** `bag-info.txt` (RFC 8493 section 2.2.2): labels and values; a line that begins with white space goes on. */
export function parseInfo(text: string): { readonly label: string; readonly value: string }[] {
  const out: { label: string; value: string }[] = [];
  linesOf(text).forEach((line, i) => {
    if (line.trim() === '') return;
    if (/^[ \t]/.test(line) && out.length > 0) {
      out.at(-1)!.value += ` ${line.trim()}`;
      return;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) throw fault('bag-info-line', 'a line of bag-info.txt is malformed', { detail: { line: i + 1 } });
    out.push({ label: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() });
  });
  return out;
}

/** `%0A`, `%0D` and `%25` stand for line feed, carriage return and percent sign (RFC 8493 section 2.1.3). */
export function decodePath(path: string): string {
  return path
    .replace(/%0[Aa]/g, '\n')
    .replace(/%0[Dd]/g, '\r')
    .replace(/%25/g, '%');
}

/** Whether a path of a manifest or of fetch.txt stays inside `data/` on every system. */
export function isPayloadPath(path: string): boolean {
  if (!path.startsWith('data/') || path.startsWith('data//')) return false;
  return !path.split(/[/\\]/).includes('..') && !path.split('/').includes('.');
}
