import assert from 'node:assert/strict';
import test from 'node:test';
import { HIDDEN_ROW, type HiddenUnits, hear, UNITS, unpackHidden } from './hidden-units.ts';
import { MODEL, weighHashed } from './model.ts';
import { readText } from './reader.ts';

const TEXTS = ['أجي تخدمي من دارك بلا وجه، 7000 درهم فالشهر', 'salam, 3afak ch7al taman had tomobil?', 'x'];

/** The first unit hears signs 0 and 1, and speaks when it hears both. */
function both(): HiddenUnits {
  const weights = new Int8Array(3 * HIDDEN_ROW);
  weights[1] = 4;
  weights[HIDDEN_ROW + 1] = 4;
  const zeros = new Array<number>(UNITS - 1).fill(0);
  return { weights, scale: 1, share: 1, bias: [-6, ...zeros], out: [5, ...zeros] };
}

test('two signs together say more than what each says by itself', () => {
  const told = (...signs: number[]): number => hear(Uint16Array.from(signs), signs.length, both());
  const [one, other, together, none] = [told(0), told(1), told(0, 1), told(2)];
  assert.equal(one, other);
  assert.ok(together - none > one - none + (other - none) + 1, `${together} ${one} ${none}`);
});

test('how much signs say together is in what speaks for a lure, read fast or as it is read for learning', () => {
  const read = (): number[][] => TEXTS.map((text) => [...readText(text).logits]);
  const fast = read();
  const silent = { ...MODEL, hidden: { ...MODEL.hidden, share: 0 } };
  const heard = TEXTS.map((text) => {
    const { features } = readText(text);
    return hear(features.signs, features.signCount, MODEL.hidden);
  });
  weighHashed(null);
  const listed = read();
  const without = TEXTS.map((text) => [...readText(text, silent).logits]);
  weighHashed(MODEL);
  for (const [i, logits] of fast.entries())
    for (const [k, value] of logits.entries()) {
      assert.ok(Math.abs(value - listed[i]![k]!) < 1e-9);
      assert.ok(Math.abs(value - without[i]![k]! - (k === 0 ? heard[i]! : 0)) < 1e-9);
    }
  assert.ok(heard.some((amount) => Math.abs(amount) > 0.1));
});

test('weights of another version are read as far as they go', () => {
  for (const text of ['', '~~~~', 'zz', '-'.repeat(99)]) {
    const weights = unpackHidden(text, 2);
    assert.equal(weights.length, 2 * HIDDEN_ROW);
    assert.ok(weights.every((weight) => Math.abs(weight) <= 7));
  }
});
