import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type { Role } from '@sanad/wire/common';
import type { QuestionFile } from '@sanad/wire/question';
import type { Route } from '@sanad/wire/route';
import texts from './answer-example.json' with { type: 'json' };
import { compose, openComposed, type Sanad } from './compose.ts';
import { ensurePerson } from './serve.ts';

/**
 * The worked example: a made-up ledger of 2023 and a written question that it answers. Every number of the answer is
 * counted from the entries; none stands in the texts. The ledger is a training one, and says so on every page.
 */
export async function workedExample(folder: string): Promise<{ sanad: Sanad; question: string }> {
  const clock = clockFrom('2023-01-02T09:00:00.000Z');
  const spine = await openComposed({
    folder,
    clock: clock.now,
    genesis: { edition: 'authority', purpose: 'training', origin: 'example.sanad/answer' },
  });
  const sanad = compose(spine, clock.now);
  const people = {
    desk: await ensurePerson(sanad, texts.people.desk, ['investigator', 'statistician']),
    checker: await ensurePerson(sanad, texts.people.checker, ['auditor', 'statistician']),
    head: await ensurePerson(sanad, texts.people.head, ['supervisor']),
  };
  for (const made of madeUpYear(people, sanad.newId)) {
    clock.set(made.at);
    await spine.transact(async () => ({ entries: made.entries, result: null }));
  }
  return { sanad, question: await answerQuestion(sanad, people, clock) };
}

type People = { readonly desk: string; readonly checker: string; readonly head: string };
type Clock = { readonly now: () => number; readonly set: (instant: string) => void };
type Made = { readonly at: string; readonly entries: readonly NewEntry[] };

/** A clock that stands where it is set, and goes on a little with every look. */
function clockFrom(start: string): Clock {
  let at = Date.parse(start);
  return {
    now: () => at++,
    set: (instant) => {
      at = Math.max(at, Date.parse(instant));
    },
  };
}

/** How many cases of which kind each month brought; persons are spread over the cases that were referred. */
type Month = { readonly luring: number; readonly other: number; readonly open: number; readonly persons: number };
const MONTHS: readonly Month[] = texts.months;
const OFFENCES = ['PC-502', 'PC-498', 'PC-499', 'PC-497'] as const;

