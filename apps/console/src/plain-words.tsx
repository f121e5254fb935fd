import { Fragment } from 'react';

/** The `lang` of a post, so that it is read aloud in its own language; none when it is mixed or unknown. */
export function langOf(language: string): string | undefined {
  return language === 'mixed' || language === 'und' ? undefined : language;
}

/** Runs of digits as people write phone numbers: they keep their order in a line from right to left. */
const NUMBERS = /(\+?\d[\d .\-/]{5,}\d)/;

/** Marks that a program sets before a line: a browser would take the direction of the line from them, not from its words. */
const MARKS = /^[\u200e\u200f]+/gm;

/** The beginning of a post in a list or a table, unmarked: its direction is its own, its numbers read as they were written. */
export function PlainWords({ text }: { text: string }) {
  const parts = text.replace(MARKS, '').split(NUMBERS);
  return parts.map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <bdi key={i} dir="ltr">
        {part}
      </bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={i}>{part}</Fragment>
    ),
  );
}
