const ARABIC = ['أ', 'ب', 'ج', 'د', 'هـ', 'و'];

/** The letter of an item of a paragraph, as texts in that language count them. @example letterOf('c', 'ar') === 'ج' */
export function letterOf(letter: string, language: string): string {
  return (language === 'ar' ? ARABIC['abcdef'.indexOf(letter)] : null) ?? letter;
}
