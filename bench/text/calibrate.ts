/**
 * Turns margins into shares: the line `a * margin + b` whose squeezed values fit what the posts were (Platt scaling, by
 * Newton steps).
 * @returns a and b, to four places
 */
export function calibrate(rows: readonly (readonly [margin: number, isLure: boolean])[]): [number, number] {
  let a = 1;
  let b = 0;
  for (let step = 0; step < 30; step++) {
    let [ga, gb, haa, hab, hbb] = [1e-6, 0, 1e-6, 0, 1e-6];
    for (const [margin, isLure] of rows) {
      const share = 1 / (1 + Math.exp(-(a * margin + b)));
      const error = share - (isLure ? 1 : 0);
      const spread = share * (1 - share);
      ga += error * margin;
      gb += error;
      haa += spread * margin * margin;
      hab += spread * margin;
      hbb += spread;
    }
    const size = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / size;
    b -= (haa * gb - hab * ga) / size;
  }
  return [Number(a.toFixed(4)), Number(b.toFixed(4))];
}
