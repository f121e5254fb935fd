import data from './data/sources.json' with { type: 'json' };
import type { LawText } from './offences.ts';

const SOURCES = data.sources as Readonly<Record<string, LawText>>;
const PARAGRAPH: LawText = { ar: 'الفقرة $1', fr: 'al. $1', en: 'para. $1' };

/**
 * A source as the data name it, in words: the name of the text, then the place in it. What has no name of its own (a web
 * address, a title) stays as it is. Several sources stand apart by semicolons.
 * @param source `P:CPP 704 §2`, `P:ETS185-29; P:TCY-29`, `GK`
 * @example sourceText('P:CPP 704 §2', 'en') === 'Code of Criminal Procedure 704 para. 2'
 */
export function sourceText(source: string, language: keyof LawText): string {
  return source
    .split(/;\s*/)
    .map((one) => {
      const [key = '', ...place] = one.trim().split(' ');
      const name = SOURCES[key]?.[language];
      return name ? [name, ...place].join(' ').replace(/§(\d+)/g, PARAGRAPH[language]) : one.trim();
    })
    .join(language === 'ar' ? '؛ ' : '; ');
}
