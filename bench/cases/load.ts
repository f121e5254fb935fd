/**
 * How long people wait when many work on many cases: `npm run bench -- cases/load [CASES] [POSTS] [SESSIONS] [SECONDS]`.
 * PostgreSQL on this machine, the generator beside it, every read recorded. Each session acts every five seconds.
 */
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { formatId } from '@sanad/base/ids';
import { newPgSite } from '@sanad/platform/testing/pg-site';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { ensurePerson, startServer } from '@sanad/server/serve';
import { DIFFICULTIES, generate } from '../campaigns/generate.ts';

const [CASES = 50_000, POSTS = 0, SESSIONS = 100, SECONDS = 60] = process.argv.slice(2).map(Number);
const GROUP = 500;
const EVERY = 5000;
const USERS = 500;

const site = await newPgSite();
try {
  const sanad = compose(await openComposed(site.options));
  const people: string[] = [];
  for (let i = 0; i < Math.max(USERS, SESSIONS); i++)
    people.push(await ensurePerson(sanad, `person ${i}`, [i % 5 === 0 ? 'supervisor' : 'investigator']));
  await fill(sanad, people);
  const running = await startServer(sanad, {
    folder: site.options.folder,
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
    'dates that are near': () => '/v1/due',
    'who sees a case': () => `/v1/cases/${pick(ids)}/oversight`,
    queue: () => '/v1/queue?state=open&limit=50',
    figures: () => '/v1/figures',
    'who am I': () => '/v1/session',
  };
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = [];
    for (let i = 0; i < 20; i++) times.push((await ask(running.url, path(), cookies[i % cookies.length]!)).took);
    report(name, times);
  }
  const all: number[] = [];
  let failed = 0;
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    cookies.map(async (cookie) => {
      await pause(Math.random() * EVERY);
      while (performance.now() < end) {
        const path = Object.values(pages)[Math.floor(Math.random() * 6)]!();
        const { took, ok } = await ask(running.url, path, cookie);
        all.push(took);
        if (!ok) failed++;
        await pause(EVERY - took);
      }
    }),
  );
  report(`${SESSIONS} sessions, one action every 5 s, ${SECONDS} s, ${failed} failed`, all);
  await running.stop();
} finally {
  await site.remove();
}

/** Cases with what hangs on them, in commands of many entries; posts through the front door. */
async function fill(sanad: Sanad, actors: readonly string[]): Promise<void> {
  const started = performance.now();
  const id = (word: string): string => formatId(word, randomBytes(16));
  for (let from = 0; from < CASES; from += GROUP) {
    const entries = Array.from({ length: Math.min(GROUP, CASES - from) }, (_, i) => from + i).flatMap((n) => {
      const made = id('case');
      const actor = actors[n % actors.length]!;
      const entry = (type: string, body: Record<string, string | null>) => ({
        ...{ type, version: 1, actor, about: [made], scope: made },
        body: { case: made, ...body },
      });
      const dueAt = new Date(Date.now() + ((n % 400) - 20) * 86_400_000).toISOString();
      return [
        entry('case.opened', {
          number: `2026/${String(n + 1).padStart(6, '0')}`,
          title: `قضية ${n}`,
          campaign: null,
          origin: 'other',
        }),
        entry('task.added', { task: id('task'), title: `مهمة ${n}`, dueAt }),
        entry('note.written', { note: id('note'), text: 'ملاحظة' }),
        ...(n % 20 === 0 ? [entry('case.access-set', { access: 'restricted', compartment: null, reason: 'x' })] : []),
        ...(n % 20 === 0 ? [entry('member.added', { person: actor, reason: 'x' })] : []),
      ];
    });
    await sanad.spine.transact(async () => ({ entries, result: null }));
  }
  const batches = Math.ceil(POSTS / 20_000);
  const posts = generate(POSTS, DIFFICULTIES['default']!, 7)[Symbol.iterator]();
  for (let b = 0; b < batches; b++) {
    const lines: string[] = [];
    for (let next = posts.next(); !next.done; next = posts.next()) {
      lines.push(JSON.stringify({ ...next.value, at: '2026-10-01T08:00:00.000Z', madeUp: true }));
      if (lines.length === 20_000) break;
    }
    const batch = { source: 'bench', legalBasis: 'bench', lines: lines.join('\n'), idempotencyKey: `bench ${b}` };
    await sanad.triage.receive(actors[0]!, batch);
  }
  console.log(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
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

async function ask(url: string, path: string, cookie: string): Promise<{ took: number; ok: boolean }> {
  const started = performance.now();
  const answer = await fetch(url + path, { headers: { cookie } });
  await answer.arrayBuffer();
  return { took: performance.now() - started, ok: answer.ok };
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
