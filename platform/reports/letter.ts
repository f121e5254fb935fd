import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalize } from '@sanad/base/jcs';
import QRCode from 'qrcode';
import { type LetterModel, letterWords } from './letter-model.ts';
import { printable } from './printable.ts';
import { renderPdf } from './typst.ts';

/** The name of the data in the PDF of a letter that was signed. */
export const LETTER_DATA = 'letter.json';

/**
 * Sets a letter as PDF/A, with the digest of its data at the foot of each page and in the QR beside it.
 * @param signed the file of the letter with its approval: it goes inside the PDF, so that the signature travels with it
 */
export async function renderLetter(model: LetterModel, signed?: Uint8Array): Promise<Uint8Array> {
  const data = canonicalize(printable({ ...model }, 'first-strong'));
  const digest = createHash('sha256').update(data).digest('hex');
  const held = model.address ?? `sanad:letter:${printable(model.reference)}:${digest}`;
  const qr = await QRCode.toString(held, { type: 'svg', margin: 0 });
  return renderPdf({
    template: readFileSync(new URL('./letter.typ', import.meta.url), 'utf8'),
    inputs: {
      data,
      texts: JSON.stringify(letterWords(model.language)),
      digest,
      attached: signed ? LETTER_DATA : '',
    },
    pictures: { 'qr.svg': Buffer.from(qr, 'utf8') },
    ...(signed ? { attached: { [LETTER_DATA]: signed } } : {}),
  });
}
