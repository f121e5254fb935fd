import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalize } from '@sanad/base/jcs';
import QRCode from 'qrcode';
import type { DossierModel } from './dossier-model.ts';
import texts from './dossier-texts.json' with { type: 'json' };
import { renderPdf } from './typst.ts';

const MAX_TITLE = 400;

/** Sets the referral dossier as PDF, with the digest of its data at the foot of each page and in the QR at its head. */
export async function renderDossier(model: DossierModel): Promise<Uint8Array> {
  const data = canonicalize(printable({ ...model, title: model.title.slice(0, MAX_TITLE) }));
  const digest = createHash('sha256').update(data).digest('hex');
  const qr = await QRCode.toString(`sanad:${model.ledger.origin}:${model.reference}:${digest}`, {
    type: 'svg',
    margin: 0,
  });
  return renderPdf({
    template: readFileSync(new URL('./dossier.typ', import.meta.url), 'utf8'),
    inputs: { data, texts: JSON.stringify(texts[model.language]), digest },
    pictures: { 'qr.svg': Buffer.from(qr, 'utf8') },
  });
}

/**
 * Takes out what would change the order of letters on paper without being seen: bidi controls and other controls. A word
 * that is longer than a line may be broken, or it would run off the page.
 */
function printable<T>(value: T): T {
  if (typeof value === 'string') {
    return value
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/\S{200,}/gu, (run) => run.replace(/.{80}/gu, '$&\u200b')) as T;
  }
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printable(member)])) as T;
  }
  return value;
}
