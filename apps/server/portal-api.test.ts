import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createPortalApi, createPortalLimits, type PortalApiDeps } from './portal-api.ts';

before(() => {
  // Refusals are many here, and nobody reads where they came from.
  Error.stackTraceLimit = 0;
});

/** The portal's API on a clock of ours, with work that is always done, so that the limits alone are seen. */
function portal(): {
  post(path: string, body: unknown): Promise<number>;
  pressure(): Promise<number>;
  pass(seconds: number): void;
  reached: string[];
} {
  let now = 0;
  let asked = 0;
  const reached: string[] = [];
  const deps = {
    limits: createPortalLimits(() => now),
    work: {
      ask: async (_purpose: string, pressure: number) => {
        asked = pressure;
        return {};
      },
      check: async () => {},
    },
    reports: {
      read: async (token: string) => {
        reached.push(token);
        return null;
      },
      keys: async () => ({}),
    },
    escrows: { read: async () => null, evaluate: async (names: readonly string[]) => void reached.push(...names) },
    uploads: {},
    spine: {},
    log: () => {},
  } as unknown as PortalApiDeps;
  const app = createPortalApi(deps);
  const post = async (path: string, body: unknown): Promise<number> =>
    (await app.request(path, { method: 'POST', body: JSON.stringify(body) })).status;
  return {
    post,
    reached,
    pass: (seconds) => {
      now += seconds * 1000;
    },
    pressure: async () => {
      await post('/work/escrow', {});
      return asked;
    },
  };
}

test('a million codes tried in an hour: a few in a thousand are looked at, whoever tries them', async () => {
  const limits = createPortalLimits(
    (
      (at) => () =>
        (at += 3.6)
    )(0),
  );
  let looked = 0;
  for (let n = 0; n < 1_000_000; n++)
    try {
      limits.receipt.take();
      looked++;
    } catch {
      // refused
    }
  assert.ok(looked < 73_000 && looked > 72_000, String(looked));
  const { post, reached } = portal();
  const token = (n: number): string => n.toString(16).padStart(64, '0');
  const answers = new Map<number, number>();
  for (let n = 0; n < 1000; n++) {
    const status = await post('/receipts/read', { token: token(n) });
    answers.set(status, (answers.get(status) ?? 0) + 1);
  }
  assert.deepEqual(
    [...answers],
    [
      [404, 200],
      [429, 800],
    ],
  );
  assert.equal(reached.length, 200);
});

test('names of recruiters cannot be tried in numbers: four thousand questions a day, dearer the fewer are left', async () => {
  const { post, pressure, pass, reached } = portal();
  const blinded = Array.from({ length: 5 }, () => '0'.repeat(64));
  assert.equal(await pressure(), 0);
  const day = async (): Promise<number> => {
    const before = reached.length;
    for (let n = 0; n < 86_400 / 20; n++) {
      pass(20);
      for (let k = 0; k < 2; k++) await post('/escrow/questions', { blinded });
    }
    return (reached.length - before) / 5;
  };
  const first = await day();
  assert.ok(first > 7000 && first <= 8001, `${first} questions on the first day`);
  assert.ok((await pressure()) > 0.99);
  assert.ok((await day()) <= 4001);
});
