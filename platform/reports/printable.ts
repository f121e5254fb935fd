const CONTROLS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
const OTHER_CONTROLS = /[\u202a-\u202e\u2066\u2067\u200e\u200f\u061c]/g;

/**
 * Takes out what would change the order of letters on paper without being seen: bidi controls and other controls, and what no
 * XML takes. A word
 * that is longer than a line may be broken, or it would run off the page.
 * @param isolates `first-strong`: words that are kept apart from their line by FSI and PDI, each with its other half, stay so
 */
export function printable<T>(value: T, isolates: 'none' | 'first-strong' = 'none'): T {
  if (typeof value === 'string') {
    const kept = isolates === 'first-strong' && isBalanced(value);
    return value
      .toWellFormed()
      .replace(kept ? OTHER_CONTROLS : CONTROLS, '')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, ' ')
      .replace(/\S{200,}/gu, (run) => run.replace(/.{80}/gu, '$&\u200b')) as T;
  }
  if (Array.isArray(value)) return value.map((one) => printable(one, isolates)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printable(member, isolates)])) as T;
  }
  return value;
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const unit of text) {
    if (/[\u2066\u2067]/.test(unit)) return false;
    if (unit === '\u2068') open += 1;
    if (unit === '\u2069') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
