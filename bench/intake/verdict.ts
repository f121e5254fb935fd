/** From the press to the answer, on a phone whose page is slowed six times: `npm run bench -- intake/verdict [FRESH]`. */
import { noBrowser, openBrowser } from '../../tests/console/running.ts';
import { startPortal } from '../../tests/portal/running.ts';

const FRESH = Number(process.argv[2] ?? 9);
const AGAIN = 5;
const TEXTS = [
  'أجي تخدمي من دارك بالتيليفون، بلا وجه، 7000 درهم فالشهر، صيفطي فوكال 0600000001',
  'salam lbnat, aji tkhdmi mn darek b tilifoun, bla diplome bla tajriba, 400 dh f nhar, kteb liya f lprivé 06 00 00 01 10',
  'Cherche hôtesses pour Dubai, visa et billet payés, 15000 dh, envoyer photo et passeport sur WhatsApp 06 00 00 03 12',
];
/** Runs in the page: milliseconds from the press to the markup in the page, and to the frame that shows it. */
const PRESS = `(text) => new Promise((done) => {
  const field = document.querySelector('#text');
  const answer = document.querySelector('#answer');
  field.value = text;
  let from = 0;
  let read = 0;
  const watch = new MutationObserver(() => {
    if (!answer.querySelector('#answer-head')) return;
    watch.disconnect();
    read = performance.now() - from;
    requestAnimationFrame(() => setTimeout(() => done({ read, shown: performance.now() - from })));
  });
  answer.textContent = '';
  requestAnimationFrame(() => setTimeout(() => {
    watch.observe(answer, { childList: true });
    from = performance.now();
    document.querySelector('#check button').click();
  }));
})`;

type Times = { readonly read: number; readonly shown: number };

if (noBrowser) process.exit(0);
const running = await startPortal();
const browser = await openBrowser();
for (const rate of [1, 6]) {
  const first: Times[] = [];
  const later: Times[] = [];
  for (let i = 0; i < FRESH; i++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ar-MA' });
    const page = await context.newPage();
    const phone = await context.newCDPSession(page);
    await phone.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(`${running.portal}/ary/check`);
    await page.focus('#text');
    await page.locator('form[data-ready]').waitFor();
    await page.waitForTimeout(500);
    for (let n = 0; n <= AGAIN; n++) {
      const times = (await page.evaluate(`(${PRESS})(${JSON.stringify(TEXTS[(i + n) % TEXTS.length])})`)) as Times;
      (n === 0 ? first : later).push(times);
      await page.waitForTimeout(200);
    }
    await context.close();
  }
  console.log(`slowed ${rate} times, first: ${line(first)}; later: ${line(later)}`);
}
await browser.close();
await running.stop();

function line(all: readonly Times[]): string {
  const of = (key: keyof Times): string => {
    const sorted = all.map((times) => times[key]).sort((a, b) => a - b);
    return `median ${sorted[sorted.length >> 1]!.toFixed(0)}, worst ${sorted.at(-1)!.toFixed(0)} ms`;
  };
  return `answer in the page ${of('read')}; its frame ${of('shown')}`;
}
