import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claims } from '../ports.ts';

/** What every adapter of claims must do. @param ahead lets time pass for all claims that stand, in milliseconds */
export function claimsContract(
  name: string,
  open: () => Promise<{ claims: Claims; other: Claims; ahead: (milliseconds: number) => Promise<void> }>,
): void {
  test(`${name}: one person holds a campaign until she goes on, releases it or the time is over`, async () => {
    const { claims, other, ahead } = await open();
    const holder = async (from: Claims, subject: string) => (await from.of([subject])).get(subject)?.by ?? null;
    const first = await claims.take('a', 'her');
    assert.equal(first.by, 'her');
    assert.equal((await other.take('a', 'him')).by, 'her');
    assert.equal((await other.take('a', 'him')).until, first.until, 'asking in vain does not make it longer');
    assert.equal(await holder(other, 'a'), 'her');
    assert.equal((await other.take('b', 'her')).by, 'her');
    assert.equal(await holder(claims, 'a'), null, 'a person holds one at a time');
    assert.equal((await claims.take('a', 'him')).by, 'him');
    assert.equal((await other.take('b', 'him')).by, 'her');
    assert.equal(await holder(claims, 'a'), 'him', 'who asks in vain keeps what he holds');
    await claims.release('b', 'him');
    assert.equal(await holder(claims, 'b'), 'her', 'nobody releases what another holds');
    assert.deepEqual([...(await claims.of(['a', 'b', 'c'])).keys()].sort(), ['a', 'b']);
    assert.equal((await claims.of([])).size, 0);
    await ahead(4 * 60_000);
    assert.equal((await claims.take('b', 'her')).by, 'her', 'renewed');
    await ahead(2 * 60_000);
    assert.equal(await holder(other, 'a'), null, 'over');
    assert.equal(await holder(other, 'b'), 'her');
    assert.equal((await other.take('a', 'them')).by, 'them');
    await other.release('a', 'them');
    assert.equal(await holder(claims, 'a'), null);
  });

  test(`${name}: of many who take the same at once, one gets it`, async () => {
    const { claims, other } = await open();
    const takes = Array.from({ length: 20 }, (_, i) => (i % 2 ? claims : other).take('crowd', `person ${i}`));
    const holders = new Set((await Promise.all(takes)).map(({ by }) => by));
    assert.equal(holders.size, 1);
  });
}
