import type { CaseRow } from '@sanad/wire/case';
import { Island, Link, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { Basket } from './basket.ts';

/** The list of cases; with a basket each can be picked. On a narrow screen a case is a card. */
export function CaseTable({ rows, basket }: { rows: readonly CaseRow[]; basket: Basket | null }) {
  const { t, date, number } = useWords();
  const picked = new Set(basket?.cases.map((one) => one.id));
  return (
    <Scrolls label={t('place-cases')} across>
      <table className="cases">
        <thead>
          <tr>
            {basket ? (
              <th scope="col">
                <span className="visually-hidden">{t('basket')}</span>
              </th>
            ) : null}
            <th scope="col">{t('case-number')}</th>
            <th scope="col">{t('case-title')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('changed')}</th>
            <th scope="col" className="num">
              {t('exhibits')}
            </th>
            <th scope="col" className="num">
              {t('arrests')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} aria-selected={basket ? picked.has(row.id) : undefined}>
              {basket ? (
                <td className="basket-pick">
                  <input
                    type="checkbox"
                    aria-label={t('basket-pick', { number: row.number })}
                    checked={picked.has(row.id)}
                    onChange={(event) => basket.toggle(row, event.currentTarget.checked)}
                  />
                </td>
              ) : null}
              <td>
                <Island>{row.number}</Island>
              </td>
              <th scope="row">
                <Link to={`/cases/${row.id}`}>
                  <Said>{row.title}</Said>
                </Link>
              </th>
              <td className="stands">
                <span className="tag settled">{t(`case-${row.state}`)}</span>
              </td>
              <td data-label={t('opened')}>{date(row.openedAt)}</td>
              <td data-label={t('changed')}>{date(row.changedAt)}</td>
              <td className="num" data-label={t('exhibits')}>
                {number(row.exhibits)}
              </td>
              <td className="num" data-label={t('arrests')}>
                {number(row.arrests)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
