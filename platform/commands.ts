import { fault, isFault } from '@sanad/base/fault';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { CLOCK_SET } from '@sanad/evidence/entry';
import { GENESIS_TYPE } from '@sanad/evidence/genesis';
import { sql } from 'kysely';
import type { KeyRing } from './key-ring.ts';
import type { Decided, Ledger, NewEntry, Projector, Transacted, ViewsTransaction } from './ports.ts';
import { type FreshEntry, makeEntries, type Place } from './stored-entry.ts';
import { HOLD_LIFTED, HOLD_PLACED, KEY_ERASED, type SpineTables } from './views/spine-projector.ts';

/**
 * Runs a group of commands in one transaction of the views, alone against every other group, and records what they
 * decided. Resolves when the views are committed, with a promise that resolves when the entries are durable.
 */
export type RunGroup = (
  work: (trx: ViewsTransaction, place: Place) => Promise<readonly (readonly FreshEntry[])[]>,
) => Promise<{ readonly durable: Promise<void> }>;

export type Commands = {
  readonly transact: <T>(
    work: Work<T>,
    options: { idempotencyKey?: string; internal?: boolean },
  ) => Promise<Transacted<T>>;
  /** Runs something between two groups, when no command is under way. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Takes no more commands; resolves when those that were taken are done. */
  readonly stop: () => Promise<void>;
};
type Work<T> = (tx: { readonly views: ViewsTransaction }) => Promise<Decided<T>>;

export type CommandTools = {
  readonly run: RunGroup;
  readonly keys: KeyRing;
  readonly ledger: Pick<Ledger, 'get'>;
  readonly projectors: readonly Projector[];
  readonly forbidden: readonly string[];
  readonly clock: () => number;
};

type Done = { readonly result: unknown; readonly fresh: readonly FreshEntry[]; readonly repeated: Repeated | null };
type Repeated = { readonly first: number; readonly entries: number };
type Command = {
  readonly work: Work<unknown>;
  readonly key: string | undefined;
  readonly internal: boolean;
  readonly succeed: (done: Done, durable: Promise<void>) => void;
  readonly fail: (reason: unknown) => void;
};
type Alone = { readonly alone: () => Promise<void> };

const GROUP = 64;
const RESERVED: readonly string[] = [GENESIS_TYPE, KEY_ERASED, HOLD_PLACED, HOLD_LIFTED, CLOCK_SET];

/**
 * The queue of commands. Those that wait while others are at work go together: one transaction of the views, one fsync or
 * commit for all. So a command costs a fraction of a disk write, and still fails or holds alone.
 */
