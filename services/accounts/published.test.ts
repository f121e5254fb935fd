import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry, Spine } from '@sanad/platform/ports';
import { openSpine } from '@sanad/platform/spine';
import { guardThenDecide } from './published.ts';
import { accountsProjector } from './views.ts';

const idOf = (n: number) => formatId('release', new Uint8Array(16).fill(n));
const entryOf = (type: string, n: number, body: Json): NewEntry => {
  const scope = idOf(n);
  return { type, version: 1, actor: 'test', about: [scope], scope, body };
};

async function publish(spine: Spine, n: number): Promise<void> {
  const content = {
    definition: {
      id: 'f',
      unit: 'case',
      stage: 'case',
      period: { from: '2023-01', to: '2023-01' },
      offences: [],
      source: { kind: 'ledger' },
    },
    measure: 'cases',
    scope: 'all',
    threshold: 5,
    checkpoint: { size: 1, root: '0'.repeat(64) },
    cells: [{ codes: ['*', '*'], n: 9, status: 'ok' }],
    attack: { hidden: 0, examined: 0, proven: 0, solver: '' },
  };
  const proposed = { release: idOf(n), title: { ar: 'ق', fr: 'a', en: 'c' }, content, reason: '' };
  const entries = [
    entryOf('release.proposed', n, proposed),
    entryOf('release.decided', n, { release: idOf(n), answer: 'release', note: '' }),
  ];
  await spine.transact(async () => ({ entries, result: null }));
}

test('a guard keeps no other command waiting, and starts anew when something else went out meanwhile', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-guard-'));
  const spine = await openSpine({ folder, projectors: () => [accountsProjector] });
  const decide = (confirm: Parameters<Parameters<typeof guardThenDecide<string>>[3]>[0]) =>
    spine
      .transact(async ({ views }) => {
        await confirm(views);
        return { entries: [], result: 'decided' };
      })
      .then(({ result }) => result);
  try {
    const seen: number[] = [];
    const slow = async (before: readonly unknown[]) => {
      seen.push(before.length);
      // Within the writer this would wait for ever.
      if (seen.length === 1) await publish(spine, 1);
    };
    assert.equal(await guardThenDecide(spine.views, '', slow, decide), 'decided');
    assert.equal(seen.length, 2);
    assert.ok(seen[1]! > seen[0]!);
    let n = 1;
    const always = async () => publish(spine, ++n);
    await assert.rejects(guardThenDecide(spine.views, '', always, decide), (thrown) =>
      isFault(thrown, 'release-overtaken'),
    );
  } finally {
    await spine.close();
    await rm(folder, { recursive: true, force: true });
  }
});
