import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdqSquare } from './pdq-square.ts';

test('a picture that fits is drawn as it is; of a larger one each point lies within its dot, not between two', () => {
  assert.deepEqual(pdqSquare(512, 300), { width: 512, height: 300, transform: null });
  for (const [width, height] of [
    [513, 40],
    [4000, 3000],
    [1024, 1024],
  ] as const) {
    const square = pdqSquare(width, height);
    assert.deepEqual([square.width, square.height], [512, 512]);
    const [across, , , down, right, below] = square.transform!;
    for (const [size, scale, shift] of [
      [width, across, right],
      [height, down, below],
    ] as const)
      for (let n = 0; n < 512; n++) {
        // a canvas asks which dot lies under the middle of its own
        const point = (n + 0.5 - shift) / scale;
        const within = point - Math.floor((n * size) / 512);
        assert.ok(within > 1 / 2048 && within < 2047 / 2048, `${size} ${n}: ${within}`);
      }
  }
});
