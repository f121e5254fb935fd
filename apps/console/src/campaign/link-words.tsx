import type { Link } from '@sanad/wire/post';
import { useWords } from '../words.tsx';

export type LinkWords = { readonly short: string; readonly kind: string; readonly value: string | null };

/** Why two posts are linked, in words: what kind of link, and by what. */
export function useLinkWords(): (link: Link) => LinkWords {
  const { t, tAny, number } = useWords();
  return (link) => {
    const kind = tAny(`link-${link.kind}`, link.kind);
    const { value, similarity } = (link.detail ?? {}) as { value?: unknown; similarity?: unknown };
    if (typeof value === 'string') return { short: kind, kind, value };
    if (typeof similarity !== 'number') return { short: kind, kind, value: null };
    const share = t('alike', { percent: number(Math.round(similarity * 100)) });
    return { short: `${kind} ${share}`, kind: `${kind} ${share}`, value: null };
  };
}
