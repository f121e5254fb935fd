import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tools } from '../made.ts';
import { makeTimes } from './times.ts';

const title = { ar: '', fr: '', en: '' };
const HOURS: Readonly<Record<string, (day: string) => number>> = {
  // Back to UTC in Ramadan, which in 2026 runs from mid-February to 20 March.
  Casablanca: (day) => (day.startsWith('2026-03-02') ? 0 : 1),
  Dubai: () => 4,
  Madrid: (day) => (/-0[67]-/.test(day) ? 2 : 1),
  UTC: () => 0,
  Istanbul: () => 3,
};

test('what each device displays is its instant in the hours of that place on that day', () => {
  const ramadan = new Set<number>();
  for (let seed = 0; seed < 40; seed++) {
    const { material, instants } = makeTimes('t', title, { seed } as Tools);
    assert.ok(material.kind === 'rows');
    for (const { id, cells } of material.rows) {
      const [shown, source] = cells as [string, { en: string }];
      const at = Date.parse(instants![id]!);
      const hours = (Date.parse(`${shown.replace(' ', 'T')}:00Z`) - at) / 3_600_000;
      const place = Object.keys(HOURS).find((one) => source.en.includes(one))!;
      assert.equal(hours, HOURS[place]!(shown), `${shown} ${source.en}`);
      if (place === 'Casablanca') ramadan.add(hours);
    }
  }
  assert.deepEqual([...ramadan].sort(), [0, 1], 'days of both kinds are drawn');
});
