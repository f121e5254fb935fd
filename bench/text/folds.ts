import { marginOf, type Model } from '../../libs/text/model.ts';
import { type Labelled, labelled } from './dataset.ts';
import { exampleOf, judge, learn, SETTINGS } from './learn.ts';

/** A post with what a model says that saw no post of its group. */
export type Judged = {
  readonly post: Labelled;
  readonly logits: Float64Array;
  readonly margin: number;
  readonly model: Model;
};

const FOLDS = 5;
/** Classes that are a way of speaking, not a story: they are split by post, or no model would ever have seen one. */
const SPREAD = new Set(['warning', 'warn', 'news', 'question', 'ask', 'help-call', 'help', 'victim-story', 'legal', 'academic', 'talk', 'daily', 'call', 'sale', 'seek', 'opinion']);

/** Judges every post by a model trained without its cover story or class. */
export function judgeByFolds(posts: readonly Labelled[] = labelled(), settings = SETTINGS): Judged[] {
  const examples = posts.map((post) => exampleOf(post.text, post.kind, settings));
  const foldOf = foldsOf(posts);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      examples.filter((_, i) => foldOf[i] !== fold),
      settings,
    ),
  );
  return posts.map((post, i) => {
    const model = models[foldOf[i]!]!;
    const logits = judge(examples[i]!, model);
    return { post, model, logits, margin: marginOf(logits) };
  });
}

function foldsOf(posts: readonly Labelled[]): number[] {
  const groups = [...new Set(posts.map((post) => post.group))].sort();
  const ofGroup = new Map(groups.map((group, index) => [group, index % FOLDS]));
  if (process.env['RANDOM_FOLDS']) return posts.map((_, index) => (index * 7919) % FOLDS);
  return posts.map((post, index) => (SPREAD.has(post.group) ? index % FOLDS : ofGroup.get(post.group)!));
}
