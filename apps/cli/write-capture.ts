import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Captured } from '@sanad/platform/capture/capture';
import { writeNew } from './write-new.ts';

/** The archive first, then the record, then the pictures, all under one name. */
export async function writeCapture(place: string, { record, wacz, files }: Captured): Promise<string[]> {
  const named = place.endsWith('.wacz');
  const folder = named ? path.dirname(place) : place;
  await mkdir(folder, { recursive: true });
  const host = new URL(record.target_url).hostname.replace(/[^A-Za-z0-9.-]/g, '_');
  const time = record.capture_start_utc.replace(/\D/g, '').slice(0, 14);
  const stem = named ? path.basename(place, '.wacz') : `${host}-${time}`;
  const parts: [string, Uint8Array][] = [
    ['wacz', wacz.content],
    ['json', utf8(`${JSON.stringify(record, null, 2)}\n`)],
    ...files.map(({ artefact, content }): [string, Uint8Array] => [artefact.kind, content]),
  ];
  const written: string[] = [];
  const fileOf = (ending: string): string => path.join(folder, `${stem}.${ending}`);
  // all of them or none: a capture in two halves, one of an earlier day, would be read as one
  for (const [ending] of parts) {
    const file = fileOf(ending);
    if (existsSync(file)) throw fault('file-exists', 'the file is there already', { detail: { file } });
  }
  for (const [ending, content] of parts) {
    const file = fileOf(ending);
    await writeNew(file, [content]);
    written.push(file);
  }
  return written;
}
