import { readdirSync, readFileSync } from 'node:fs';
import type { Kind } from '../../libs/text/kinds.ts';
import { type Mark, posts } from '../posts/load.ts';

/** One labelled post. `group` keeps posts of one cover story or class together when the set is split. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly kind: Kind;
  readonly group: string;
  readonly language: string;
  readonly from: 'posts' | 'seed';
  readonly spans: readonly Mark[];
};

const SEED = new URL('./seed/', import.meta.url);
const KIND_OF: Readonly<Record<string, Kind>> = {
  lure: 'lure',
  offer: 'offer',
  call: 'offer',
  sale: 'offer',
  warning: 'warning',
  warn: 'warning',
  report: 'report',
  news: 'report',
  legal: 'report',
  academic: 'report',
  question: 'question',
  ask: 'question',
  help: 'help',
};

/** All posts that a model may be trained on: the training part of the benchmark, and examples beside it. */
export function labelled(): Labelled[] {
  return [...benchmark('train'), ...beside()];
}

/** One part of the benchmark of `bench/posts`. */
export function benchmark(part: 'train' | 'test'): Labelled[] {
  return posts()
    .filter((post) => post.split === part)
    .map((post) => ({
      id: post.id,
      text: post.text,
      kind: post.label === 'lure' ? 'lure' : (KIND_OF[post.stance] ?? 'other'),
      group: post.class,
      language: post.lang,
      from: 'posts' as const,
      spans: post.spans,
    }));
}

// Lines of class, language, text; the class of a lure is `lure:` and its cover story.
function beside(): Labelled[] {
  return readdirSync(SEED)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, SEED), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line, index) => {
          const [label, language, text] = line.split('\t') as [string, string, string];
          const [kind, story] = label.split(':') as [string, string | undefined];
          return {
            id: `seed-${name.slice(0, -4)}-${index + 1}`,
            text,
            kind: KIND_OF[kind] ?? ('other' as const),
            group: story ?? kind,
            language,
            from: 'seed' as const,
            spans: [],
          };
        }),
    );
}
