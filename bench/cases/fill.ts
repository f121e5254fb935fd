import { createHash, randomBytes } from 'node:crypto';
import { formatId } from '@sanad/base/ids';
import type { NewEntry } from '@sanad/platform/ports';
import type { Sanad } from '@sanad/server/compose';
import { ensurePerson } from '@sanad/server/serve';
import { sql } from 'kysely';
import { DIFFICULTIES, generate } from '../campaigns/generate.ts';

const DAY = 86_400_000;
const GROUP = 250;
const BATCH = 20_000;
const OFFENCES = ['PC-498', 'PC-499', 'PC-502', 'PC-448-1', 'PC-538'];
const TITLES = ['شبكة عروض وهمية', 'استدراج عبر الهاتف', 'وساطة نحو الخليج', 'صالون تدليك', 'ابتزاز بصور'];
const CITIES = ['طنجة', 'فاس', 'العرائش', 'الدار البيضاء', 'أكادير', 'وجدة', 'مراكش', 'الرباط'];

export type Wanted = { readonly cases: number; readonly posts: number; readonly users: number };
/** A clock that can be set: entries of two years are made in minutes, with the times that they would have had. */
export type SetClock = { at: number };

/**
 * A country's worth of work, through the commands and views that the program itself uses: nothing is written into a
 * table by hand. Posts through the front door, cases as entries of every kind that a case lives through.
 */
export async function fill(
  sanad: Sanad,
  clock: SetClock,
  wanted: Wanted,
  refresh: () => Promise<void>,
  say: (line: string) => void,
): Promise<string[]> {
  const people: string[] = [];
  for (let i = 0; i < wanted.users; i++)
    people.push(await ensurePerson(sanad, `موظف ${i}`, [i % 5 === 0 ? 'supervisor' : 'investigator']));
  await fillPosts(sanad, people[0]!, wanted.posts, refresh, say);
  const campaigns = await campaignIds(sanad);
  const started = performance.now();
  const first = clock.at;
  for (let from = await countCases(sanad); from < wanted.cases; from += GROUP) {
    const to = Math.min(from + GROUP, wanted.cases);
    clock.at = first + ((Date.now() - first) * from) / wanted.cases;
    const entries: NewEntry[] = [];
    for (let n = from; n < to; n++) entries.push(...caseEntries(n, wanted.cases, people, campaigns, clock.at));
    await sanad.spine.transact(async () => ({ entries, result: null }));
    if (to === 1000 || to % 5000 === 0) await refresh();
    if (to % 5000 === 0) say(`${to} cases in ${seconds(started)} s`);
  }
  return people;
}

/** Goes on where an earlier run stopped: the generator gives the same posts for the same seed. */
async function fillPosts(
  sanad: Sanad,
  by: string,
  count: number,
  refresh: () => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  const posts = generate(count, DIFFICULTIES['default']!, 7)[Symbol.iterator]();
  const there = await sanad.triage.countPosts();
  for (let i = 0; i < there; i++) posts.next();
  for (let done = there; done < count; ) {
    const lines: string[] = [];
    for (let next = posts.next(); !next.done; next = posts.next()) {
      const at = new Date(Date.now() - ((count - done - lines.length) / count) * 700 * DAY).toISOString();
      lines.push(JSON.stringify({ id: next.value.id, text: next.value.text, at, madeUp: true }));
      if (lines.length === BATCH) break;
    }
    if (lines.length === 0) break;
    const batch = { source: 'bench', legalBasis: 'bench', lines: lines.join('\n'), idempotencyKey: `bench ${done}` };
    await sanad.triage.receive(by, batch);
    done += lines.length;
    if (done % 100_000 === 0) await refresh();
    if (done % 100_000 === 0) say(`${done} posts in ${seconds(started)} s`);
  }
}

