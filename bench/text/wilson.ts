/** The Wilson interval of `right` in `all`, 95 %. */
export function wilson(right: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const p = right / all;
  const middle = p + (z * z) / (2 * all);
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return [(middle - spread) / (1 + (z * z) / all), (middle + spread) / (1 + (z * z) / all)];
}
