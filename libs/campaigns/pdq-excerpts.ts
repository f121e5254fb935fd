import { fault } from '@sanad/base/fault';

/** Bits of a hash that each excerpt reads: too many to try all of, few enough to survive when a picture is packed anew. */
const BITS = 32;
/** So many excerpts has a hash. */
export const PDQ_EXCERPTS = 16;

const PLACES = places();

/**
 * The excerpts of a PDQ hash: sixteen draws, always the same, of 32 of its 256 bits, each as `number:eight hexadecimal
 * digits`. Two hashes that share an excerpt are alike; of those that differ in d bits about 1 - (1 - (7/8)^d)^16 share one: 99
 * of 100 at 10 bits, 87 at 16, 23 at 31. An excerpt of one picture says nothing that could be drawn.
 * @throws `pdq-length` when the hash is not eight words
 * @example pdqExcerpts(new Uint32Array(8))[0] === '0:00000000'
 */
export function pdqExcerpts(hash: Uint32Array): string[] {
  if (hash.length !== 8) throw fault('pdq-length', 'a PDQ hash is eight 32-bit words');
  return PLACES.map((drawn, excerpt) => {
    let value = 0;
    for (const place of drawn) value = (value << 1) | ((hash[place >> 5]! >>> (31 - (place & 31))) & 1);
    return `${excerpt}:${(value >>> 0).toString(16).padStart(8, '0')}`;
  });
}

/** Draws without putting back, from a fixed beginning (a linear congruential generator, Numerical Recipes). */
function places(): readonly (readonly number[])[] {
  let state = 7;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: PDQ_EXCERPTS }, () => {
    const left = Array.from({ length: 256 }, (_, place) => place);
    return Array.from({ length: BITS }, () => left.splice(draw(left.length), 1)[0]!);
  });
}
