import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHECKPOINTS } from '@sanad/wire/awareness';
import { checkpointKey } from './checkpoint-key.ts';

test('nobody has to vouch that a story has no detail of what she lived through; every other point is the same', () => {
  const [alert, story] = (['alert', 'story'] as const).map((kind) =>
    CHECKPOINTS.map((one) => checkpointKey(one, kind)),
  );
  const other = CHECKPOINTS.indexOf('no-picture-or-detail-of-victims');
  assert.equal(alert![other], 'checkpoint-no-picture-or-detail-of-victims');
  assert.deepEqual(story, alert!.with(other, 'checkpoint-story'));
});
