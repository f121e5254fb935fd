/**
 * How well screenshots are read: chats in Arabic, French and Arabizi, light and dark, drawn by Chromium at a phone's width
 * and read back: `node bench/text/screenshots.ts [chromium]`. Accuracy is 1 - edits / letters, spaces taken as one.
 */
import { chromium } from 'playwright-core';
import { readPost } from '../../libs/text/read-post.ts';
import { readScreenshot } from '../../platform/chats/screenshot.ts';

const CHATS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Arabic',
    'rtl',
    [
      'السلام عليكم، واش باغية تخدمي من دارك؟',
      'الخدمة بالتيليفون والكاميرا، بلا ما يبان وجهك',
      'الخلصة 7000 درهم فالشهر، التأشيرة علينا',
      'صيفطي ليا صورتك فالواتساب 0600000000',
    ],
  ],
  [
    'French',
    'ltr',
    [
      'Bonjour, nous cherchons des hôtesses pour Dubaï',
      'Salaire 3000 euros par mois, logement et visa payés',
      'Sans expérience, bonne présentation exigée',
      'Envoyez votre photo par WhatsApp au 0600000000',
    ],
  ],
  [
    'Arabizi',
    'ltr',
    [
      'salam okhti, bghiti tkhedmi mn dar b telephone ?',
      'khdma sahla live, bla wjeh, 500 dh f nhar',
      'sifti liya tswira dyalek f whatsapp 0600000000',
      'ma tgouliha l 7ta wahd, l visa 3lina',
    ],
  ],
];
const THEMES = { light: ['#ece5dd', '#ffffff', '#111b21'], dark: ['#0b141a', '#202c33', '#e9edef'] } as const;

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 390, height: 500 }, deviceScaleFactor: 2 });
for (const [language, direction, messages] of CHATS)
  for (const [theme, [ground, bubble, ink]] of Object.entries(THEMES)) {
    const bubbles = messages.map((text) => `<p>${text}</p>`).join('');
    await page.setContent(
      `<html dir="${direction}"><style>body{margin:0;padding:16px;background:${ground};font:17px/1.45 sans-serif;color:${ink}}p{background:${bubble};border-radius:12px;padding:10px 12px;margin:0 0 10px;max-width:300px}</style>${bubbles}`,
    );
    const { messages: read } = await readScreenshot(await page.screenshot());
    const wanted = messages.join(' ');
    const [{ text, confidence } = { text: '', confidence: 0 }] = [...read];
    const found = text
      .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const accuracy = 1 - edits(wanted, found) / wanted.length;
    process.stdout.write(
      `${language.padEnd(8)} ${theme.padEnd(5)} characters ${(100 * accuracy).toFixed(1).padStart(5)} %, confidence ${confidence}, verdict ${readPost(found).priority} (of the words themselves: ${readPost(wanted).priority})\n`,
    );
    if (process.argv[3] === 'show') process.stdout.write(`  ${found}\n`);
  }
await browser.close();

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
