import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isFault } from '@sanad/base/fault';
import { doTask } from './tasks.ts';

const LOOK_MS = 50;
const TOO_LARGE = 70;

/** The other side of {@link runHostile}: reads the task, writes the answer or the code of what went wrong. */
const folder = process.argv[2]!;
const MEGABYTE = 1 << 20;
/** What WebAssembly, decoders and threads take is not bounded by the heap of JavaScript: the process as a whole is. */
const most = Number(process.argv[3]) * MEGABYTE;
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.exit(TOO_LARGE);
}, LOOK_MS).unref();
try {
  const task = JSON.parse(await readFile(path.join(folder, 'task.json'), 'utf8'));
  await writeFile(path.join(folder, 'answer'), await doTask(task, path.join(folder, 'input')));
} catch (thrown) {
  const code = isFault(thrown) ? thrown.code : 'file-hostile';
  const detail = isFault(thrown) ? thrown.detail : { reason: String(thrown).slice(0, 300) };
  await writeFile(path.join(folder, 'fault'), JSON.stringify({ code, detail }));
  process.exitCode = 1;
}
