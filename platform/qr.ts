import QRCode from 'qrcode';

/** A text as a square that a telephone reads, as SVG with the quiet margin that readers need on a dark page. */
export function qrPicture(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', margin: 4 });
}
