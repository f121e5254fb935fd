/** What the wording of one post says; written anew by every call of `WordingIndex.place`. */
export type Placing = {
  /** the wording group the post now belongs to */
  group: number;
  /** the earlier post it is like, or -1 when it founds its group */
  like: number;
  /** 0..1, weighted share of word pairs in common with `like` */
  similarity: number;
  /** a post that is alike but too short to link by wording alone, or -1 */
  hint: number;
  /** 0..1, how alike `hint` is */
  hintSimilarity: number;
  /** the groups that the post showed to be one, as they were before; empty when it joined or founded only one */
  readonly joins: number[];
};
