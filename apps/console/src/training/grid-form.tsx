import type { Answer, Material, ShownStep } from '@sanad/wire/training';
import { useState } from 'react';
import { Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Send } from './send.tsx';

/** A table about to go out, beside what went out before; each cell can be withheld. */
export function GridForm(props: {
  step: ShownStep;
  of: Material | undefined;
  onAnswer: (answer: Answer) => void;
  busy: boolean;
}) {
  const { t, language, number } = useWords();
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  if (props.of?.kind !== 'grid') return null;
  const { rows, columns, counts, earlier, fixed, title } = props.of;
  const name = (one: string | { ar: string; fr: string; en: string }): string =>
    one === '*' ? t('training-total') : typeof one === 'string' ? one : one[language];
  const toggle = (cell: number): void => {
    const next = new Set(hidden);
    if (!next.delete(cell)) next.add(cell);
    setHidden(next);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAnswer({ kind: 'cells', hidden: [...hidden] });
      }}
    >
      <p className="small soft">{t('training-grid-hint')}</p>
      <Scrolls label={title[language]} across>
        <table className="grid-table">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={name(column)} scope="col">
                  {name(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={name(row)}>
                <th scope="row">{name(row)}</th>
                {columns.map((column, c) => {
                  const cell = r * columns.length + c;
                  const count = counts[cell] ?? null;
                  return (
                    <td key={name(column)}>
                      <button
                        type="button"
                        className="cell"
                        aria-pressed={hidden.has(cell) || fixed.includes(cell)}
                        disabled={fixed.includes(cell)}
                        onClick={() => toggle(cell)}
                      >
                        <strong>{count === null || hidden.has(cell) ? '—' : number(count)}</strong>
                        <span className="small soft">
                          {t('training-earlier', { count: earlier[cell] == null ? '—' : number(earlier[cell]) })}
                        </span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      <Send busy={props.busy} ready={hidden.size > 0} />
    </form>
  );
}
