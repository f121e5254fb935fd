/** How fast a WhatsApp export is read: 600,000 messages in Arabic and Latin script, in memory and from a file, one core. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { streamLineChat } from '@sanad/platform/chats/lines';
import { linesOf, linesOfFile } from '@sanad/platform/chats/text-lines';

const COUNT = 600_000;

function exportOf(count: number): string {
  let seed = 1;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const words = 'مرحبا كيف حالك اليوم خدمة فندق مطعم salam khti chhal cv ok merci'.split(' ');
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const minute = Math.floor(i / 3);
    const two = (value: number): string => String(value).padStart(2, '0');
    const date = `${two(1 + (Math.floor(minute / 1440) % 28))}/${two(1 + (Math.floor(minute / 40_320) % 12))}/2023`;
    const text = Array.from({ length: 2 + random(14) }, () => words[random(words.length)]).join(' ');
    lines.push(
      `${date}, ${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)} - ${i % 2 ? 'سناء' : '+971 50 000 0000'}: ${text}`,
    );
  }
  return lines.join('\n');
}

function measure(name: string, work: () => number): void {
  const runs: number[] = [];
  for (let i = 0; i < 5; i++) {
    const before = process.cpuUsage();
    const count = work();
    const { user, system } = process.cpuUsage(before);
    runs.push(count / ((user + system) / 1e6));
  }
  runs.sort((a, b) => a - b);
  process.stdout.write(
    `${name}: ${runs.map((rate) => Math.round(rate).toLocaleString('en')).join('  ')} messages per CPU second\n`,
  );
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-bench-'));
try {
  const text = exportOf(COUNT);
  const file = path.join(folder, 'chat.txt');
  writeFileSync(file, text);
  const count = (lines: ReturnType<typeof linesOf>): number => {
    let n = 0;
    for (const message of streamLineChat(lines).messages) n += message.n > 0 ? 1 : 0;
    return n;
  };
  measure('in memory  ', () => count(linesOf(text)));
  measure('from a file', () => count(linesOfFile(file)));
  process.stdout.write(
    `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, of it ${Math.round((text.length * 2) / 1e6)} MB the text itself\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
