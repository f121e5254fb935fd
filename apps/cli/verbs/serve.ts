import { spawn } from 'node:child_process';
import { compose, openComposed } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff, loadDemo } from '@sanad/server/demo';
import { entrySettings } from '@sanad/server/entry/settings';
import { refuseRange } from '@sanad/server/range-folder';
import { PORTAL, startServer } from '@sanad/server/serve';
import { dataFolder, unknownSettings } from '../data-folder.ts';
import { masterKeyOf, newGenesis } from '../settings.ts';
import { say, tell } from '../talk.ts';

/** `sanad serve`: opens the data folder, loads the made-up posts when asked, serves, prints addresses and sign-in links. */
export async function serve(options: {
  readonly port: string;
  readonly host: string;
  readonly demo: boolean;
  readonly open: boolean;
  readonly data: string | undefined;
}): Promise<number> {
  const folder = dataFolder(options.data);
  for (const name of unknownSettings(process.env)) tell('setting-unknown', { name });
  const databaseUrl = process.env['DATABASE_URL'];
  await refuseRange(folder);
  const spine = await openComposed({
    folder,
    genesis: newGenesis(process.env),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(await masterKeyOf(process.env)),
  });
  for (const note of spine.opening) tell(note.code, note.detail);
  const sanad = compose(spine);
  const first = options.demo ? null : await sanad.people.firstPerson();
  const staff = options.demo ? await ensureStaff(sanad, DEMO_STAFF) : first ? [first] : [];
  if (options.demo) {
    const started = performance.now();
    const count = await loadDemo(sanad, staff[0]!.id, (posts) => tell('demo-loading', { count: posts }));
    if (count > 0) tell('demo-loaded', { seconds: ((performance.now() - started) / 1000).toFixed(1) });
  }
  const entry = entrySettings(process.env);
  const running = await startServer(sanad, {
    folder,
    host: options.host,
    port: Number(options.port),
    pages: true,
    entry,
    log: (message) => process.stderr.write(`${message}\n`),
  });
  // Passkeys are bound to a name: whoever comes by the number of the address could make none.
  const address = entry.origin?.replace(/\/$/, '') ?? running.url.replace('//127.0.0.1:', '//localhost:');
  const lines = [
    '',
    `  ${say('serving')}   ${say('data-folder', { folder })}`,
    '',
    `  ${say('address-console')}   ${address}/`,
    `  ${say('address-portal')}   ${address}${PORTAL}/`,
    ...staff.flatMap(({ id, name, roles }) => [
      '',
      `  ${say('sign-in-link', { name, roles: roles.join(', ') })}`,
      `  ${address}/sign-in?token=${running.sessions.makeLink(id)}`,
    ]),
    '',
    `  ${say('stop-hint')}`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (options.open) openBrowser(running.url);
  await untilAskedToStop();
  tell('stopping');
  await running.stop();
  return 0;
}

/** A terminal signals everything that it started, and what started the program passes it on: within this it is one wish. */
const ONE_WISH = 1000;

/** Resolves when the program is to stop. Who asks again later does not want to wait: it ends at once. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | null = null;
    const ask = (): void => {
      if (asked !== null && performance.now() - asked > ONE_WISH) process.exit(1);
      asked ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
}

function openBrowser(url: string): void {
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
