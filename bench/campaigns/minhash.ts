import { joinedPosts } from './joined.ts';

type MinHash = { update(text: string): void; jaccard(other: MinHash): number; hashvalues: number[] };
type Peer = { Minhash: new (options: { numPerm: number }) => MinHash };

const PERMUTATIONS = 128;
const BAND = 2;
const ACCEPT = 0.2;

/** Links with npm `minhash` (0.0.9), its signatures in bands of two and the estimated likeness checked; null without it. */
export async function linkByMinHash(
  texts: readonly string[],
): Promise<{ readonly labels: Int32Array; readonly microseconds: number } | null> {
  const name = 'minhash';
  const peer = (await import(name).catch(() => null)) as Peer | null;
  if (peer === null) return null;
  const before = process.cpuUsage();
  const { parent, find } = joinedPosts(texts.length);
  const buckets = Array.from({ length: PERMUTATIONS / BAND }, () => new Map<string, number[]>());
  const signatures: MinHash[] = [];
  for (let post = 0; post < texts.length; post++) {
    const signature = new peer.Minhash({ numPerm: PERMUTATIONS });
    const words = texts[post]!.toLowerCase().split(/\s+/);
    for (let i = 1; i < words.length; i++) signature.update(`${words[i - 1]} ${words[i]}`);
    signatures.push(signature);
    for (let band = 0; band < buckets.length; band++) {
      const key = signature.hashvalues.slice(band * BAND, band * BAND + BAND).join();
      const held = buckets[band]!.get(key);
      if (held === undefined) buckets[band]!.set(key, [post]);
      else {
        for (const other of held.slice(0, 4)) {
          if (find(other) === find(post) || signatures[other]!.jaccard(signature) < ACCEPT) continue;
          parent[find(post)] = find(other);
        }
        held.push(post);
      }
    }
  }
  const used = process.cpuUsage(before);
  return { labels: Int32Array.from(texts, (_, i) => find(i)), microseconds: used.user + used.system };
}
