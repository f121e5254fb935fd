import { fault } from '@sanad/base/fault';
import type { Message, ReadChat } from './message.ts';
import { inReadingOrder, isFromRight } from './pdf-line.ts';
import { isDrawn, lineAsTyped } from './shaped.ts';

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

type Item = {
  readonly str: string;
  readonly dir: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly transform: readonly number[];
};

function pageText(items: readonly Item[]): string {
  const fromRight = isFromRight(items);
  const lines: string[] = [];
  let line: Item[] = [];
  for (const item of items) {
    line.push(item);
    if (!item.hasEOL) continue;
    lines.push(lineText(line, fromRight));
    line = [];
  }
  if (line.length > 0) lines.push(lineText(line, fromRight));
  return lines.join('\n');
}

/** Lines of drawn letters are turned as a whole; in all others the letters are right and the pieces may not be. */
function lineText(line: readonly Item[], fromRight: boolean): string {
  if (line.some(({ str }) => isDrawn(str)))
    return lineAsTyped(line.map(({ str, dir }) => ({ text: str, isTurned: dir === 'rtl' })));
  const pieces = line.map(({ str, dir, width, transform }) => ({ str, dir, width, x: transform[4] ?? 0 }));
  return inReadingOrder(pieces, fromRight)
    .map(({ str }) => str)
    .join('');
}
