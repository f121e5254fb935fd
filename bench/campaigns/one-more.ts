// What one more post costs a server (embedded, in this process) when its campaign already has so many.
//   node bench/campaigns/one-more.ts [--sizes 1000,4000,16000]
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compose, openComposed } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,4000,16000' } } });
const TEXT =
  'سلام البنات، سناء معاكم. أجي تخدمي من دارك بالتيليفون، بلا ديبلوم بلا تجربة، 350 درهم فالنهار، نشرح ليك فالخاص';
const TRIES = 10;
const BATCH = 2000;

const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-one-more-'));
const sanad = compose(await openComposed({ folder }));
const [reporter] = await ensureStaff(sanad, DEMO_STAFF);
let count = 0;
console.log('| posts in the campaign | one more: CPU ms | by the clock, ms |');
console.log('| --- | --- | --- |');
for (const size of values.sizes.split(',').map(Number)) {
  while (count < size) await receive(Math.min(BATCH, size - count));
  await receive(1);
  const before = { cpu: process.cpuUsage(), at: performance.now() };
  for (let n = 0; n < TRIES; n++) await receive(1);
  const { user, system } = process.cpuUsage(before.cpu);
  const [spent, waited] = [(user + system) / 1000, performance.now() - before.at].map((ms) => (ms / TRIES).toFixed(1));
  console.log(`| ${size} | ${spent} | ${waited} |`);
}
await sanad.close();
await rm(folder, { recursive: true, force: true });

async function receive(posts: number): Promise<void> {
  const lines = Array.from({ length: posts }, () => {
    const number = `06 00 00 1${count % 10} ${10 + (count % 80)}`;
    return JSON.stringify({ id: `p${count++}`, text: `${TEXT} ${number}`, madeUp: true });
  });
  await sanad.triage.receive(reporter!.id, { source: 'bench', legalBasis: 'bench', lines: lines.join('\n') });
}
