import type { ReactNode } from 'react';

export type CountRow = { readonly id: string; readonly name: ReactNode; readonly numbers: readonly ReactNode[] };

/** A table of counts: what a row is, then its numbers. `head` names the first column and every other. */
export function CountTable({ head: [first, ...others], rows }: { head: readonly string[]; rows: readonly CountRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((name) => (
            <th key={name} scope="col" className="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, numbers }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {others.map((column, n) => (
              <td key={column} className="num">
                {numbers[n]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
