import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWordings } from './measure.ts';
import type { DispatchTableRow } from './views.ts';

const sent = (id: string, variant: 'a' | 'b'): DispatchTableRow =>
  ({ id, notice: 'n', channel: 'whatsapp', language: 'ary', variant, copies: 300 }) as unknown as DispatchTableRow;

/** What is said of two wordings, 300 copies each, opened so often. */
function said(a: number, b: number): string {
  const opens = new Map([
    ['1', a],
    ['2', b],
  ]);
  return compareWordings([sent('1', 'a'), sent('2', 'b')], opens)[0]!.says;
}

test('a wording is called better only where the interval that is shown leaves out equality', () => {
  assert.equal(said(20, 60), 'b');
  assert.equal(said(60, 20), 'a');
  assert.equal(said(30, 31), 'nothing');
  assert.equal(said(3, 4), 'too-little');
  // Its lower end is 1.0004, shown as 1.
  assert.equal(said(25, 42), 'nothing');
});
