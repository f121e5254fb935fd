import { useQuery } from '@tanstack/react-query';
import { Island, Problem, Scrolls, Waiting } from '../parts.tsx';
import { useWords, type Words } from '../words.tsx';
import { FigureNav } from './figure-nav.tsx';
import { periodTold } from './period-told.ts';
import { catalogue } from './reads.ts';

/** What others have published, each with its unit and source; never added to own counts. */
export default function OthersPage() {
  const words = useWords();
  const { t, tAny, number, locale } = words;
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const found = useQuery(catalogue);
  if (!found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  return (
    <div className="page">
      <header className="stack tight">
        <h1>{t('figures-others')}</h1>
        <p className="soft">{t('others-hint')}</p>
        <FigureNav />
      </header>
      <Scrolls label={t('figures-others')} across>
        <table className="others">
          <thead>
            <tr>
              <th scope="col">{t('others-series')}</th>
              <th scope="col">{t('others-period')}</th>
              <th scope="col" className="num">
                {t('others-value')}
              </th>
              <th scope="col" className="num">
                {t('others-change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.data.external.map((row) => (
              <tr key={`${row.publisher} ${row.series} ${row.period.from}`}>
                <th scope="row">
                  {tAny(`publisher-${row.publisher}`, row.publisher)}
                  <span className="block small soft">
                    {tAny(`series-${row.series}`, row.series)} · {t('others-unit')}
                    {words.colon}
                    {tAny(`unit-${row.unit}`, row.unit)}
                  </span>
                  <span className="block small soft">
                    {t('others-source')}
                    {words.colon}
                    <bdi>{row.source}</bdi> · {tAny(`verify-${row.verify}`, row.verify)}
                  </span>
                </th>
                <td>{spanOf(row.period, words)}</td>
                <td className="num">
                  {row.relation === '=' ? number(row.value) : t('at-least', { n: number(row.value) })}
                </td>
                <td className="num">
                  {row.change === null ? '—' : <Island>{percent.format(row.change / 100)}</Island>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </div>
  );
}

/** A whole year by its number. */
function spanOf({ from, to }: { from: string; to: string }, words: Words): string {
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01') && to.endsWith('-12')) return from.slice(0, 4);
  return from === to ? periodTold(from, words) : `${periodTold(from, words)} – ${periodTold(to, words)}`;
}
