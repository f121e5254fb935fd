import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { sha256 } from '@sanad/base/sha256';

/** A code is 25 decimal digits in five groups: 83 bits, typed on any keyboard, read from left to right. */
export const GROUPS = 5;
const GROUP = 5;
const LENGTH = GROUPS * GROUP;

/**
 * Makes a code. Bytes of 250 and more are thrown away, so that every digit is as likely as the others.
 * @param random gives that many random bytes
 * @example makeCode((n) => new Uint8Array(n)) === '0'.repeat(25)
 */
export function makeCode(random: (count: number) => Uint8Array): string {
  let code = '';
  while (code.length < LENGTH)
    for (const byte of random(LENGTH)) if (byte < 250 && code.length < LENGTH) code += String(byte % 10);
  return code;
}

/** The groups of a code, as they are shown. @example groupsOf('0'.repeat(25)).length === 5 */
export function groupsOf(code: string): string[] {
  return Array.from({ length: GROUPS }, (_, i) => code.slice(i * GROUP, (i + 1) * GROUP));
}

/**
 * Reads what a person typed: digits of any of our scripts, with anything between them.
 * @returns the code, or null when there are not 25 digits
 * @example readCode('٠'.repeat(25)) === '0'.repeat(25)
 */
export function readCode(typed: string): string | null {
  const digits = digitsOf(typed);
  return digits.length === LENGTH ? digits : null;
}

/** The digits of what was typed, of any of our scripts, as ASCII. @example digitsOf('٤٧ ۹9') === '4799' */
export function digitsOf(typed: string): string {
  return typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\D/g, '');
}

/** What the server is asked with: it does not give the code back, nor the identity. */
export function tokenOf(code: string): string {
  return toHex(derive(code, 'token'));
}

/** The age identity (X25519) that answers to this code's report are sealed to. */
export function identityOf(code: string): string {
  return bech32('age-secret-key-', derive(code, 'identity')).toUpperCase();
}

/** The code is random through and through, so one hash with a purpose in front of it is enough. */
function derive(code: string, purpose: string): Uint8Array {
  if (!/^\d{25}$/.test(code)) throw fault('receipt-malformed', 'a code has 25 digits');
  return sha256(utf8(`sanad receipt 1 ${purpose}\n${code}`));
}

const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 (BIP 173), as age writes its keys. */
function bech32(prefix: string, bytes: Uint8Array): string {
  const data: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      data.push((held >> bits) & 31);
    }
  }
  if (bits > 0) data.push((held << (5 - bits)) & 31);
  const letters = [...prefix].map((letter) => letter.charCodeAt(0));
  const spread = [...letters.map((letter) => letter >> 5), 0, ...letters.map((letter) => letter & 31)];
  const sum = checksum([...spread, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = Array.from({ length: 6 }, (_, i) => (sum >> (5 * (5 - i))) & 31);
  return `${prefix}1${[...data, ...tail].map((value) => LETTERS[value]).join('')}`;
}

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >> i) & 1) sum ^= GENERATOR[i]!;
  }
  return sum;
}
