import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { PORTAL, type Running, startServer } from '@sanad/server/serve';
import type { Browser, Page } from 'playwright-core';
import { openWindow } from '../console/running.ts';

/** A real server without posts, with the portal. */
export type RunningPortal = {
  readonly url: string;
  readonly portal: string;
  readonly folder: string;
  readonly sanad: Sanad;
  readonly running: Running;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  /** everything the server said on its log */
  readonly said: string[];
  /** files of the installation in which one of the words stands */
  filesWith(words: readonly string[]): string[];
  stop(): Promise<void>;
};

export async function startPortal(edition: 'ngo' | 'authority' = 'authority'): Promise<RunningPortal> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-portal-'));
  const sanad = compose(await openComposed({ folder, genesis: { edition } }));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages: true, log });
  return {
    url: running.url,
    portal: `${running.url}${PORTAL}`,
    folder,
    sanad,
    running,
    staff,
    said,
    filesWith: (words) =>
      filesUnder(folder).filter((file) => {
        if (/server\.json$|\.conf$/.test(file)) return false; // the server's own address
        const bytes = readFileSync(file);
        return words.some((word) => bytes.includes(word));
      }),
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the desk in a window of her own, signed in by a link, as somebody of the staff. */
export async function enterDesk(
  browser: Browser,
  at: RunningPortal,
  person: string,
  look: Parameters<typeof openWindow>[1] = {},
): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', ...look })).newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => assert.fail(error));
  page.on('dialog', () => assert.fail('a script of somebody else ran'));
  await page.goto(`${at.url}/sign-in?token=${at.running.sessions.makeLink(person)}`);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.locator('h1, .empty, main').first().waitFor();
  const isCustodian = await page.locator('nav a[href="/vault"]').count();
  await page.goto(`${at.url}${isCustodian ? '/vault' : '/reports'}`);
  await page.locator('main nav a[href^="/reports/"], main .request, main .section').first().waitFor();
  return page;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
