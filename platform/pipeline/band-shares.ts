import { BANDS } from '@sanad/campaigns/bands';

/**
 * Who holds each band. All who know the same workers come to the same answer; nobody holds more than his share, and a
 * worker that comes or goes moves few bands that it does not hold itself (the highest hash wins, within the share).
 * @example shareBands(['a']).every((worker) => worker === 'a')
 */
export function shareBands(workers: readonly string[]): readonly string[] {
  const share = Math.ceil(BANDS / workers.length);
  const held = new Map(workers.map((worker) => [worker, 0]));
  return Array.from({ length: workers.length === 0 ? 0 : BANDS }, (_, band) => {
    let best = '';
    let most = -1;
    for (const worker of workers) {
      const score = hash(`${worker}/${band}`);
      if (held.get(worker)! >= share || score <= most) continue;
      best = worker;
      most = score;
    }
    held.set(best, held.get(best)! + 1);
    return best;
  });
}

/** Bands as people write them: `0-3 7 9-12`. */
export function bandsAsText(bands: Iterable<number>): string {
  const sorted = [...bands].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const band of sorted) {
    const last = runs.at(-1);
    if (last?.[1] === band - 1) last[1] = band;
    else runs.push([band, band]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}
