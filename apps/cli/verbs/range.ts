import { fault } from '@sanad/base/fault';
import { compose, openComposed } from '@sanad/server/compose';
import { ensureStaff } from '@sanad/server/demo';
import { entrySettings } from '@sanad/server/entry/settings';
import { loadWorld, RANGE, rangeStaff } from '@sanad/server/range';
import { expectRange, resetRange } from '@sanad/server/range-folder';
import { startServer } from '@sanad/server/serve';
import { DIFFICULTIES, type DifficultyName } from '@sanad/services/training';
import { dataFolder } from '../data-folder.ts';
import { say, tell } from '../talk.ts';
import { untilAskedToStop } from './serve.ts';

/** `sanad range`: a sandbox of the real Sanad in a folder of its own, with its own ledger and keys and a made-up world. */
export async function range(options: {
  readonly seed: string;
  readonly class: string;
  readonly difficulty: string;
  readonly posts: string | undefined;
  readonly port: string;
  readonly host: string;
  readonly reset: boolean;
  readonly data: string | undefined;
}): Promise<number> {
  const folder = options.data === undefined ? `${dataFolder(undefined)}-range` : dataFolder(options.data);
  const [seed, learners] = [wholeNumber(options.seed, 'seed'), wholeNumber(options.class, 'class')];
  if (!(options.difficulty in DIFFICULTIES)) throw fault('usage-range', 'difficulty is easy, normal or hard');
  const world = {
    seed,
    difficulty: options.difficulty as DifficultyName,
    posts: options.posts === undefined ? undefined : wholeNumber(options.posts, 'posts'),
  };
  const origin = `range-${seed}`;
  const started = performance.now();
  if (options.reset) await resetRange(folder);
  await expectRange(folder, origin);
  // Neither DATABASE_URL nor SANAD_MASTER_KEY reaches a range: what is real stays apart from it.
  const sanad = compose(await openComposed({ folder, genesis: { purpose: 'training', origin } }));
  const staff = await ensureStaff(sanad, rangeStaff(learners));
  const count = await loadWorld(sanad, staff[0]!.id, world);
  // For a class on a network: its own address and certificate; accounts of elsewhere do not reach a range either.
  const { oidc: _, ...entry } = entrySettings(process.env);
  const running = await startServer(sanad, {
    folder,
    host: options.host,
    port: Number(options.port),
    pages: true,
    entry,
    log: (message) => process.stderr.write(`${message}\n`),
    range: world,
  });
  if (count > 0) tell('range-made', { count, seconds: ((performance.now() - started) / 1000).toFixed(1) });
  const address = entry.origin?.replace(/\/$/, '') ?? running.url;
  const lines = [
    '',
    `  ${say('range-serving')}   ${say('data-folder', { folder })}`,
    '',
    `  ${say('address-console')}   ${address}/training`,
    `  ${say('range-pages')}   ${address}${RANGE}/`,
    '',
    ...staff.flatMap(({ id, name, roles }) => [
      `  ${say('sign-in-link', { name, roles: roles.join(', ') })}`,
      `  ${address}/sign-in?token=${running.sessions.makeLink(id)}`,
    ]),
    '',
    `  ${say('stop-hint')}`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  await untilAskedToStop();
  tell('stopping');
  await running.stop();
  return 0;
}

function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || value > 1_000_000)
    throw fault('usage-range', `--${name} is a whole number`, { detail: { name } });
  return value;
}
