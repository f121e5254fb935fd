import { fault } from '@sanad/base/fault';
import type { Message, ReadChat } from './message.ts';
import { type DrawnPiece, lineAsTyped } from './shaped.ts';

/** Reads the text of a PDF, one message a page; a page that is a picture alone is a message without text. */
export async function readPdf(bytes: Uint8Array): Promise<ReadChat> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const pages: string[] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const { items } = await (await document.getPage(n)).getTextContent();
      pages.push(pageText(items.filter((item) => 'str' in item)));
    }
    const messages = pages.map(
      (page, i): Message =>
        page.trim() === ''
          ? {
              n: i + 1,
              at: null,
              author: null,
              kind: 'media',
              text: '',
              media: { file: `page ${i + 1}`, present: true },
            }
          : { n: i + 1, at: null, author: null, kind: 'text', text: page },
    );
    const recognised = messages.filter((one) => one.kind === 'text').length;
    const counts = { messages: messages.length, recognised, total: messages.length, participants: [] };
    return { messages, summary: { format: 'pdf', ...counts, dateOrder: null, ambiguousDates: false, timeZone: null } };
  } catch (cause) {
    throw fault('chat-not-recognised', 'the PDF cannot be read', { cause, detail: { recognised: 0, total: 0 } });
  }
}

type Item = { readonly str: string; readonly dir: string; readonly hasEOL: boolean };

function pageText(items: readonly Item[]): string {
  const lines: string[] = [];
  let line: DrawnPiece[] = [];
  for (const { str, dir, hasEOL } of items) {
    line.push({ text: str, isTurned: dir === 'rtl' });
    if (!hasEOL) continue;
    lines.push(lineAsTyped(line));
    line = [];
  }
  if (line.length > 0) lines.push(lineAsTyped(line));
  return lines.join('\n');
}
