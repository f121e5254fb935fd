/**
 * Takes out what would change the order of letters on paper without being seen: bidi controls and other controls, and what no
 * XML takes. A word
 * that is longer than a line may be broken, or it would run off the page.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') {
    return value
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, ' ')
      .replace(/\S{200,}/gu, (run) => run.replace(/.{80}/gu, '$&\u200b')) as T;
  }
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printable(member)])) as T;
  }
  return value;
}
