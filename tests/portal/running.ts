import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { PORTAL, type Running, startServer } from '@sanad/server/serve';

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

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
