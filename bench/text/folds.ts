import { CLAUSE_MODEL, type ClauseModel } from '../../libs/text/clauses.ts';
import { evenMargin, type Model, marginOf } from '../../libs/text/model.ts';
import { type Labelled, labelled } from './dataset.ts';
import { type Examples, examplesOf, judge, learn } from './learn.ts';
import { clausesOf, learnClauses } from './learn-clauses.ts';

/** A post, and models that saw no post of its group. */
export type Judged = {
  readonly post: Labelled;
  readonly margin: number;
  readonly model: Model;
  readonly clauses: ClauseModel;
};

const FOLDS = 3;
/** Ways of speaking are no cover stories: they are split by post, or no model would ever have seen one. */
const SPREAD = new Set(
  'warning warn news question ask help-call help victim-story legal academic opinion talk daily call sale seek'.split(
    ' ',
  ),
);

/** Judges every post by models that saw no post of its fold: by default none of its cover story or class. */
export function judgeByFolds(
  posts: readonly Labelled[] = labelled(),
  withClauses = true,
  foldOf: readonly number[] = foldsOf(posts),
  { examples, of }: Examples = examplesOf(posts),
): Judged[] {
  const folds = foldOf.reduce((most, fold) => Math.max(most, fold + 1), 0);
  const made = Array.from({ length: folds }, (_, fold) => ({
    model: learn(examples.filter((_, i) => foldOf[of[i]!] !== fold)),
    clauses: withClauses ? learnClauses(clausesOf(posts.filter((_, i) => foldOf[i] !== fold))) : CLAUSE_MODEL,
  }));
  return posts.map((post, i) => {
    const { model, clauses } = made[foldOf[i]!]!;
    return { post, model, clauses, margin: evenMargin(marginOf(judge(examples[i]!, model)), examples[i]!.words) };
  });
}

/** Which fold each post is held back in. */
export function foldsOf(posts: readonly Labelled[]): number[] {
  const groups = [...new Set(posts.map((post) => post.group))].sort();
  const ofGroup = new Map(groups.map((group, index) => [group, index % FOLDS]));
  const isBySpeech = process.argv.includes('--by-post');
  return posts.map((post, index) =>
    isBySpeech || SPREAD.has(post.group) ? (index * 7919) % FOLDS : ofGroup.get(post.group)!,
  );
}

/**
 * Which fold each post is held back in, when every cover story is a fold of its own: what is new is one story and a few
 * classes of look-alikes, not a third of all.
 */
export function foldsByStory(posts: readonly Labelled[]): number[] {
  const stories = [...new Set(posts.filter(({ kind }) => kind === 'lure').map(({ group }) => group))].sort();
  const classes = [...new Set(posts.map(({ group }) => group))].filter((group) => !stories.includes(group)).sort();
  const ofGroup = new Map([...stories, ...classes].map((group, index) => [group, index % stories.length]));
  return posts.map(({ group }, index) => (SPREAD.has(group) ? (index * 7919) % stories.length : ofGroup.get(group)!));
}

/** Which fold each post is held back in, when a fold is the posts of some writers. */
export function foldsByWriter(posts: readonly Labelled[]): number[] {
  const writers = posts.map(({ id }) => writerOf(id));
  const sizes = new Map<string, number>();
  for (const writer of writers) sizes.set(writer, (sizes.get(writer) ?? 0) + 1);
  const filled = new Array<number>(FOLDS).fill(0);
  const foldOf = new Map<string, number>();
  for (const [writer, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(writer, fold);
    filled[fold]! += size;
  }
  return writers.map((writer) => foldOf.get(writer)!);
}

/** Who wrote a post, as its file tells: a letter or number of the writer, or the round of writing. */
export function writerOf(id: string): string {
  const file = id.replace(/^train-|-\d+$/g, '');
  if (file.startsWith('seed-outside-')) return file;
  if (file.startsWith('seed') || file.startsWith('everyday')) return file.split('-')[0]!;
  return /(?:^|-)(w(?:one|two|three|four|five|[a-z]))(?:-|$)/.exec(file)?.[1] ?? /-([234])$/.exec(file)?.[1] ?? 'first';
}
