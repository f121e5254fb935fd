import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FewMap } from './few.ts';

test('a FewMap does what a Map does', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('set', 'delete', 'clear'), fc.nat(3), fc.nat(9)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (list) => {
      const few = new FewMap<number, number>();
      const map = new Map<number, number>();
      for (const [step, key, value] of list) {
        if (step === 'set') {
          few.set(key, value);
          map.set(key, value);
        } else if (step === 'delete') {
          few.delete(key);
          map.delete(key);
        } else {
          few.clear();
          map.clear();
        }
        assert.equal(few.size, map.size);
        assert.deepEqual([...few.keys()], [...map.keys()]);
        assert.deepEqual([...few.values()], [...map.values()]);
        for (let k = 0; k < 4; k++) assert.deepEqual([few.has(k), few.get(k)], [map.has(k), map.get(k)]);
      }
    }),
  );
});
