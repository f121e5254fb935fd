/** Where a word begins behind و ف ب ل ك, or behind the article. */
export function afterClitics(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return start;
  const first = units[start]!;
  if (first === 0x627 && units[start + 1] === 0x644) return start + 2;
  if (first === 0x644 && units[start + 1] === 0x644) return start + 2;
  return first === 0x648 || first === 0x641 || first === 0x628 || first === 0x644 || first === 0x643
    ? start + 1
    : start;
}

/** Where a word begins behind its article. */
export function afterArticle(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return start;
  if (units[start] === 0x627 && units[start + 1] === 0x644) return start + 2;
  if (units[start] === 0x644) return start + 1;
  return units[start] === 0x628 || units[start] === 0x641 ? start + 1 : start;
}
