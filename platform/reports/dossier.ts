import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalize } from '@sanad/base/jcs';
import QRCode from 'qrcode';
import type { DossierModel } from './dossier-model.ts';
import texts from './dossier-texts.json' with { type: 'json' };
import { printable } from './printable.ts';
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
