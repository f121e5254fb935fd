import { fault } from '@sanad/base/fault';
import { XMLParser } from 'fast-xml-parser';
import { parseFragment } from 'parse5';
import { wordsOf } from './chats/html-tree.ts';
import type { Row } from './post-fields.ts';

/** Content of Atom may be elements of XHTML: it is kept as it is written, for the order of its words. */
const AS_WRITTEN = ['*.content'];

/**
 * A feed (RSS, RDF, Atom) as a tree of plain objects.
 * @throws `post-file-unknown` when it is no XML
 */
export function parseFeed(text: string): Row {
  // Entities are not followed beyond the five of XML: a feed comes from strangers.
  const parser = new XMLParser({
    ignoreAttributes: true,
    processEntities: true,
    trimValues: true,
    parseTagValue: false,
    stopNodes: AS_WRITTEN,
  });
  try {
    return parser.parse(text) as Row;
  } catch (cause) {
    throw fault('post-file-unknown', 'the feed cannot be read', { cause });
  }
}

/** True when a row of a feed is one of its posts. */
export function isFeedPost(row: Row): boolean {
  return 'title' in row || 'description' in row || 'content' in row;
}

/** A post of a feed with the words that a reader of feeds would show: its title and its longest telling. */
export function feedPost(row: Row): Row {
  const content = row['content'];
  const told =
    row['content:encoded'] ??
    row['description'] ??
    (typeof content === 'string' ? htmlOf(content) : content) ??
    row['summary'];
  const words = [row['title'], told].filter((one): one is string => typeof one === 'string').map(plainWords);
  const author = row['author'];
  const name = typeof author === 'object' && author !== null ? (author as Row)['name'] : author;
  return { ...row, author: name, text: [...new Set(words)].join('\n').trim(), platform: undefined };
}

/** The words of HTML as they are read, entities too. */
export function plainWords(html: string): string {
  return wordsOf(parseFragment(html));
}

/** What stands in an element that was kept as it is written: elements, a section, or HTML that was escaped. */
function htmlOf(written: string): string {
  const section = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(written)?.[1];
  if (section !== undefined) return section;
  return written.includes('<') ? written : plainWords(written);
}
