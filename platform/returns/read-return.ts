import { inflateRawSync } from 'node:zlib';
import { fault } from '@sanad/base/fault';
import { contentOf, readZip, ZIP_LIMITS } from '@sanad/evidence/zip-read';
import { readPdf } from '../chats/pdf.ts';
import { encodingOf } from '../chats/text-lines.ts';
import { looksLikeGoogleSubscriber, readGoogleSubscriber } from './google-subscriber.ts';
import { looksLikeMetaRecords, readMetaRecords } from './meta-records.ts';
import type { ProviderReturn, ReadFile, ReturnEvent, ReturnField, ReturnFile } from './provider-return.ts';
import { readJsonReturn, readLines, readTable } from './table-return.ts';

const READ = /\.(html?|csv|tsv|txt|json|pdf)$/i;
const MOST_FILE = 128 * 1024 * 1024;
const MOST_FILES = 5000;

/**
 * Reads what a provider sent back: a page of records, a table of addresses, JSON, a PDF, or a ZIP of such. What it cannot
 * read is named, file by file; nothing is passed over in silence. The bytes themselves are the evidence.
 * @throws `return-not-recognised` when no file of it could be read; `zip-…` for a hostile archive
 */
export async function readReturn(bytes: Uint8Array, name = 'return'): Promise<ProviderReturn> {
  const fields: ReturnField[] = [];
  const events: ReturnEvent[] = [];
  const files: ReturnFile[] = [];
  for (const part of partsOf(bytes, name)) {
    const content = part.size <= MOST_FILE && files.length < MOST_FILES ? await part.content() : null;
    const read = content === null ? null : await readOne(content);
    files.push({
      name: part.name,
      format: read?.format ?? null,
      read: (read?.fields.length ?? 0) + (read?.events.length ?? 0),
    });
    if (!read) continue;
    fields.push(...read.fields);
    for (const event of read.events) events.push({ ...event, file: part.name });
  }
  if (files.every(({ format }) => format === null))
    throw fault('return-not-recognised', 'no file of the return is of a known form', {
      detail: { files: files.length },
    });
  return { fields, events: [...events].sort(byTime), files };
}

type Part = { readonly name: string; readonly size: number; readonly content: () => Promise<Uint8Array> };

function partsOf(bytes: Uint8Array, name: string): Part[] {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4))
    return [{ name, size: bytes.length, content: async () => bytes }];
  return readZip(bytes, { ...ZIP_LIMITS, ratio: 1000 })
    .filter(({ path }) => !path.endsWith('/'))
    .map((entry) => ({
      name: entry.path,
      // a picture or a film is not opened to find words in it
      size: READ.test(entry.path) ? entry.size : Number.POSITIVE_INFINITY,
      content: () => contentOf(entry, (raw, size) => inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })),
    }));
}

async function readOne(bytes: Uint8Array): Promise<ReadFile | null> {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
    const { messages } = await readPdf(bytes);
    return readLines([...messages].map(({ text }) => text).join('\n'));
  }
  const text = new TextDecoder(encodingOf(bytes.subarray(0, 8192))).decode(bytes);
  if (/^\s*(?:<!doctype|<html|<!--|<div|<body)/i.test(text)) {
    if (looksLikeMetaRecords(text)) return filled(readMetaRecords(text));
    return looksLikeGoogleSubscriber(text) ? filled(readGoogleSubscriber(text)) : null;
  }
  if (/^\s*[[{]/.test(text)) return readJsonReturn(text);
  return readTable(text) ?? readLines(text);
}

/** A page that looks known and gives nothing has changed its form: it was not read. */
function filled(read: ReadFile): ReadFile | null {
  return read.fields.length + read.events.length === 0 ? null : read;
}

function byTime(a: ReturnEvent, b: ReturnEvent): number {
  const [x, y] = [a.at ?? a.shown, b.at ?? b.shown];
  return x < y ? -1 : x > y ? 1 : 0;
}
