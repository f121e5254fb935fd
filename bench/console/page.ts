/** How long a person waits in the console with many posts in the views: `npm run bench -- console [POSTS]`. */
import os from 'node:os';
import { noBrowser, openBrowser, openWindow, startConsole } from '../../tests/console/running.ts';
import { DIFFICULTIES, generate } from '../campaigns/generate.ts';

const POSTS = Number(process.argv[2] ?? 100_000);
const BATCH = 20_000;
const TIMES = 7;

if (noBrowser) process.exit(0);
const running = await startConsole();
const started = performance.now();
let lines: string[] = [];
const send = async (n: number): Promise<void> => {
  const person = (await running.sanad.people.list())[0]!.id;
  const batch = { source: 'bench', legalBasis: 'bench', lines: lines.join('\n'), idempotencyKey: `bench ${n}` };
  await running.sanad.triage.receive(person, batch);
  lines = [];
};
let n = 0;
for (const { id, text } of generate(POSTS, DIFFICULTIES['default']!, 7)) {
  lines.push(JSON.stringify({ id, text, at: '2026-10-01T08:00:00.000Z', author: `account-${n % 5000}`, madeUp: true }));
  if (++n % BATCH === 0) await send(n);
}
if (lines.length > 0) await send(n);
const taken = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${POSTS} posts received in ${taken} s; ${os.cpus()[0]?.model}, ${os.availableParallelism()} cores`);

const browser = await openBrowser();
const page = await (await openWindow(browser)).newPage();
await page.goto(running.link(0));
await page.locator('.post').waitFor();

await measure('address to queue with the post and its marks', async () => {
  await page.goto(`${running.url}/queue`, { waitUntil: 'commit' });
  await page.locator('.post mark').first().waitFor();
});
await measure('arrow key to the next post with its reasons', async () => {
  const before = await page.locator('.row[aria-current="true"]').getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await page.locator(`.row[aria-current="true"]:not([href="${before}"])`).waitFor();
  await page.locator('.reasons h3').first().waitFor();
});
let turn = 0;
await measure('search over all posts to its first row', async () => {
  await page.goto(
    `${running.url}/queue?q=${encodeURIComponent(['khdma', 'salam', 'بنات', 'درهم', 'casa'][turn++ % 5]!)}`,
  );
  await page.locator('.row, .center h2').first().waitFor();
});
await measure('figures', async () => {
  await page.goto(`${running.url}/figures`, { waitUntil: 'commit' });
  await page.locator('.ladder li').first().waitFor();
});
const scrolled = await page.goto(`${running.url}/queue`).then(async () => {
  await page.locator('.row').first().waitFor();
  const list = page.locator('.list .scrolls');
  for (let i = 0; i < 30; i++) {
    await list.evaluate((box) => {
      (box as unknown as { scrollTop: number }).scrollTop += 6000;
    });
    await page.waitForTimeout(60);
  }
  return page.locator('.virtual > li').count();
});
console.log(`rows drawn after a long scroll: ${scrolled}`);
await browser.close();
await running.stop();

async function measure(name: string, act: () => Promise<void>): Promise<void> {
  await act();
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const from = performance.now();
    await act();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  console.log(`${name}: median ${times[TIMES >> 1]!.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms`);
}
