import type { TimelineMessage } from '@sanad/wire/exhibit';

/**
 * Messages of several sources in the order of time. What has no time stays behind what stood before it in its own source,
 * and before what follows when nothing did; a source without any time comes last.
 */
export function timeLine(sources: readonly (readonly TimelineMessage[])[]): readonly TimelineMessage[] {
  const [only] = sources;
  if (only && sources.length === 1) return only;
  const placed = sources.flatMap((messages) => {
    let last = messages.map(timeOf).find((time) => time !== null) ?? NO_TIME;
    return messages.map((message) => {
      last = timeOf(message) ?? last;
      return { message, at: last };
    });
  });
  placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return placed.map(({ message }) => message);
}

/** Behind every year. */
const NO_TIME = '~';

function timeOf({ instant, at }: TimelineMessage): string | null {
  return instant ?? at;
}
