import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { ensurePerson, type Running, type ServeOptions, startServer } from '@sanad/server/serve';
import type { Role } from '@sanad/wire/common';
import { type Staff, signIn } from '../staff.ts';

/** A real server without pages, for people of any role. */
export type Office = {
  readonly running: Running;
  readonly sanad: Sanad;
  readonly folder: string;
  /** signs somebody in, enrolled at the first use */
  enter(name: string, ...roles: Role[]): Promise<Staff & { readonly id: string }>;
  /** sets the clock of the services ahead, in milliseconds */
  ahead(milliseconds: number): void;
  stop(): Promise<void>;
};

export async function openOffice(
  options: Partial<ServeOptions> & { readonly databaseUrl?: string; readonly masterKey?: Uint8Array } = {},
): Promise<Office> {
  const { databaseUrl, masterKey, ...rest } = options;
  let ahead = 0;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-office-'));
  const clock = (): number => Date.now() + ahead;
  const where = { ...(databaseUrl ? { databaseUrl } : {}), ...(masterKey ? { masterKey } : {}) };
  const spine = await openComposed({ folder, clock, ...where });
  const sanad = compose(spine, clock);
  const running = await startServer(sanad, {
    folder,
    host: '127.0.0.1',
    port: 0,
    pages: false,
    log: console.error,
    ...rest,
  });
  return {
    running,
    sanad,
    folder,
    ahead: (milliseconds) => {
      ahead = milliseconds;
    },
    enter: async (name, ...roles) => {
      const id = await ensurePerson(sanad, name, roles);
      return { ...(await signIn(running.url, running.sessions.makeLink(id), name)), id };
    },
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
