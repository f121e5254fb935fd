import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readMailReport } from '@sanad/platform/mail-report';
import type { Intake, TakenReport } from '@sanad/services/intake';
import { readComplaints } from '@sanad/wire/complaint-table';
import { type FileKind, kindOf } from '@sanad/wire/file-kind';
import { decodeTable, splitTable } from '@sanad/wire/table-text';
import { fileNotRead, rowsNotRead } from './drop-words.ts';
import { intakeTools, sealTo } from './intake-deps.ts';

/** Pictures and films are left out: nobody can be asked what is in them before they are stored. */
const TAKEN: readonly (FileKind | null)[] = ['text', 'audio', 'pdf'];
const EVERY = 20_000;
const QUIET = 5_000;
const MAX = 64 * 1024 * 1024;
const BY = 'drop';

/** What became of the files of one round. */
export type Dropped = { readonly taken: number; readonly reports: number; readonly left: number };

/**
 * Takes what lies in the drop folder: e-mails (`.eml`) and tables of a helpline (`.csv`). Each report is sealed in memory
 * and recorded; then the file is removed. What is not understood goes to `not-read`, with the reason beside it. The same
 * file twice is one report.
 * @param quietFor milliseconds for which nobody may have written to a file, so that half of one is not taken for all
 */
export async function takeDropped(
  folder: string,
  { reports }: Pick<Intake, 'reports'>,
  quietFor = 0,
): Promise<Dropped> {
  let [taken, made, left] = [0, 0, 0];
  const names = await quietFiles(folder, quietFor);
  const { desk } = await reports.keys();
  if (desk === null) return { taken: 0, reports: 0, left: names.length };
  for (const name of names) {
    const file = path.join(folder, name);
    const read = (await stat(file)).size > MAX ? null : await readFileOf(name, await readFile(file), desk);
    if (read === null || (read.reports.length === 0 && read.notRead.length > 0)) {
      await setAside(folder, name, read?.notRead ?? fileNotRead('drop-file'));
      left++;
      continue;
    }
    for (const one of read.reports) await reports.take(intakeTools, one);
    if (read.notRead.length > 0) await writeReasons(folder, name, read.notRead);
    await rm(file);
    taken++;
    made += read.reports.length;
  }
  return { taken, reports: made, left };
}

/** Looks into the folder while the server runs; nothing is watched when there is no such folder. */
export function startDropFolder(
  folder: string,
  intake: Intake,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= takeDropped(folder, intake, QUIET)
      .catch(onError)
      .finally(() => {
        running = null;
      });
  }, EVERY);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

type Read = { readonly reports: readonly TakenReport[]; readonly notRead: readonly string[] };

/** What programs hide while they write, and folders, are left alone. */
async function quietFiles(folder: string, quietFor: number): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    // The change time, since a copy keeps the time at which its original was written.
    const { ctimeMs } = await stat(path.join(folder, entry.name));
    if (Date.now() - ctimeMs >= quietFor) names.push(entry.name);
  }
  return names.sort();
}

async function readFileOf(name: string, bytes: Buffer, desk: string): Promise<Read | null> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (/\.eml$/i.test(name)) return readMailFile(bytes, digest, desk);
  return /\.csv$/i.test(name) ? readTableOf(bytes, digest) : null;
}

async function readMailFile(bytes: Buffer, key: string, desk: string): Promise<Read | null> {
  const mail = await readMailReport(bytes);
  if (!mail) return null;
  if (mail.text === '' && mail.files.length === 0) return { reports: [], notRead: fileNotRead('drop-mail-blank') };
  const good = mail.files.filter((file) => TAKEN.includes(kindOf(file.bytes.subarray(0, 4096))));
  const left = mail.files.filter((file) => !good.includes(file));
  const note = left.length === 0 ? '' : `\n\n[${left.map((file) => file.name).join(', ')}]`;
  const files = await Promise.all(
    good.map(async ({ name, type, bytes: content }) => {
      const sealed = await sealTo(desk, content);
      return {
        name,
        type,
        content: async function* () {
          yield sealed;
        },
      };
    }),
  );
  const identity = mail.from && { name: mail.from.name, contact: mail.from.address };
  const content = { saw: `${mail.text}${note}`.slice(0, 20_000), contacts: '', underAge: 'skipped' } as const;
  const report: TakenReport = { language: 'ar', content, identity, files, origin: 'mail', by: BY, key };
  return { reports: [report], notRead: [] };
}

function readTableOf(bytes: Buffer, digest: string): Read {
  const { columns, ignored, complaints, problems } = readComplaints(splitTable(decodeTable(bytes)));
  const unknown = columns.every((column) => column !== 'saw' && column !== 'note' && column !== 'contacts');
  if (unknown) return { reports: [], notRead: fileNotRead('drop-no-column') };
  const reports = complaints.map(
    ({ row, saw, believe, contacts, underAge, name, contact }): TakenReport => ({
      language: 'ar',
      content: { saw, believe, contacts, underAge },
      identity: name === '' && contact === '' ? null : { name, contact },
      files: [],
      origin: 'helpline',
      by: BY,
      key: `${digest}:${row}`,
    }),
  );
  return { reports, notRead: rowsNotRead(problems, ignored) };
}

async function setAside(folder: string, name: string, reasons: readonly string[]): Promise<void> {
  await writeReasons(folder, name, reasons);
  await rename(path.join(folder, name), path.join(folder, 'not-read', name));
}

async function writeReasons(folder: string, name: string, reasons: readonly string[]): Promise<void> {
  await mkdir(path.join(folder, 'not-read'), { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, 'not-read', `${name}.txt`), `${reasons.join('\n')}\n`, { mode: 0o600 });
}