async function countCases(sanad: Sanad): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from cases.cases`.execute(sanad.spine.views);
  return Number(rows[0]!.n);
}

async function campaignIds(sanad: Sanad): Promise<string[]> {
  const rows = await sanad.spine.views
    .withTables<{ 'triage.campaigns': { id: string; size: number } }>()
    .selectFrom('triage.campaigns')
    .select('id')
    .where('size', '>', 1)
    .orderBy('id')
    .limit(20_000)
    .execute();
  return rows.map((row) => row.id);
}

/** What one case lives through: a third goes on, a third is closed, the rest goes to a court. */
function caseEntries(
  n: number,
  all: number,
  people: readonly string[],
  campaigns: readonly string[],
  at: number,
): NewEntry[] {
  const id = newId('case');
  const actor = people[n % people.length]!;
  const other = people[(n * 7 + 5) % people.length]!;
  const entry = (type: string, body: object, by = actor, about: readonly string[] = [id]): NewEntry => ({
    ...{ type, version: 1, actor: by, about, scope: id },
    body: { case: id, ...body } as NewEntry['body'],
  });
  const fate = n % 3;
  const campaign = n % 2 === 0 && campaigns.length > 0 ? campaigns[(n * 31) % campaigns.length]! : null;
  const year = new Date(at).getUTCFullYear();
  const number = `${year}/${String(n + 1).padStart(all > 9999 ? 5 : 4, '0')}`;
  const title = `${TITLES[n % TITLES.length]} — ${CITIES[n % CITIES.length]} ${n}`;
  const operation = newId('operation');
  const referral = newId('referral');
  const dueAt = new Date(Date.now() + ((n % 700) - 10) * DAY).toISOString();
  const elements = [{ id: 'x', state: 'shown', exhibits: [] }];
  const signature = null;
  const question = { answer: 'unknown', note: '' };
  return [
    entry('case.opened', { number, title, campaign, origin: campaign ? 'campaign' : 'report' }),
    ...exhibits(id, n, actor, at, entry),
    entry('offence.considered', { offence: OFFENCES[n % OFFENCES.length], elements }),
    entry('task.added', { task: newId('task'), title: `طلب المعطيات ${n}`, dueAt }),
    entry('note.written', { note: newId('note'), text: 'اتصلت بالمصلحة، ينتظر الجواب.' }, other),
    ...(n % 4 === 0
      ? [
          entry('operation.recorded', {
            operation: {
              id: operation,
              at: new Date(at).toISOString(),
              place: CITIES[n % CITIES.length],
              services: ['درك'],
              localAuthority: 'قائد',
              outcome: '',
            },
          }),
          entry('arrest.recorded', {
            arrest: {
              id: newId('arrest'),
              at: new Date(at).toISOString(),
              operation,
              role: 'recruiter',
              reference: `PV ${n}`,
            },
          }),
        ]
      : []),
    ...(fate === 1
      ? [
          entry('case.moved', {
            from: n % 4 === 0 ? 'arrested' : 'inquiry',
            to: 'closed',
            reason: 'انعدام العناصر',
            authorisation: '',
          }),
        ]
      : []),
    ...(fate === 2
      ? [
          entry('referral.proposed', {
            referral: { id: referral, court: 'appeal', city: CITIES[n % CITIES.length], victimQuestion: question },
            signature,
          }),
          entry('referral.answered', { referral, answer: 'approve', note: '', signature }, other),
          entry('case.referred', { referral }, other),
        ]
      : []),
    ...(n % 20 === 0 ? [entry('case.access-set', { access: 'restricted', compartment: null, reason: 'حماية' })] : []),
    ...(n % 20 === 0 ? [entry('member.added', { person: actor, reason: 'مكلف بها' })] : []),
  ];
}

function exhibits(
  id: string,
  n: number,
  actor: string,
  at: number,
  entry: (type: string, body: object, by?: string, about?: readonly string[]) => NewEntry,
): NewEntry[] {
  return Array.from({ length: n % 2 }, (_, i) => {
    const exhibit = newId('exhibit');
    const text = `عرض عمل من الدار، التواصل خاص ${n}-${i}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const number = String(i + 1).padStart(3, '0');
    const event = {
      ...{
        v: 1,
        id: newId('custody'),
        exhibit,
        number,
        root: null,
        source: null,
        action: 'collect',
        actor,
        role: 'investigator',
      },
      ...{
        onBehalfOf: null,
        from: null,
        to: null,
        purpose: 'bench',
        authorisation: null,
        time: new Date(at).toISOString(),
      },
      ...{
        place: null,
        before: null,
        after: sha256,
        seal: null,
        witness: null,
        result: null,
        note: null,
        previous: null,
      },
      signature: null,
    };
    const sums = { blob: sha256, size: text.length, sha256, sha512: sha256 + sha256 };
    const body = { exhibit, number, n: i, kind: 'post', title: `منشور ${i + 1}`, post: null, text, ...sums, event };
    return entry('exhibit.collected', body, actor, [id, exhibit]);
  });
}

function newId(word: string): string {
  return formatId(word, randomBytes(16));
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
