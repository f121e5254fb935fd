import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContactTable } from './contact-table.ts';
import type { Tie } from './ties.ts';

const tie = (n: number): Tie =>
  n % 3 === 0
    ? { kind: 'phone', key: `phone:+2126000000${n}`, value: `+2126000000${n}` }
    : { kind: n % 3 === 1 ? 'handle' : 'url', key: `handle:سند${n}`, value: `@سند${n}` };

test('contacts are known again, however many there are, and say what they are', () => {
  const table = new ContactTable();
  for (let n = 0; n < 3000; n++) assert.equal(table.know(tie(n)), n);
  for (let n = 0; n < 3000; n++) {
    assert.equal(table.know(tie(n)), n);
    assert.deepEqual([table.kindOf(n), table.valueOf(n)], [tie(n).kind, tie(n).value]);
  }
  assert.equal(table.length, 3000);
});

test('the groups that name a contact are kept as a map of them would keep them', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('name', 'unname', 'aside'), fc.nat(3), fc.nat(9)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (list) => {
      const table = new ContactTable();
      const contact = table.know(tie(3));
      const map = new Map<number, number>();
      for (const [step, group, post] of list) {
        if (step === 'name') table.name(contact, group, post);
        else if (step === 'unname') table.unname(contact, group);
        else table.setAside(contact);
        if (step === 'name') map.set(group, post);
        else if (step === 'unname') map.delete(group);
        else map.clear();
        assert.deepEqual(table.groupsOf(contact), [...map.keys()]);
        assert.deepEqual(table.holdersOf(contact), [...map.values()]);
        assert.equal(table.size(contact), map.size);
        for (let g = 0; g < 4; g++) assert.equal(table.firstOf(contact, g), map.get(g) ?? -1);
      }
      assert.equal(
        table.isHub(contact),
        list.some(([step]) => step === 'aside'),
      );
    }),
  );
});

test('posts that name a contact are counted, and the second is remembered', () => {
  const table = new ContactTable();
  const contact = table.know(tie(0));
  assert.equal(table.secondOf(contact), -1);
  for (const post of [4, 7, 9]) table.count(contact, post);
  assert.deepEqual([table.postsOf(contact), table.secondOf(contact)], [3, 7]);
});
