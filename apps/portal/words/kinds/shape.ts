/** The kinds of offers that are known, by the picture that stands for each. */
export const KINDS = ['camera', 'gulf', 'massage', 'artist', 'model', 'fee', 'house', 'threat'] as const;
export type Kind = (typeof KINDS)[number];

export type KindWords = {
  readonly title: string;
  /** as such an offer is worded; invented, with nobody's contact */
  readonly words: string;
  readonly behind: string;
  readonly ask: string;
};
export type KindsWords = Readonly<Record<Kind, KindWords>> & {
  readonly labelWords: string;
  readonly labelBehind: string;
  readonly labelAsk: string;
  readonly limit: string;
  readonly check: string;
};
