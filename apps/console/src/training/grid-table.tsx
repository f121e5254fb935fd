import type { Material } from '@sanad/wire/training';
import { Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';

type Grid = Material & { kind: 'grid' };
type Words = ReturnType<typeof useWords>;

/** A table about to go out, with what went out before under each count. With `onToggle` a cell can be withheld. */
export function GridTable(props: { material: Grid; hidden?: ReadonlySet<number>; onToggle?: (cell: number) => void }) {
  const { t, language, number } = useWords();
  const { rows, columns, counts, earlier, fixed, title } = props.material;
  const { hidden, onToggle } = props;
  const shown = (cell: number) => {
    const count = counts[cell] ?? null;
    return (
      <>
        <strong>{count === null || hidden?.has(cell) ? '—' : number(count)}</strong>
        <span className="small soft">
          {t('training-earlier', { count: earlier[cell] == null ? '—' : number(earlier[cell]) })}
        </span>
      </>
    );
  };
  return (
    <Scrolls label={title[language]} across>
      <table className="grid-table">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={name(column, language, t)} scope="col">
                {name(column, language, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={name(row, language, t)}>
              <th scope="row">{name(row, language, t)}</th>
              {columns.map((column, c) => {
                const cell = r * columns.length + c;
                return (
                  <td key={name(column, language, t)}>
                    {onToggle ? (
                      <button
                        type="button"
                        className="cell"
                        aria-pressed={hidden?.has(cell) || fixed.includes(cell)}
                        disabled={fixed.includes(cell)}
                        onClick={() => onToggle(cell)}
                      >
                        {shown(cell)}
                      </button>
                    ) : (
                      <span className="cell">{shown(cell)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

/** A place of the grid by its row and column. */
export function cellName({ rows, columns }: Grid, place: number, language: Words['language'], t: Words['t']): string {
  const [row, column] = [rows[Math.floor(place / columns.length)], columns[place % columns.length]];
  return row && column ? `${name(row, language, t)} × ${name(column, language, t)}` : String(place);
}

function name(one: Grid['rows'][number], language: Words['language'], t: Words['t']): string {
  return one === '*' ? t('training-total') : typeof one === 'string' ? one : one[language];
}
