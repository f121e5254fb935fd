/** How well a grouping agrees with the truth; -1 = alone, in both. */
export type Quality = {
  readonly precision: number;
  readonly recall: number;
  readonly ari: number;
  readonly vMeasure: number;
  readonly largest: number;
};

/**
 * Pairwise precision and recall, adjusted Rand index (Hubert and Arabie 1985), V-measure (Rosenberg and Hirschberg
 * 2007). Every post that is alone counts as a group of one.
 */
export function qualityOf(truth: ArrayLike<number>, found: ArrayLike<number>): Quality {
  const a = alone(truth);
  const b = alone(found);
  const n = a.length;
  const inA = counts(a);
  const inB = counts(b);
  const both = new Map<number, number>();
  const width = 2 ** 26;
  for (let i = 0; i < n; i++) {
    const cell = a[i]! * width + b[i]!;
    both.set(cell, (both.get(cell) ?? 0) + 1);
  }
  const pairs = (map: ReadonlyMap<number, number>): number => {
    let sum = 0;
    for (const count of map.values()) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const entropy = (map: ReadonlyMap<number, number>): number => {
    let sum = 0;
    for (const count of map.values()) sum -= (count / n) * Math.log(count / n);
    return sum;
  };
  const [pa, pb, pab] = [pairs(inA), pairs(inB), pairs(both)];
  const expected = (pa * pb) / ((n * (n - 1)) / 2);
  const [ha, hb, hab] = [entropy(inA), entropy(inB), entropy(both)];
  const homogeneity = ha === 0 ? 1 : 1 - (hab - hb) / ha;
  const completeness = hb === 0 ? 1 : 1 - (hab - ha) / hb;
  let largest = 0;
  for (const count of inB.values()) largest = Math.max(largest, count);
  return {
    precision: pb === 0 ? 1 : pab / pb,
    recall: pa === 0 ? 1 : pab / pa,
    ari: (pa + pb) / 2 === expected ? 1 : (pab - expected) / ((pa + pb) / 2 - expected),
    vMeasure: (2 * homogeneity * completeness) / (homogeneity + completeness),
    largest,
  };
}

function alone(labels: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>();
  const out = new Int32Array(labels.length);
  let next = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label < 0) out[i] = next++;
    else {
      if (!numbers.has(label)) numbers.set(label, next++);
      out[i] = numbers.get(label)!;
    }
  }
  return out;
}

function counts(labels: Int32Array): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (const label of labels) map.set(label, (map.get(label) ?? 0) + 1);
  return map;
}
