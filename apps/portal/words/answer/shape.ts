import type { Ask, Opening, Step } from '../../answer.ts';

/** The words of an answer. Nothing here says that an offer is safe, and nothing blames the one who asks. */
export type AnswerWords = {
  readonly opening: Readonly<Record<Opening, string>>;
  /** under the opening: what it does not mean */
  readonly limits: Readonly<Record<Opening, string>>;
  readonly yourText: string;
  /** before the words of a sign, for a reader who does not see the marks */
  readonly yourWords: string;
  readonly standsOut: string;
  readonly good: string;
  readonly goodLimit: string;
  readonly asks: string;
  readonly ask: Readonly<Record<Ask, string>>;
  readonly steps: string;
  readonly step: Readonly<Record<Step, string>>;
  readonly call: string;
  readonly emergency: string;
  readonly otherLines: string;
  readonly report: string;
  readonly readAloud: string;
  readonly stopReading: string;
};

/** What is told of one sign: its title, and why it is one. */
export type SignWords = readonly [title: string, why: string];
