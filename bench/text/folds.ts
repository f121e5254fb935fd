import { CLAUSE_MODEL, type ClauseModel } from '../../libs/text/clauses.ts';
import { evenMargin, type Model, marginOf } from '../../libs/text/model.ts';
import { type Labelled, labelled } from './dataset.ts';
import { examplesOf, judge, learn } from './learn.ts';
import { clausesOf, learnClauses } from './learn-clauses.ts';

/** A post, and models that saw no post of its group. */
export type Judged = {
  readonly post: Labelled;
  readonly margin: number;
  readonly model: Model;
  readonly clauses: ClauseModel;
};

const FOLDS = 5;
/** Ways of speaking are no cover stories: they are split by post, or no model would ever have seen one. */
const SPREAD = new Set(
  'warning warn news question ask help-call help victim-story legal academic opinion talk daily call sale seek'.split(
    ' ',
  ),
);

/** Judges every post by models trained without its cover story or class. */
export function judgeByFolds(posts: readonly Labelled[] = labelled(), withClauses = true): Judged[] {
  const { examples, of } = examplesOf(posts);
  const foldOf = foldsOf(posts);
  const made = Array.from({ length: FOLDS }, (_, fold) => ({
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
