import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalize } from '@sanad/base/jcs';
import QRCode from 'qrcode';
import { type LetterModel, letterWords } from './letter-model.ts';
import { printable } from './printable.ts';
import { renderPdf } from './typst.ts';

/** Sets a letter as PDF/A, with the digest of its data at the foot of each page and in the QR beside it. */
export async function renderLetter(model: LetterModel): Promise<Uint8Array> {
  const data = canonicalize(printable({ ...model }, 'first-strong'));
  const digest = createHash('sha256').update(data).digest('hex');
  const held = model.address ?? `sanad:letter:${model.reference}:${digest}`;
  const qr = await QRCode.toString(held, { type: 'svg', margin: 0 });
  return renderPdf({
    template: readFileSync(new URL('./letter.typ', import.meta.url), 'utf8'),
    inputs: { data, texts: JSON.stringify(letterWords(model.language)), digest },
    pictures: { 'qr.svg': Buffer.from(qr, 'utf8') },
  });
}
