import type { Note } from './journal.ts';
import type { Placing } from './placing.ts';
import type { Tokens } from './tokens.ts';

/** Words that tell nothing, as `hashOf()` gives them: those of formulas, and small ones that bind others. */
export type KnownWords = { readonly formulas: Iterable<number>; readonly small: Iterable<number> };

/** Groups posts by wording, one at a time; see `Wording`. */
export type WordingIndex = {
  /**
   * Places one post.
   * @param post a number that grows with every call
   * @returns the same object every time
   */
  place(post: number, tokens: Tokens): Placing;
  /** The group that a group was merged into, itself when it was not. */
  find(group: number): number;
  /** The kept post that speaks for a group, -1 for one of a post too short to compare. */
  speakerOf(group: number): number;
  /** The words of a kept post. */
  wordsOfEntry(entry: number): Uint32Array;
  /**
   * Makes some posts of a group a group of their own, so that later posts like them join it and not the old one.
   * @param posts those that go, at least one
   * @param stays a post of the group that does not
   * @returns the new group
   */
  fork(group: number, posts: ReadonlySet<number>, stays: number): number;
};

/** The same where the phrases and words are elsewhere: a post is looked up first, and what placing it did can be done again. */
export type SharedWordingIndex = WordingIndex & {
  /** Looks the next post up without placing it. @param want is told every kept post whose words placing it may read, if anybody asks */
  look(tokens: Tokens, want: ((entry: number) => void) | null): void;
  /**
   * Does again what placing a post did, from what was noted of it then: null of one too short to compare.
   * @returns the same as placing it then, numbers rounded to a thousandth
   */
  again(post: number, tokens: Tokens, note: Note | null): Placing;
};
