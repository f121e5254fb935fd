import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { caseState } from '@sanad/wire/case';
import { MOVES, movesFrom, moveTo } from './lifecycle.ts';

const code = (wanted: string) => (thrown: unknown) => isFault(thrown, wanted);
const why = { reason: 'سبب', authorisation: '' };

test('an anonymous report is checked first, and goes to an inquiry only on the order of the prosecutor', () => {
  assert.ok(!movesFrom('registered', true).some((move) => move.to === 'inquiry'));
  assert.ok(movesFrom('registered', false).some((move) => move.to === 'inquiry'));
  const now = { state: 'preliminary', anonymous: true } as const;
  assert.throws(() => moveTo(now, { to: 'inquiry', ...why }), code('case-move-authorisation'));
  assert.equal(moveTo(now, { to: 'inquiry', ...why, authorisation: '123/2026' }).to, 'inquiry');
});

test('an anonymous report that was closed is not taken up again without the order', () => {
  const now = { state: 'closed', anonymous: true } as const;
  assert.throws(() => moveTo(now, { to: 'inquiry', ...why }), code('case-move-authorisation'));
  assert.equal(moveTo(now, { to: 'inquiry', ...why, authorisation: '123/2026' }).to, 'inquiry');
  assert.equal(moveTo({ ...now, anonymous: false }, { to: 'inquiry', ...why }).to, 'inquiry');
});

test('every move has a reason, and no move jumps over the referral', () => {
  assert.throws(
    () => moveTo({ state: 'inquiry', anonymous: false }, { to: 'closed', reason: ' ', authorisation: '' }),
    code('case-move-reason'),
  );
  for (const from of caseState.options) {
    if (from === 'referral-proposed') continue;
    assert.throws(
      () => moveTo({ state: from, anonymous: false }, { to: 'referred', ...why }),
      code('case-move-impossible'),
    );
  }
});

test('what was judged stays judged; whatever is reversible has a way back', () => {
  assert.deepEqual(movesFrom('judged', false), []);
  for (const move of MOVES.filter((one) => one.reversible)) {
    const reached = new Set<string>([move.to]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const next of MOVES)
        if (reached.has(next.from) && !reached.has(next.to)) grew = Boolean(reached.add(next.to));
    }
    assert.ok(reached.has('inquiry'), `${move.from} to ${move.to}`);
  }
});
