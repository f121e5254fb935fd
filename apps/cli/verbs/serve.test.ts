import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

/** A server that takes a while to write what it counted. */
const SERVER = `
  const { untilAskedToStop } = await import(process.argv[1]);
  const open = setInterval(() => {}, 1000);
  const asked = untilAskedToStop();
  process.stdout.write('ready ');
  await asked;
  process.stdout.write('stopping ');
  setTimeout(() => { process.stdout.write('written'); clearInterval(open); }, 300);`;

test('a signal that comes twice, from the terminal and passed on, does not cut off what is being written', async () => {
  const verb = new URL('./serve.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SERVER, verb], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('ready') || text.includes('stopping')) child.kill('SIGINT');
    said += text;
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  assert.deepEqual([code, said], [0, 'ready stopping written']);
});
