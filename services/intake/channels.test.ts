import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '@sanad/base/instant';
import { channel } from '@sanad/wire/intake';
import fc from 'fast-check';
import { type ChannelChecked, GOOD_FOR, isShown, stateOfChannels } from './channels.ts';
import { CHANNELS } from './data/channels.ts';

const NOW = Date.parse('2026-11-24T00:00:00.000Z');

test('every row has its shape, an id of its own, a source, and says what is to be confirmed', () => {
  for (const row of CHANNELS) {
    channel.parse(row);
    assert.ok(row.source && row.sourceDate, row.id);
    const texts = [row.name, row.what, row.verify].flatMap((one) => Object.values(one));
    for (const text of texts) assert.ok(text.trim(), row.id);
    assert.match(row.verify.ar, /^[\p{Script=Arabic}\p{M}\s،]+$/u, row.id);
  }
  assert.equal(new Set(CHANNELS.map((row) => row.id)).size, CHANNELS.length);
});

test('the public sees nothing that was not confirmed, but the police emergency number, which comes first', () => {
  const shown = stateOfChannels(CHANNELS, [], instantOf(NOW)).filter((row) => row.shown);
  assert.deepEqual(
    shown.map((row) => [row.id, row.contact]),
    [['ma-police-19', '19']],
  );
  assert.deepEqual(
    CHANNELS.filter((row) => row.kind === 'emergency').map((row) => row.contact),
    ['19'],
  );
});

test('a confirmation holds for less than 90 days, for the contact that was tried, and not after it was found wrong', () => {
  const check = fc.record({
    channel: fc.constantFrom(...CHANNELS.map((row) => row.id)),
    contact: fc.constantFrom(...CHANNELS.map((row) => row.contact)),
    answer: fc.constantFrom('confirmed' as const, 'wrong' as const),
    at: fc.integer({ min: NOW - 2 * GOOD_FOR, max: NOW }).map(instantOf),
    by: fc.constant('person_x'),
  });
  fc.assert(
    fc.property(fc.array(check, { maxLength: 30 }), (checks) => {
      const latest = new Map<string, ChannelChecked>();
      for (const one of checks) latest.set(one.channel, one);
      for (const row of stateOfChannels(CHANNELS, [...latest.values()], instantOf(NOW))) {
        if (!row.shown || row.kind === 'emergency') continue;
        const last = latest.get(row.id)!;
        assert.equal(last.answer, 'confirmed');
        assert.equal(last.contact, row.contact);
        assert.ok(NOW - Date.parse(last.at) < GOOD_FOR);
      }
    }),
  );
  const row = CHANNELS.find((one) => one.id === 'ma-unfm-8350')!;
  const checked = { channel: row.id, contact: row.contact, answer: 'confirmed', at: instantOf(NOW), by: 'x' } as const;
  assert.equal(isShown(row, checked, instantOf(NOW + GOOD_FOR - 1)), true);
  assert.equal(isShown(row, checked, instantOf(NOW + GOOD_FOR)), false);
  assert.equal(isShown({ ...row, contact: '8351' }, checked, instantOf(NOW)), false);
});
