import { readFileSync } from 'node:fs';
import QRCode from 'qrcode';
import type { NoticeModel } from './notice-model.ts';
import { printable } from './printable.ts';
import { type Report, renderPdf, renderPng } from './typst.ts';

const TEMPLATE = readFileSync(new URL('notice.typ', import.meta.url), 'utf8');
/** Width of a drawn notice, in pixels: a square card, an upright slide. */
const WIDTH = 1080;

/** A poster, a sheet or a press note as PDF/A. The same notice gives the same bytes. */
export async function renderNoticePdf(model: NoticeModel): Promise<Uint8Array> {
  return renderPdf(await reportOf(model));
}

/** A square card or an upright slide as PNG; the description is what a screen reader says of it. */
export async function renderNoticePng(model: NoticeModel): Promise<Uint8Array> {
  const said = [model.mark, model.correction || model.title, `${model.action} ${model.contact}`];
  return renderPng(await reportOf(model), WIDTH, said.filter((one) => one.trim() !== '').join(' — '));
}

async function reportOf(model: NoticeModel): Promise<Report> {
  const qr = await QRCode.toString(model.link, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  return {
    template: TEMPLATE,
    inputs: { data: JSON.stringify(printable({ ...model })) },
    pictures: { 'qr.svg': Buffer.from(qr, 'utf8') },
  };
}
