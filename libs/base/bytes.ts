import { fault } from './fault.ts';

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text to UTF-8. Lone surrogates become U+FFFD, as the platform's encoder does. @example utf8('سند').length === 6 */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return (text.length <= SHORT ? shortAscii(text) : null) ?? (encoder.encode(text) as Uint8Array<ArrayBuffer>);
}
/** Up to here a loop is faster than a call of the platform's encoder. */
const SHORT = 64;

function shortAscii(text: string): Uint8Array<ArrayBuffer> | null {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return null;
    out[i] = unit;
  }
  return out;
}

/** UTF-8 to text. @throws `bytes-not-utf8` when the bytes are not valid UTF-8 */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw fault('bytes-not-utf8', 'the bytes are not valid UTF-8', { cause });
  }
}

/** Lower-case hexadecimal. @example toHex(new Uint8Array([255, 0])) === 'ff00' */
export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += HEX[byte >> 4]! + HEX[byte & 15]!;
  return out;
}

/** Strict: lower case, even length. @throws `bytes-not-hex` */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 2 !== 0) throw fault('bytes-not-hex', 'hexadecimal text has an odd length');
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) {
    const high = HEX.indexOf(text[2 * i]!);
    const low = HEX.indexOf(text[2 * i + 1]!);
    if (high < 0 || low < 0) throw fault('bytes-not-hex', 'text is not lower-case hexadecimal');
    out[i] = (high << 4) | low;
  }
  return out;
}

/** Base64 of RFC 4648 section 4, padded. @example toBase64(utf8('a')) === 'YQ==' */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i]!;
    const b = bytes[i + 1] ?? 0;
    const c = bytes[i + 2] ?? 0;
    out += BASE64[a >> 2]! + BASE64[((a & 3) << 4) | (b >> 4)]!;
    out += i + 1 < bytes.length ? BASE64[((b & 15) << 2) | (c >> 6)]! : '=';
    out += i + 2 < bytes.length ? BASE64[c & 63]! : '=';
  }
  return out;
}

/**
 * Reads canonical base64 only: padded, no white space, no stray bits in the last character (RFC 4648 section 3.5),
 * so that each value has exactly one spelling.
 * @throws `bytes-not-base64`
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 !== 0) throw fault('bytes-not-base64', 'base64 text is not padded');
  const pad = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const out = new Uint8Array((text.length / 4) * 3 - pad);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let group = 0;
    for (let k = 0; k < 4; k++) {
      const isPad = i + k >= text.length - pad;
      const value = isPad ? 0 : BASE64.indexOf(text[i + k]!);
      if (value < 0) throw fault('bytes-not-base64', 'text has a character outside base64');
      group = (group << 6) | value;
    }
    for (let k = 0; k < 3; k++) {
      const byte = (group >> (16 - 8 * k)) & 255;
      if (at < out.length) out[at++] = byte;
      else if (byte !== 0) throw fault('bytes-not-base64', 'base64 text is not canonical');
    }
  }
  return out;
}

/** Joins byte strings. @example concat(utf8('a'), utf8('b')) equals utf8('ab') */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Compares without stopping at the first difference (for tags and tokens; the lengths are not secret). */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}
