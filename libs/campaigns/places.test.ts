import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './gazetteer.ts';
import { placesIn } from './places.ts';

test('towns are found in both scripts, with the particle written on them, and words that only look alike are not', () => {
  assert.deepEqual(placesIn('khdma f kaza w فدبي'), ['casablanca', 'dubai']);
  assert.deepEqual(placesIn('مطلوب بنات للعمل في الدار البيضاء وطنجة'), ['casablanca', 'tangier']);
  assert.deepEqual(placesIn('خدمة بالإمارات وللسعودية'), ['emirates', 'saudi']);
  assert.deepEqual(placesIn('la fille de la case, والسلام عليكم بنات من دارك'), []);
  assert.equal(placeOf('tangier')?.home, true);
  assert.equal(placeOf('nowhere'), null);
});
