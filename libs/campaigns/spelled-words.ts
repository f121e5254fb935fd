/**
 * The words of a text as they are spelled: letters only, without marks and accents, one form for letters that are written
 * in several. The phonetic skeleton would be too short for a list of names: of four letters it keeps two, and those are in
 * every text.
 * @example wordsOf('Salé, الدَّار').join(' ') // 'sale الدار'
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '');
  return (
    plain
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * A name with what Arabic writes on it: "in", "to", "as" and "and" are one letter before it.
 * @example withParticles('فاس').includes('بفاس')
 */
export function withParticles(name: string): string[] {
  if (!/^[\u0600-\u06ff]/.test(name)) return [name];
  const joined = ['', 'ف', 'ب', 'ل', 'ك'].map((particle) => particle + name);
  if (name.startsWith('ال')) joined.push(`لل${name.slice(2)}`);
  return [...joined, ...joined.map((one) => `و${one}`)];
}
