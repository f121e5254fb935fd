import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { concat, utf8 } from '@sanad/base/bytes';
import { buildBundle } from '@sanad/evidence/bundle';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { CLOCK_SET } from '@sanad/evidence/entry';
import { randomId, verifierCrypto } from '@sanad/platform/crypto';
import { openComposed } from './compose.ts';
import { sealFiles } from './seal.ts';
import { type Shown, showEntries } from './shown-entries.ts';

test('what was recorded around a clock that ran ahead verifies, because the bundle shows who set the time back', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-clock-'));
  let now = Date.parse('2026-03-01T10:00:00.000Z');
  const spine = await openComposed({ folder, clock: () => now });
  t.after(async () => {
    await spine.close();
    await rm(folder, { recursive: true });
  });
  const seal = async (): Promise<string> => {
    const by = { actor: 'operator', role: 'operator', time: new Date(now).toISOString() };
    await sealFiles(spine, [{ name: 'a.txt', bytes: utf8('a') }], by);
    return (await spine.ledger.get((await spine.ledger.size()) - 1)).header.id;
  };
  now = Date.parse('2099-01-01T00:00:00.000Z');
  const ahead = await seal();
  now = Date.parse('2026-03-02T10:00:00.000Z');
  await spine.clock.set({ actor: 'operator', reason: 'the battery was empty' });
  const after = await seal();
  const shown = await showEntries(spine, [ahead, after]);
  const report = async (entries: Shown['entries']) => {
    const about = {
      id: randomId('bundle'),
      title: 'x',
      made: '2026-03-02T11:00:00.000Z',
      organisation: 'x',
      case: null,
    };
    const ledger = { entries, checkpoint: shown.checkpoint, earlier: [] };
    const parts = await buildBundle({ ...about, exhibits: [], documents: [], ledger }, spine.signer, verifierCrypto);
    const found = await verifyBundle(concat(...parts), verifierCrypto, {});
    return { valid: found.valid, codes: found.checks.flatMap((one) => one.findings.map(({ code }) => code)) };
  };
  const whole = await report(shown.entries);
  assert.deepEqual([whole.valid, whole.codes.filter((code) => code.startsWith('clock'))], [true, ['clock-set']]);
  const unseen = await report((await showEntries(spine, [after])).entries);
  assert.deepEqual(
    [unseen.valid, unseen.codes.filter((code) => code.startsWith('clock'))],
    [true, ['clock-set-unseen']],
  );
  const hidden = await report(shown.entries.filter(({ header }) => header.type !== CLOCK_SET));
  assert.deepEqual([hidden.valid, hidden.codes.includes('entry-time')], [false, true]);
});
