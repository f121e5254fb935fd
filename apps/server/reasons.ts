import { explainPost } from '@sanad/text/explain';
import type { Reason } from '@sanad/wire/post';

/** What made the reader's verdict, in words: signs, and what speaks against them. */
export function reasonsOf(post: { readonly text: string }): readonly Reason[] {
  return explainPost(post.text).reasons.map(({ code, against, title, explanation, spans }) => ({
    code,
    against,
    title: plain(title),
    explanation: plain(explanation),
    spans: spans.map(([start, end]): [number, number] => [start, end]),
  }));
}

function plain({ ar, fr, en }: Reason['title']): Reason['title'] {
  return { ar, fr, en };
}
