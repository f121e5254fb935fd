import { joinedPosts } from './joined.ts';

type Peer = { SimHash: new () => { hash(text: string): number } };

const BITS = 3;
const QUARTER = 8;

/** Links with npm `simhash-js` (1.0.0) as it comes: hashes of 32 bits, told alike within three; null without it. */
export async function linkBySimHash(
  texts: readonly string[],
): Promise<{ readonly labels: Int32Array; readonly microseconds: number } | null> {
  const name = 'simhash-js';
  const peer = (await import(name).catch(() => null)) as Peer | null;
  if (peer === null) return null;
  // The package writes into a variable that it never declared.
  Object.assign(globalThis, { shingle: 0 });
  const before = process.cpuUsage();
  const { parent, find } = joinedPosts(texts.length);
  const simhash = new peer.SimHash();
  const hashes = new Uint32Array(texts.length);
  // Of hashes within three bits one quarter is equal.
  const quarters = Array.from({ length: 32 / QUARTER }, () => Array.from({ length: 1 << QUARTER }, (): number[] => []));
  for (let post = 0; post < texts.length; post++) {
    const hash = simhash.hash(texts[post]!.toLowerCase());
    hashes[post] = hash;
    quarters.forEach((buckets, n) => {
      const bucket = buckets[(hash >>> (n * QUARTER)) & 0xff]!;
      for (const other of bucket) if (bitsOf(hashes[other]! ^ hash) <= BITS) parent[find(post)] = find(other);
      bucket.push(post);
    });
  }
  const used = process.cpuUsage(before);
  return { labels: Int32Array.from(texts, (_, i) => find(i)), microseconds: used.user + used.system };
}

function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
