/**
 * Change in percent, by the base period: (after - before) / before * 100. Null when the base is zero or below, since no
 * percentage is defined then. A rise from 84 to 110 is 30.95 %, not the 23.64 % that 26 is of 110.
 * @param decimals digits kept after the point, rounded half away from zero
 * @example percentChange(84, 110) === 30.95
 */
export function percentChange(before: number, after: number, decimals = 2): number | null {
  if (!Number.isFinite(before) || !Number.isFinite(after) || before <= 0) return null;
  const scale = 10 ** decimals;
  const scaled = ((after - before) * 100 * scale) / before;
  const nudged = Math.abs(scaled) * (1 + Number.EPSILON * 4);
  return (Math.sign(scaled) * Math.round(nudged)) / scale || 0;
}
