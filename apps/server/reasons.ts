import type { Reading, Reason } from '@sanad/wire/post';
import texts from './reasons.json' with { type: 'json' };

type Text = Pick<Reason, 'title' | 'explanation'>;
const TEXTS: Readonly<Record<string, Text>> = texts;

/** What made the reader's verdict, in words: signs, and what speaks against them. */
export function reasonsOf(post: { readonly reading: Reading }): readonly Reason[] {
  return post.reading.indicators.map(({ code, spans }) => {
    const plain = { ar: code, fr: code, en: code };
    const text = TEXTS[code] ?? { title: plain, explanation: { ar: '', fr: '', en: '' } };
    return { code, against: code.startsWith('C'), title: text.title, explanation: text.explanation, spans };
  });
}
