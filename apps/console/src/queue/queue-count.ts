import type { Words } from '../words.tsx';

/** How long a list of campaigns is; the server does not count a very long one to its end. */
export function countWords({ t, number }: Pick<Words, 't' | 'number'>, total: number | null): string {
  return total === null ? t('queue-many', { count: number(1000) }) : t('queue-count', { count: total });
}
