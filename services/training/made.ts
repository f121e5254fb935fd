import type { Release } from '@sanad/disclosure/release';
import type { LocalText, Span } from '@sanad/wire/common';
import type { Material } from '@sanad/wire/training';

/** What a maker made: what may be shown, and what it was made as. The second part stays on the server. */
export type Made = {
  readonly material: Material;
  /** right ids by the name under which a step asks for them */
  readonly right: Readonly<Record<string, readonly string[]>>;
  /** SHA-256 (hex) of the file that is shown */
  readonly sha256?: string;
  /** the instant that each row shows, in UTC */
  readonly instants?: Readonly<Record<string, string>>;
  /** whether each row is a lure */
  readonly chances?: Readonly<Record<string, boolean>>;
  /** what must be made unreadable in each row, UTF-16 offsets */
  readonly spans?: Readonly<Record<string, readonly Span[]>>;
  /** facts for the jurisdiction rules */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** what a request must name and whom it must not */
  readonly request?: Asked;
  readonly release?: Releases;
  /** by row: why it is, or is not, what a step asks for; said after the answer */
  readonly why?: Readonly<Record<string, LocalText>>;
};

export type Asked = {
  readonly identifiers: readonly string[];
  readonly offences: readonly string[];
  readonly hidden: readonly string[];
};

/** A table that is about to go out and the one that went out before. */
export type Releases = {
  /** with every count; the learner hides cells of it */
  readonly full: Release;
  readonly earlier: Release;
  /** the cell whose growth is too small to be known */
  readonly trap: number;
  /** cells that are hidden whatever the learner does, for they are too small themselves */
  readonly fixed: readonly number[];
  /** cells that one sound choice hides beyond those below the threshold */
  readonly enough: readonly number[];
};

/** What makers are handed: nothing is drawn but from the seed. */
export type Tools = {
  readonly seed: number;
  /** SHA-256 */
  readonly hash: (data: Uint8Array) => Uint8Array;
  /** whether a release may go out beside earlier ones */
  readonly isSafe: (candidate: Release, earlier: readonly Release[]) => boolean;
};
