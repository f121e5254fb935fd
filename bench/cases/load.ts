/**
 * How long people wait when many work on many cases:
 * `npm run bench -- cases/load FOLDER [CASES] [POSTS] [SESSIONS] [SECONDS]`.
 * PostgreSQL on this machine, the generator beside it, every read recorded. Each session acts every five seconds; one
 * act of fourteen writes a note into a case. The folder keeps the filled installation: a second run with the same folder measures at once.
 */
import os from 'node:os';
import { startServer } from '@sanad/server/serve';
import { fill } from './fill.ts';
import { openSite } from './site.ts';

const [FOLDER = '/tmp/sanad-bench-cases', ...numbers] = process.argv.slice(2);
const [CASES = 50_000, POSTS = 1_000_000, SESSIONS = 100, SECONDS = 600] = numbers.map(Number);
const EVERY = 5000;
const USERS = 500;
const TWO_YEARS = 730 * 86_400_000;

type Act = { readonly path: string; readonly isNote: boolean };

const clock = { at: Date.now() - TWO_YEARS };
let isFilling = true;
const site = await openSite(FOLDER, () => (isFilling ? clock.at : Date.now()));
const { sanad } = site;
const say = (line: string): void => console.error(line);
try {
  const people = site.isNew
    ? await fill(sanad, clock, { cases: CASES, posts: POSTS, users: USERS }, site.refresh, say)
    : site.people;
  if (site.isNew) site.keep([...people]);
  isFilling = false;
  const running = await startServer(sanad, {
    folder: `${FOLDER}/home`,
    host: '127.0.0.1',
    port: 0,
    pages: false,
    log: (line) => console.error(line),
  });
  const cookies: string[] = [];
  for (let i = 0; i < SESSIONS; i++) cookies.push(await signIn(running.url, running.sessions.makeLink(people[i]!)));
  const ids = await someCases(running.url, cookies[0]!);
  console.log(
    `${os.cpus()[0]?.model}, ${os.availableParallelism()} cores; ${CASES} cases, ${POSTS} posts, ${USERS} accounts`,
  );
  const pages: Record<string, () => string> = {
    'list of cases': () => '/v1/cases?limit=100',
    'a case': () => `/v1/cases/${pick(ids)}`,
    'open cases of an offence': () => '/v1/cases?limit=100&state=open&offence=PC-498',
    'words in a title': () => `/v1/cases?limit=100&q=${encodeURIComponent('فاس 1')}`,
    'my cases': () => '/v1/cases?limit=100&mine=1',
    'cases by state': () => '/v1/lifecycle',
    'kept searches': () => '/v1/case-searches',
    'notes to me': () => '/v1/mentions',
    'dates that are near': () => '/v1/due',
    'who sees a case': () => `/v1/cases/${pick(ids)}/oversight`,
    queue: () => '/v1/queue?state=open&limit=50',
    figures: () => '/v1/figures',
    'who am I': () => '/v1/session',
  };
  const paths = Object.values(pages);
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = [];
    for (let i = 0; i < 20; i++) times.push((await ask(running.url, path(), cookies[i % cookies.length]!)).took);
    report(name, times);
  }
  const write = (): string => `/v1/cases/${pick(ids)}/notes`;
  const acts: readonly (() => Act)[] = [
    ...paths.map((path) => () => ({ path: path(), isNote: false })),
    () => ({ path: write(), isNote: true }),
  ];
  const all: number[] = [];
  const notes: number[] = [];
  const failures = new Map<string, number>();
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    cookies.map(async (cookie) => {
      await pause(Math.random() * EVERY);
      while (performance.now() < end) {
        const { path, isNote } = pick(acts)();
        const { took, refused } = await ask(running.url, path, cookie, isNote);
        all.push(took);
        if (isNote) notes.push(took);
        if (refused) failures.set(refused, (failures.get(refused) ?? 0) + 1);
        await pause(EVERY - took);
      }
    }),
  );
  const load = os.loadavg()[0]?.toFixed(1);
  console.log(`load average of the machine at the end: ${load}`);
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  report(`${SESSIONS} sessions, one action every 5 s, ${SECONDS} s, ${failed} failed`, all);
  report('  of these, notes that were written', notes);
  for (const [what, count] of failures) console.log(`  failed ${count} times: ${what}`);
  await running.stop();
} finally {
  await sanad.close().catch(() => {});
}

async function signIn(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('sanad_session='))!
    .split(';')[0]!;
}

async function someCases(url: string, cookie: string): Promise<string[]> {
  const answer = await fetch(`${url}/v1/cases?limit=200`, { headers: { cookie } });
  return ((await answer.json()) as { items: { id: string }[] }).items.map((one) => one.id);
}

/** `refused` says what went wrong, so that it can be looked into; a restricted case is closed to most: that is an answer too. */
async function ask(
  url: string,
  path: string,
  cookie: string,
  isNote = false,
): Promise<{ took: number; refused: string | null }> {
  const started = performance.now();
  const route = path.split('?')[0]!.replace(/case_\w+/, '{id}');
  try {
    const answer = await fetch(url + path, isNote ? note(cookie) : { headers: { cookie } });
    const text = await answer.text();
    const isGood = answer.ok || answer.status === 403;
    const code = isGood ? '' : (/"code":"([^"]+)"/.exec(text)?.[1] ?? text.slice(0, 80));
    return { took: performance.now() - started, refused: isGood ? null : `${route} ${answer.status} ${code}` };
  } catch (thrown) {
    const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
    return { took: performance.now() - started, refused: `${route} ${String(cause)}` };
  }
}

function note(cookie: string): RequestInit {
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  return { method: 'POST', headers, body: JSON.stringify({ text: 'اتصلت بالخلية', mentions: [] }) };
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`${name.padEnd(60)} n ${times.length}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms`);
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)]!;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));
}
