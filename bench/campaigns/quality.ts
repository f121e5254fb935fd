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
  // Posts that are together in both, side by side: a map of ten million cells would not fit.
  const both = Float64Array.from(a, (label, i) => label * n + b[i]!).sort();
  const inBoth: number[] = [];
  let alike = 0;
  for (let i = 0, from = 0; i < n; i = from) {
    while (from < n && both[from] === both[i]) from++;
    if (from - i === 1) alike++;
    else inBoth.push(from - i);
  }
  const pairs = (sizes: Iterable<number>): number => {
    let sum = 0;
    for (const count of sizes) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const entropy = (sizes: Iterable<number>): number => {
    let sum = 0;
    for (const count of sizes) if (count > 0) sum -= (count / n) * Math.log(count / n);
    return sum;
  };
  const [pa, pb, pab] = [pairs(inA), pairs(inB), pairs(inBoth)];
  const expected = (pa * pb) / ((n * (n - 1)) / 2);
  const [ha, hb, hab] = [entropy(inA), entropy(inB), entropy(inBoth) + (alike / n) * Math.log(n)];
  const homogeneity = ha === 0 ? 1 : 1 - (hab - hb) / ha;
  const completeness = hb === 0 ? 1 : 1 - (hab - ha) / hb;
  let largest = 0;
  for (const count of inB) largest = Math.max(largest, count);
  return {
    precision: pb === 0 ? 1 : pab / pb,
    recall: pa === 0 ? 1 : pab / pa,
    ari: (pa + pb) / 2 === expected ? 1 : (pab - expected) / ((pa + pb) / 2 - expected),
    vMeasure: (2 * homogeneity * completeness) / (homogeneity + completeness),
    largest,
  };
}

// Labels counted from 0 without gaps, each post that is alone under one of its own.
function alone(labels: ArrayLike<number>): Int32Array {
  let most = 0;
  for (let i = 0; i < labels.length; i++) most = Math.max(most, labels[i]!);
  const numbers = new Int32Array(most + 1).fill(-1);
  const out = new Int32Array(labels.length);
  let next = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label < 0) out[i] = next++;
    else {
      if (numbers[label]! < 0) numbers[label] = next++;
      out[i] = numbers[label]!;
    }
  }
  return out;
}

function counts(labels: Int32Array): Int32Array {
  const out = new Int32Array(labels.length);
  for (const label of labels) out[label]!++;
  return out;
}
