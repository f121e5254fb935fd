import type { LocalText } from '@sanad/wire/common';
import type { Material } from '@sanad/wire/training';
import type { ReactNode } from 'react';
import { Island, Reading, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { GridTable } from './grid-table.tsx';

/** Columns whose cells are compared letter by letter, or are numbers and times. */
const LATIN = new Set(['time', 'actor', 'before', 'after', 'previous', 'digest', 'displayed', 'author', 'platform']);

/** A piece of an exercise's material, as it is read. `extra` adds a cell to each row, for the answer. */
export function MaterialView(props: {
  material: Material;
  extra?: { head: string; cell: (row: string, text: string) => ReactNode };
  instead?: (row: string, text: string) => ReactNode;
}) {
  const { material, extra } = props;
  const { language } = useWords();
  return (
    <figure className="material">
      <figcaption>{material.title[language]}</figcaption>
      {material.kind === 'text' ? (
        <p className="post-text">
          <Reading text={material.text[language]} />
        </p>
      ) : null}
      {material.kind === 'grid' ? <GridTable material={material} /> : null}
      {material.kind === 'file' ? <FileView material={material} /> : null}
      {material.kind === 'rows' ? (
        <Rows
          material={material}
          {...(extra ? { extra } : {})}
          {...(props.instead ? { instead: props.instead } : {})}
        />
      ) : null}
    </figure>
  );
}

function FileView({ material }: { material: Material & { kind: 'file' } }) {
  const { t } = useWords();
  const href = `data:${material.mime};charset=utf-8,${encodeURIComponent(material.content)}`;
  return (
    <p>
      <a className="button" href={href} download={material.name}>
        {t('training-download')} <Island>{material.name}</Island>
      </a>
    </p>
  );
}

type RowsMaterial = Material & { kind: 'rows' };

function Rows(props: {
  material: RowsMaterial;
  extra?: { head: string; cell: (row: string, text: string) => ReactNode };
  instead?: (row: string, text: string) => ReactNode;
}) {
  const { columns, rows, title } = props.material;
  const { t, tAny, language } = useWords();
  const isWide = columns.length > 2;
  const said = (cell: string | LocalText): string => (typeof cell === 'string' ? cell : cell[language]);
  const head = (column: string): string => tAny(`training-column-${column}`, column);
  if (!isWide)
    return (
      <ol className="material-rows">
        {rows.map(({ id, cells }, n) => {
          const text = said(cells.at(-1)!);
          return (
            <li key={id} id={`row-${id}`}>
              <span className="row-number">{n + 1}</span>
              {columns.length === 2 ? (
                <span className="small soft">
                  <Said>{said(cells[0]!)}</Said>
                </span>
              ) : null}
              <div className="row-text">
                {props.instead ? (
                  props.instead(id, text)
                ) : (
                  <p className="post-text small-post" dir="auto">
                    <Reading text={text} />
                  </p>
                )}
              </div>
              {props.extra ? <div className="row-answer">{props.extra.cell(id, text)}</div> : null}
            </li>
          );
        })}
      </ol>
    );
  return (
    <Scrolls label={title[language]} across>
      <table className="comes-apart">
        <thead>
          <tr>
            <th scope="col">{t('training-row')}</th>
            {props.extra ? <th scope="col">{props.extra.head}</th> : null}
            {columns.map((column) => (
              <th key={column} scope="col">
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }, n) => (
            <tr key={id} id={`row-${id}`}>
              <th scope="row">{n + 1}</th>
              {props.extra ? <td data-label={props.extra.head}>{props.extra.cell(id, '')}</td> : null}
              {cells.map((cell, at) => (
                <td
                  key={columns[at]}
                  className={columns[at] === 'post' ? 'wide-cell' : ''}
                  data-label={head(columns[at]!)}
                >
                  {LATIN.has(columns[at]!) ? (
                    <bdi className="island mono" dir="ltr">
                      {said(cell)}
                    </bdi>
                  ) : columns[at] === 'action' ? (
                    tAny(`training-action-${said(cell)}`, said(cell))
                  ) : (
                    <span dir="auto">
                      <Reading text={said(cell)} />
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
