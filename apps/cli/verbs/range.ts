import { fault } from '@sanad/base/fault';
import { entrySettings } from '@sanad/server/entry/settings';
import { RANGE } from '@sanad/server/range';
import { resetRange } from '@sanad/server/range-folder';
import { runRange } from '@sanad/server/range-run';
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
  const started = performance.now();
  if (options.reset) await resetRange(folder);
  // For a class on a network: its own address and certificate; accounts of elsewhere do not reach a range.
  const { oidc: _, ...entry } = entrySettings(process.env);
  const failed = Promise.withResolvers<number>();
  const running = await runRange({
    folder,
    world,
    learners,
    host: options.host,
    port: Number(options.port),
    entry,
    log: (message) => process.stderr.write(`${message}\n`),
    onAgain: (seconds, error) => {
      if (error === null) return tell('range-again', { seconds: seconds.toFixed(1) });
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      failed.resolve(1);
    },
  });
  const { staff, running: server } = running.now();
  tell('range-made', { seconds: ((performance.now() - started) / 1000).toFixed(1) });
  const address = entry.origin?.replace(/\/$/, '') ?? server.url;
  const lines = [
    '',
    `  ${say('range-serving')}   ${say('data-folder', { folder })}`,
    '',
    `  ${say('address-console')}   ${address}/training`,
    `  ${say('range-pages')}   ${address}${RANGE}/`,
    '',
    ...staff.flatMap(({ id, name, roles }) => [
      `  ${say('sign-in-link', { name, roles: roles.join(', ') })}`,
      `  ${address}/sign-in?token=${server.sessions.makeLink(id)}`,
    ]),
    '',
    `  ${say('stop-hint')}`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const code = await Promise.race([untilAskedToStop().then(() => 0), failed.promise]);
  if (code !== 0) return code;
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
