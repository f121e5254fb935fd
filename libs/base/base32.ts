/** Letters of RFC 4648, section 6. */
export const RFC4648 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Letters of Crockford's base32, small. */
export const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Bytes in base32, five bits a letter from the first on, without padding (RFC 4648, section 6).
 * @param letters the 32 letters
 * @example toBase32(Uint8Array.of(0x66), RFC4648) === 'MY'
 */
export function toBase32(bytes: Uint8Array, letters: string): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) out += letters[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? out + letters[(held << (5 - bits)) & 31] : out;
}
