import type { ReactNode } from 'react';

export type Bar = {
  readonly id: string;
  readonly label: ReactNode;
  /** Of the longest bar, 0 to 1. */
  readonly share: number;
  /** The number, which stands beside the bar. */
  readonly said: ReactNode;
  /** On a scale of its own. */
  readonly isApart?: boolean;
};

/** Bars in a list; each says its number, so nothing is told by length alone. */
export function Bars({ bars, height = 28 }: { bars: readonly Bar[]; height?: number }) {
  return (
    <ul className="ladder">
      {bars.map(({ id, label, share, said, isApart }) => (
        <li key={id} className={isApart ? 'apart' : ''}>
          <span>{label}</span>
          <span className="bar">
            <svg style={{ inlineSize: `${share * 60}%` }} height={height} aria-hidden="true">
              <rect width="100%" height={height} rx="2" />
            </svg>
            <span>{said}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
