import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff, loadDemo } from '@sanad/server/demo';
import { startServer } from '@sanad/server/serve';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CHROMIUM = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why the browser tests cannot run here, or false when they can. Said once, aloud. */
export const noBrowser: string | false = CHROMIUM ? false : 'no Chromium on this machine';
if (noBrowser) console.log(`console: browser tests are skipped: ${noBrowser}`);

/** A real server on the made-up posts. */
export type RunningConsole = {
  readonly url: string;
  readonly folder: string;
  readonly sanad: Sanad;
  /** a one-time sign-in link of the nth member of the staff: investigator, supervisor, auditor */
  link(n: number): string;
  stop(): Promise<void>;
};

/** Starts Sanad in a fresh folder with the console's pages and the made-up posts. */
export async function startConsole(port = 0): Promise<RunningConsole> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-console-'));
  const sanad = compose(await openComposed({ folder }));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  await loadDemo(sanad, staff[0]!.id, () => {});
  const log = (line: string): void => console.error(line);
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port, pages: true, log });
  return {
    url: running.url,
    folder,
    sanad,
    link: (n) => `${running.url}/sign-in?token=${running.sessions.makeLink(staff[n]!.id)}`,
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a browser that asks nobody on the network for anything. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: [...FLAGS, ...flags], headless: true });
}

type Look = { readonly language?: string; readonly dark?: boolean; readonly width?: number; readonly height?: number };

/** A window of its own for one person: cookies, signing key and language are not shared with others. */
export async function openWindow(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  if (look.language) {
    const kept = `localStorage.getItem('language') ?? localStorage.setItem('language', '${look.language}')`;
    await context.addInitScript(kept);
  }
  return context;
}
