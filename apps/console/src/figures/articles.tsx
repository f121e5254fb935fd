import { Island } from '../parts.tsx';

const ARTICLE = /(\d+(?:-\d+)+)/;

/** A text whose articles, such as 448-1, keep their order and stand on one line. */
export function Articles({ text }: { text: string }) {
  return text.split(ARTICLE).map((part, n) =>
    n % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <span key={n} className="moment">
        <Island>{part}</Island>
      </span>
    ) : (
      part
    ),
  );
}
