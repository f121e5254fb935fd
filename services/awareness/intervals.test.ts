import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clopperPearson, compareRates, pairedGain } from './intervals.ts';

const near = (found: number, wanted: number, within = 5e-4) =>
  assert.ok(Math.abs(found - wanted) < within, `${found}, not ${wanted}`);

test('the exact interval of a share is that of the published tables', () => {
  // Newcombe 1998, Table I, exact method: 81/263, 15/148, 0/20, 1/29
  for (const [r, n, low, high] of [
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ] as const) {
    const found = clopperPearson(r, n);
    near(found.low, low, 1e-4);
    near(found.high, high, 1e-4);
  }
});

test('a ratio of rates is around its value, narrows with more, and turns over when the two change places', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 100, max: 5000 }),
      fc.integer({ min: 100, max: 5000 }),
      (x, y, m, n) => {
        const a = { events: x, exposure: m };
        const b = { events: y, exposure: n };
        const one = compareRates(a, b);
        if (x + y === 0) return assert.equal(one, null);
        assert.ok(one!.low <= one!.value + 1e-9 && one!.value <= one!.high + 1e-9);
        const other = compareRates(b, a)!;
        if (x > 0 && y > 0) near(one!.low * other.high, 1, 1e-6);
        const more = compareRates({ events: 10 * x, exposure: 10 * m }, { events: 10 * y, exposure: 10 * n })!;
        assert.ok(more.low >= one!.low - 1e-9);
      },
    ),
  );
});

test('the interval of a paired gain covers the truth 95 times of 100, also with thirty persons', () => {
  // mulberry32, so that the run can be repeated
  let state = 20261124;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const [pRight, pGained, pLost] = [0.4, 0.3, 0.05];
  let held = 0;
  const runs = 4000;
  for (let run = 0; run < runs; run++) {
    const cells = { right: 0, gained: 0, lost: 0, wrong: 0 };
    for (let i = 0; i < 30; i++) {
      const draw = random();
      if (draw < pRight) cells.right++;
      else if (draw < pRight + pGained) cells.gained++;
      else if (draw < pRight + pGained + pLost) cells.lost++;
      else cells.wrong++;
    }
    const { low, high } = pairedGain(cells)!;
    if (low <= pGained - pLost && pGained - pLost <= high) held++;
  }
  assert.ok(held / runs > 0.93 && held / runs < 0.98, String(held / runs));
  assert.equal(pairedGain({ right: 40, gained: 30, lost: 5, wrong: 25 })!.value, 0.25);
});
