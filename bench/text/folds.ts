import type { Model } from '../../libs/text/model.ts';
import { type Labelled, labelled } from './dataset.ts';
import { exampleOf, judge, learn } from './learn.ts';

/** A post with the score of a model that saw no post of its group. */
export type Judged = { readonly post: Labelled; readonly score: number; readonly model: Model };

const FOLDS = 5;
export const LURE_WEIGHT = 1.5;

/** Judges every post by a model trained without its group (cover story, class). */
export function judgeByFolds(): Judged[] {
  const posts = labelled();
  const examples = posts.map((post) => exampleOf(post.text, post.lure, post.lure ? LURE_WEIGHT : 1));
  const groups = [...new Set(posts.map((post) => post.group))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, index % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(examples.filter((_, i) => foldOf.get(posts[i]!.group) !== fold)),
  );
  return posts.map((post, i) => {
    const model = models[foldOf.get(post.group)!]!;
    return { post, model, score: 1 / (1 + Math.exp(-judge(examples[i]!, model))) };
  });
}