/** The entries of the year in the order of their time. */
function madeUpYear({ desk, head }: People, newId: Sanad['newId']): Made[] {
  const made: Made[] = [];
  let number = 0;
  for (const [index, { luring, other, open, persons }] of MONTHS.entries()) {
    const month = `2023-${String(index + 1).padStart(2, '0')}`;
    const total = luring + other + open;
    for (let n = 0; n < total; n++) {
      number++;
      const opened = 1 + Math.floor((n * 27) / total);
      const [at, arrested, referred] = [0, 1 + (number % 9), 3 + (number % 9)].map((later) =>
        instantIn(month, opened + later),
      ) as [string, string, string];
      const id = newId('case');
      const origin = ['campaign', 'report', 'order'][number % 3]!;
      const arrests = n < luring ? share(persons, luring, n) : 0;
      const offence = n < luring ? OFFENCES[number % OFFENCES.length]! : n < luring + other ? 'PC-540' : null;
      made.push(...caseEntries({ id, number, at, arrested, referred, origin, arrests, offence, desk, head }));
    }
  }
  return made.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What began in a month ends in it, and before the answer: counts by month stay those of the table. */
function instantIn(month: string, day: number): string {
  const last = month === '2023-11' ? 26 : 28;
  return `${month}-${String(Math.min(day, last)).padStart(2, '0')}T10:00:00.000Z`;
}

/** How many of `whole` fall to the n-th of `parts`. */
function share(whole: number, parts: number, n: number): number {
  return Math.floor(((n + 1) * whole) / parts) - Math.floor((n * whole) / parts);
}

type MadeCase = {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly arrested: string;
  readonly referred: string;
  readonly origin: string;
  readonly arrests: number;
  readonly offence: string | null;
  readonly desk: string;
  readonly head: string;
};

function caseEntries(made: MadeCase): Made[] {
  const { id, number, at, arrested, referred, origin, arrests, offence, desk, head } = made;
  const add = (type: string, actor: string, body: Json): NewEntry => ({
    type,
    version: 1,
    actor,
    about: [id],
    scope: id,
    body,
  });
  const label = `C-2023/${String(number).padStart(4, '0')}`;
  const entries = [add('case.opened', desk, { case: id, number: label, title: label, campaign: null, origin })];
  if (offence !== null) entries.push(add('offence.considered', desk, { case: id, offence, elements: [] }));
  if (arrests === 0) return [{ at, entries }];
  const arrestEntries = Array.from({ length: arrests }, (_, n) => {
    const arrest = {
      id: `arrest_${id}_${n}`,
      at: arrested,
      operation: null,
      role: n === 0 ? 'recruiter' : 'intermediary',
      reference: '',
    };
    return add('arrest.recorded', desk, { case: id, arrest });
  });
  const referral = `referral_${id}`;
  const proposed = { id: referral, court: 'first-instance', city: '', victimQuestion: { answer: 'no', note: '' } };
  const sent = [
    add('referral.proposed', desk, { case: id, referral: proposed, signature: null }),
    add('referral.answered', head, { case: id, referral, answer: 'approve', note: '', signature: null }),
    add('case.referred', head, { case: id, referral }),
  ];
  return [
    { at, entries },
    { at: arrested, entries: arrestEntries },
    { at: referred, entries: sent },
  ];
}

async function answerQuestion(sanad: Sanad, people: People, clock: Clock): Promise<string> {
  const call = callerOf(sanad.accounts.routes);
  const figures = ['cases', 'referred-persons'].map((measure) => ({
    measure,
    scope: 'sexual-exploitation',
    from: '2023-01',
    to: '2023-10',
  }));
  clock.set('2023-11-20T09:00:00.000Z');
  const asked = { ...texts.question, kind: 'written-question', receivedOn: '2023-11-20' };
  const { id } = await call<{ id: string }>('post', '/v1/questions', people.desk, ['statistician'], {}, asked);
  clock.set('2023-11-27T09:00:00.000Z');
  const work = { points: texts.points, figures, limits: texts.limits, inFrench: texts.inFrench };
  const path = '/v1/questions/{id}';
  await call<QuestionFile>('put', `${path}/work`, people.desk, ['statistician'], { id }, work);
  await call<QuestionFile>('post', `${path}/freeze`, people.desk, ['statistician'], { id }, {});
  const sign = (by: string, role: Role, step: string) =>
    call<QuestionFile>(
      'post',
      `${path}/signatures`,
      by,
      [role],
      { id },
      { step, verdict: 'approve', note: '', signature: null },
    );
  clock.set('2023-11-28T09:00:00.000Z');
  await sign(people.checker, 'statistician', 'figures');
  clock.set('2023-11-29T09:00:00.000Z');
  await sign(people.head, 'supervisor', 'release');
  return id;
}

/** Calls a route as the server does, in a person's name. */
function callerOf(routes: readonly Route[]) {
  return async <T>(
    method: Route['method'],
    path: string,
    person: string,
    roles: readonly Role[],
    params: Readonly<Record<string, string>>,
    body: unknown,
  ): Promise<T> => {
    const found = routes.find((one) => one.method === method && one.path === path);
    if (!found) throw fault('route-unknown', 'there is no such route', { detail: { path } });
    const caller = { person, name: '', roles, session: 'example', way: 'local' };
    const input = { caller, language: 'ar', params, query: {}, body, ifMatch: null, idempotencyKey: null };
    const answer = await found.handle(input as unknown as Parameters<Route['handle']>[0]);
    return (answer as { body: T }).body;
  };
}
