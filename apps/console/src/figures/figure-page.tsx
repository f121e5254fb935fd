import type { CountedFigure, FigureWish } from '@sanad/wire/figure';
import { useQuery } from '@tanstack/react-query';
import { Digest, Problem, Scrolls, Section, Waiting } from '../parts.tsx';
import { go, usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { Articles } from './articles.tsx';
import { FigureNav } from './figure-nav.tsx';
import { catalogue, countOf } from './reads.ts';
import { firstWish, WishFields } from './wish-fields.tsx';

/** One figure: what it is, how it is counted, month by month, and the entries behind it. */
export default function FigurePage() {
  const { t } = useWords();
  const { query } = usePlace();
  const wish = wishOf(query);
  const known = useQuery(catalogue);
  const found = useQuery({ ...countOf(wish), retry: false, placeholderData: (before) => before });
  if (!known.data) return known.error ? <Problem error={known.error} /> : <Waiting />;
  const choose = (next: FigureWish): void =>
    go(`/figures/count?${new URLSearchParams(next).toString()}`, { replace: true });
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('figures-count')}</h1>
        <p className="soft">{t('figures-count-hint')}</p>
        <FigureNav />
      </header>
      <WishFields catalogue={known.data} wish={wish} onChange={choose} />
      <Problem error={found.error} />
      {found.data ? <Counted figure={found.data} /> : <Waiting />}
    </div>
  );
}

function wishOf(query: URLSearchParams): FigureWish {
  const first = firstWish();
  return {
    measure: query.get('measure') ?? first.measure,
    scope: query.get('scope') ?? first.scope,
    from: query.get('from') ?? first.from,
    to: query.get('to') ?? first.to,
  };
}

function Counted({ figure }: { figure: CountedFigure }) {
  const { t, language, number } = useWords();
  const { measure, scope, value, relation, unqualified, checkpoint, classes, entries } = figure;
  return (
    <>
      <Section title={measure.name[language]}>
        <p className="figure-value">{relation === '=' ? number(value) : t('at-least', { n: number(value) })}</p>
        <dl className="facts-list">
          <dt>{t('figure-counts')}</dt>
          <dd>{measure.counts[language]}</dd>
          <dt>{t('figure-scope')}</dt>
          <dd>
            <Articles text={scope.name[language]} />
          </dd>
          {unqualified > 0 ? (
            <>
              <dt>{t('figure-bound')}</dt>
              <dd>{t('figure-unqualified', { n: unqualified })}</dd>
            </>
          ) : null}
          {classes.length > 0 ? (
            <>
              <dt>ICCS</dt>
              <dd>
                {classes.map(({ code, name }) => (
                  <span key={code} className="block">
                    <bdi dir="ltr">{code}</bdi> {name[language]}
                  </span>
                ))}
              </dd>
            </>
          ) : null}
          <dt>{t('figure-threshold')}</dt>
          <dd>{measure.threshold === null ? t('figure-no-threshold') : t('figure-below', { n: measure.threshold })}</dd>
          <dt>{t('figure-checkpoint')}</dt>
          <dd>
            {t('at-checkpoint', { size: number(checkpoint.size) })} <Digest value={checkpoint.root} />
          </dd>
        </dl>
      </Section>
      <MonthBars rows={figure.byMonth} />
      <Section title={t('figure-entries')}>
        {entries === null ? (
          <p className="soft">{t('figure-entries-closed')}</p>
        ) : (
          <details>
            <summary>{t('figure-entries-shown', { n: entries.length })}</summary>
            <ol className="small entry-list">
              {entries.map(({ entry, month }) => (
                <li key={entry}>
                  <bdi dir="ltr">
                    {month} {entry}
                  </bdi>
                </li>
              ))}
            </ol>
          </details>
        )}
      </Section>
    </>
  );
}

/** Bars and table are the same figures: the bar stands in its row. */
function MonthBars({ rows }: { rows: CountedFigure['byMonth'] }) {
  const { t, tAny, locale, number } = useWords();
  const months = [...new Set(rows.map(({ month }) => month))];
  if (months.length === 0) return null;
  const marks = [...new Set(rows.map(({ mark }) => mark))].filter((mark) => mark !== '');
  const of = (month: string, mark?: string): number =>
    rows.reduce((sum, row) => sum + (row.month === month && (mark === undefined || row.mark === mark) ? row.n : 0), 0);
  const most = Math.max(1, ...months.map((month) => of(month)));
  const name = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Section title={t('by-month')}>
      <Scrolls label={t('by-month')} across>
        <table className="bars">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" className="num">
                {t('figure-all')}
              </th>
              <td aria-hidden="true" />
              {marks.map((mark) => (
                <th key={mark} scope="col" className="num">
                  {tAny(`mark-${mark}`, tAny(`kit-${mark}`, mark))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month}>
                <th scope="row">{name.format(new Date(`${month}-01T00:00:00Z`))}</th>
                <td className="num">{number(of(month))}</td>
                <td className="bar-cell" aria-hidden="true">
                  <svg style={{ inlineSize: `${(of(month) / most) * 100}%` }} height="14" aria-hidden="true">
                    <rect width="100%" height="14" rx="2" />
                  </svg>
                </td>
                {marks.map((mark) => (
                  <td key={mark} className="num">
                    {number(of(month, mark))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </Section>
  );
}
