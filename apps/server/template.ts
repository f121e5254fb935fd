import { templateOf as alignTexts } from '@sanad/campaigns/template';
import type { TemplatePart } from '@sanad/wire/campaign';

/** The template of a campaign in the shape of the API, and from how many posts it was read; one post alone has none. */
export function templateOf(posts: readonly { readonly text: string }[]): {
  readonly parts: readonly TemplatePart[];
  readonly posts: number;
} {
  if (posts.length < 2) return { parts: [], posts: 0 };
  const template = alignTexts(posts.map((post) => post.text));
  const parts = template.parts.map((part) =>
    part.kind === 'text'
      ? { words: part.text }
      : {
          slot: part.slot,
          values: part.values.map(({ text, count, also }) => ({ value: text, posts: count, also: [...also] })),
        },
  );
  return { parts, posts: template.posts };
}
