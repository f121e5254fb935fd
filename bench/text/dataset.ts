import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One labelled post. `group` keeps posts of one cover story or class together when the set is split. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly lure: boolean;
  readonly kind: string;
  readonly group: string;
  readonly language: string;
  readonly from: 'posts' | 'seed';
};

const POSTS = new URL('../posts/', import.meta.url);
const SEED = new URL('./seed.txt', import.meta.url);

/** All labelled posts: the benchmark, and the training examples beside it. */
export function labelled(): Labelled[] {
  return [...benchmark(), ...seed()];
}

function seed(): Labelled[] {
  return readFileSync(SEED, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const [kind, text] = line.split('\t') as [string, string];
      return {
        id: `seed-${index}`,
        text,
        lure: kind === 'lure',
        kind,
        group: `seed-${index % 10}`,
        language: '',
        from: 'seed' as const,
      };
    });
}

/** The benchmark of `bench/posts`, empty when it is not there. */
export function benchmark(): Labelled[] {
  if (!existsSync(POSTS)) return [];
  const files = readdirSync(POSTS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((name) =>
    readFileSync(new URL(name, POSTS), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => {
        const row = JSON.parse(line) as Record<string, unknown>;
        const word = (...names: readonly string[]): string => {
          const found = names.map((name) => row[name]).find((value) => typeof value === 'string');
          return (found as string | undefined) ?? '';
        };
        const label = word('label', 'truth');
        const lure = row['lure'] === true || label === 'lure' || label === 'alert';
        const kind = word('class', 'cover', 'story', 'coverStory', 'kind', 'category') || label;
        return {
          id: word('id') || `${name}-${index}`,
          text: word('text'),
          lure,
          kind,
          group: kind,
          language: word('language', 'lang'),
          from: 'posts' as const,
        };
      }),
  );
}
