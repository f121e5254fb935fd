import type { Checkpoint, NoticeContent } from '@sanad/wire/awareness';

/** The words of a point that a reviewer answers for. Her story tells what she lived through: there the point is that it is in her words. */
export function checkpointKey(point: Checkpoint, kind: NoticeContent['kind']) {
  return point === 'no-picture-or-detail-of-victims' && kind === 'story'
    ? 'checkpoint-story'
    : (`checkpoint-${point}` as const);
}
