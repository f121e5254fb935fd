import type { Kind } from '../../libs/text/kinds.ts';

/**
 * One post with its features and what it is: `rows` are numbers of signs and, from SIGN_COUNT on, of hashed features,
 * `values` how much each counts.
 */
export type Example = {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
  readonly kind: Kind;
  readonly weight: number;
  /** how many words it has */
  readonly words: number;
};
