import { fault } from '@sanad/base/fault';
import type { Secrets } from './secrets.ts';

/** An oblivious function (RFC 9497, OPRF): whoever answers does not learn what was asked, nor the outcome. */
export type PlainOprf = {
  key(seed: Uint8Array): Uint8Array;
  answer(key: Uint8Array, blinded: readonly string[]): string[];
  output(key: Uint8Array, input: Uint8Array): Uint8Array;
};

/** Known pictures under the key of this installation: phones ask blinded, and nobody can try a picture's bits unasked. */
export type KnownPictures = {
  /** @throws `known-blinded` for what is no point of the group */
  answer(blinded: readonly string[]): Promise<string[]>;
  /** what a phone gets in the end, for the list's own */
  output(input: Uint8Array): Promise<Uint8Array>;
};

export function createKnownPictures(secrets: Secrets, oprf: PlainOprf): KnownPictures {
  let made: Promise<Uint8Array> | null = null;
  const key = (): Promise<Uint8Array> => {
    made ??= secrets.of('known').then(oprf.key);
    made.catch(() => {
      made = null;
    });
    return made;
  };
  return {
    answer: async (blinded) => {
      const mine = await key();
      try {
        return oprf.answer(mine, blinded);
      } catch (cause) {
        throw fault('known-blinded', 'not a point of the group', { cause });
      }
    },
    output: async (input) => oprf.output(await key(), input),
  };
}
