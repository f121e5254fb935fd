import { templateOf as alignTexts } from '@sanad/campaigns/template';
import type { TemplatePart } from '@sanad/wire/campaign';

/** The template of a campaign in the shape of the API; one post alone has none. */
export function templateOf(posts: readonly { readonly id: string; readonly text: string }[]): readonly TemplatePart[] {
  if (posts.length < 2) return [];
  return alignTexts(posts.map((post) => post.text)).parts.map((part) =>
    part.kind === 'text'
      ? { words: part.text }
      : { slot: part.slot, values: part.values.map(({ text, count }) => ({ value: text, posts: count })) },
  );
}
