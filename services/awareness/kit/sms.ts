/** How a short message goes over the network: its alphabet, its length in that alphabet, its parts. */
export type SmsCount = {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  /** septets, or UTF-16 units */
  readonly units: number;
  /** how many fit into each part of such a message */
  readonly perPart: number;
  readonly parts: number;
};

/** 3GPP TS 23.038, 6.2.1: the default alphabet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** 6.2.1.1: each takes an escape before it, so two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/**
 * Counts a message as the network will (3GPP TS 23.038 and 23.040): GSM-7 when every letter is in its alphabet, else
 * UCS-2. Of a message in parts each part loses room to its header, and no letter is cut in two.
 * @example smsCount('à'.repeat(160)).parts === 1 && smsCount('ê').alphabet === 'UCS-2'
 */
export function smsCount(text: string): SmsCount {
  const letters = Array.from(text);
  const isGsm = letters.every((letter) => BASIC.has(letter) || EXTENDED.has(letter));
  const sizes = letters.map((letter) => (isGsm ? (EXTENDED.has(letter) ? 2 : 1) : letter.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [whole, part] = isGsm ? [160, 153] : [70, 67];
  const alphabet = isGsm ? 'GSM-7' : 'UCS-2';
  if (units <= whole) return { alphabet, units, perPart: whole, parts: 1 };
  let parts = 1;
  let room = part;
  for (const size of sizes) {
    if (size > room) {
      parts++;
      room = part;
    }
    room -= size;
  }
  return { alphabet, units, perPart: part, parts };
}