export function createCommands(tools: CommandTools): Commands {
  const queue: (Command | Alone)[] = [];
  let running: Promise<void> | null = null;
  let isStopped = false;

  const loop = async () => {
    for (let next = queue[0]; next; next = queue[0]) {
      await arrivals();
      if ('alone' in next) {
        queue.shift();
        await next.alone();
      } else {
        const end = queue.findIndex((each) => 'alone' in each);
        await runGroup(queue.splice(0, Math.min(GROUP, end < 0 ? queue.length : end)) as Command[], tools);
      }
    }
    running = null;
  };
  const enqueue = (item: Command | Alone) => {
    queue.push(item);
    running ??= Promise.resolve().then(loop);
  };

  return {
    transact: <T>(work: Work<T>, options: { idempotencyKey?: string; internal?: boolean }) => {
      if (isStopped) return Promise.reject(closed());
      return new Promise<Transacted<T>>((resolve, reject) => {
        const succeed = (done: Done, durable: Promise<void>) =>
          resolve(durable.then(() => answerOf<T>(done, tools.ledger)));
        const { idempotencyKey: key, internal = false } = options;
        enqueue({ work, key, internal, succeed, fail: reject });
      });
    },
    alone: <T>(work: () => Promise<T>) => {
      if (isStopped) return Promise.reject(closed());
      return new Promise<T>((resolve, reject) => enqueue({ alone: () => work().then(resolve, reject) }));
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

/** Lets in what came while the views were at work, so that it goes in the next group: they keep the thread to themselves. */
function arrivals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Thrown to take a whole group back, so that it runs again with each command on its own. */
class TakenBack extends Error {}

async function runGroup(group: readonly Command[], tools: CommandTools): Promise<void> {
  // Hardly a command fails in the views, so savepoints, which cost more than many a command, are for the second try.
  if (await runTogether(group, tools, false)) return;
  await runTogether(group, tools, true);
}

/** @returns false when the group was taken back because of one of its commands */
async function runTogether(group: readonly Command[], tools: CommandTools, careful: boolean): Promise<boolean> {
  const done = new Map<Command, Done>();
  const failed = new Map<Command, unknown>();
  try {
    const { durable } = await tools.run(async (trx, place) => {
      let next = place;
      const answers = await answersFor(trx, group);
      for (const command of group) {
        const act = () => perform(command, trx, next, answers, tools);
        try {
          const one = await (careful ? guard(trx, act) : act());
          done.set(command, one);
          const last = one.fresh.at(-1)?.header;
          if (last) next = { index: last.index + 1, notBefore: last.time };
        } catch (thrown) {
          if (!careful && !(thrown instanceof Refused) && group.length > 1) throw new TakenBack('', { cause: thrown });
          if (!careful && !(thrown instanceof Refused)) throw thrown;
          failed.set(command, thrown instanceof Refused ? thrown.cause : thrown);
          for (const projector of careful ? tools.projectors : []) projector.reset?.();
        }
      }
      return [...done.values()].map((each) => each.fresh);
    });
    for (const [command, one] of done) command.succeed(one, durable);
    for (const [command, reason] of failed) command.fail(reason);
  } catch (thrown) {
    for (const projector of tools.projectors) projector.reset?.();
    if (thrown instanceof TakenBack) return false;
    for (const command of group) command.fail(failed.get(command) ?? thrown);
  }
  return true;
}

async function guard<T>(trx: ViewsTransaction, work: () => Promise<T>): Promise<T> {
  await sql`savepoint command`.execute(trx);
  try {
    const result = await work();
    await sql`release savepoint command`.execute(trx);
    return result;
  } catch (thrown) {
    await sql`rollback to savepoint command`.execute(trx);
    throw thrown;
  }
}

/** A command's own refusal, before it touched anything: the transaction it ran in is as it was. */
class Refused extends Error {}

async function decide(command: Command, trx: ViewsTransaction): Promise<Decided<unknown>> {
  try {
    return await command.work({ views: trx });
  } catch (thrown) {
    throw isFault(thrown) ? new Refused('', { cause: thrown }) : thrown;
  }
}

async function perform(
  command: Command,
  trx: ViewsTransaction,
  place: Place,
  answers: Answers,
  tools: CommandTools,
): Promise<Done> {
  const known = command.key === undefined ? null : await answers(command.key);
  if (known) return known;
  const { entries, result } = await decide(command, trx);
  const wanted = command.key === undefined ? entries : withKey(entries, command.key, result);
  for (const entry of wanted) refuseType(entry.type, command.internal, tools.forbidden);
  const fresh = await makeEntries(wanted, place, tools.keys, tools.clock());
  for (const entry of fresh) await applyEntry(trx, { ...entry, erased: false }, tools.projectors);
  return { result, fresh, repeated: null };
}

export async function applyEntry(
  trx: ViewsTransaction,
  entry: Parameters<Projector['apply']>[1],
  projectors: readonly Projector[],
): Promise<void> {
  const opened = { header: entry.header, body: entry.body, erased: entry.erased };
  for (const projector of projectors) if (projector.handles(entry.header.type)) await projector.apply(trx, opened);
}

type Answers = (key: string) => Promise<Done | null>;

/** What earlier commands with these keys were answered: one question for the group, and one more for a key that comes again. */
async function answersFor(trx: ViewsTransaction, group: readonly Command[]): Promise<Answers> {
  const keys = [...new Set(group.flatMap(({ key }) => (key === undefined ? [] : [key])))];
  const found = await findAnswers(trx, keys);
  const asked = new Set<string>();
  return async (key) => {
    const again = asked.has(key);
    asked.add(key);
    return (again ? await findAnswers(trx, [key]) : found).get(key) ?? null;
  };
}

async function findAnswers(trx: ViewsTransaction, keys: readonly string[]): Promise<ReadonlyMap<string, Done>> {
  if (keys.length === 0) return new Map();
  const db = trx.withTables<SpineTables>();
  const rows = await db.selectFrom('spine.answers').selectAll().where('key', 'in', keys).execute();
  return new Map(
    rows.map((row) => [
      row.key,
      { result: JSON.parse(row.result), fresh: [], repeated: { first: Number(row.first), entries: row.entries } },
    ]),
  );
}

async function answerOf<T>(done: Done, ledger: Pick<Ledger, 'get'>): Promise<Transacted<T>> {
  const result = done.result as T;
  if (!done.repeated) return { result, entries: done.fresh.map((entry) => entry.header), repeated: false };
  const { first, entries: count } = done.repeated;
  const entries = await Promise.all(Array.from({ length: count }, (_, i) => ledger.get(first + i)));
  return { result, entries: entries.map((entry) => entry.header), repeated: true };
}

/** A command that records nothing may simply run again, so its key is not kept. */
function withKey(entries: readonly NewEntry[], key: string, result: unknown): readonly NewEntry[] {
  const [first, ...rest] = entries;
  if (!first) return entries;
  if (key.length > 500) throw fault('idempotency-key-long', 'an idempotency key has at most 500 characters');
  if (first.body !== null && (typeof first.body !== 'object' || Array.isArray(first.body))) {
    throw fault('idempotency-body', 'the body of an entry that carries a key must be an object');
  }
  const idempotency = { key, entries: entries.length, result: JSON.parse(canonicalize(result ?? null)) as Json };
  return [{ ...first, body: { ...(first.body as Record<string, Json> | null), idempotency } }, ...rest];
}

function refuseType(type: string, internal: boolean, forbidden: readonly string[]): void {
  if (forbidden.includes(type) || (RESERVED.includes(type) && !internal)) {
    throw fault('ledger-type-forbidden', `this ledger does not take entries of type ${type}`, { detail: { type } });
  }
}

function closed() {
  return fault('spine-closed', 'the ledger is closed');
}
