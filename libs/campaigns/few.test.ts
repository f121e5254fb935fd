import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FewSets } from './few.ts';

test('sets of few do what sets do, each owner its own', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('add', 'delete', 'clear'), fc.nat(3), fc.nat(4)), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (list) => {
      const few = new FewSets();
      const sets = Array.from({ length: 4 }, () => new Set<number>());
      for (const [step, owner, value] of list) {
        if (step === 'add') few.add(owner, value);
        else if (step === 'delete') few.delete(owner, value);
        else few.clear(owner);
        if (step === 'add') sets[owner]!.add(value);
        else if (step === 'delete') sets[owner]!.delete(value);
        else sets[owner]!.clear();
        for (const [each, set] of sets.entries()) assert.deepEqual([...few.of(each)], [...set]);
      }
    }),
  );
});
