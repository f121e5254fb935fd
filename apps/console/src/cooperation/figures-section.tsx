import type { CooperationFigures } from '@sanad/wire/cooperation';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Link, Scrolls, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { countryName } from './country.ts';

/** How long answers take and what becomes of requests, by country and kind. */
export function FiguresSection() {
  const found = useQuery({
    queryKey: ['cooperation-figures'],
    queryFn: async () => (await read<CooperationFigures>('/v1/cooperation/figures')).body.rows,
    retry: false,
  });
  return <DelayTable rows={found.data ?? []} isLinked />;
}

/** Delays and outcomes, one row a country and kind. */
export function DelayTable(props: {
  rows: CooperationFigures['rows'];
  /** each row leads to its requests in the register, for those who read it */
  isLinked?: boolean;
  /** requests of other states: what came, not what was sent */
  isIncoming?: boolean;
}) {
  const { rows, isLinked, isIncoming } = props;
  const { t, language, number } = useWords();
  if (rows.length === 0) return null;
  return (
    <Section title={t('cooperation-figures')}>
      <Scrolls label={t('cooperation-figures')} across>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('figures-request')}</th>
              {(['sent', 'answered', 'refused', 'waiting', 'median'] as const).map((one) => (
                <th key={one} scope="col" className="num">
                  {t(one === 'sent' && isIncoming ? 'figures-came' : `figures-${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.country} ${row.kind}`}>
                <th scope="row">
                  {isLinked ? (
                    <Link to={`/cooperation?country=${row.country}&kind=${row.kind}`}>
                      {countryName(row.country, language)}
                    </Link>
                  ) : (
                    countryName(row.country, language)
                  )}
                  <span className="block small soft">{row.title[language]}</span>
                </th>
                <td className="num">{number(row.sent)}</td>
                <td className="num">{number(row.answered)}</td>
                <td className="num">{number(row.refused)}</td>
                <td className="num">{number(row.waiting)}</td>
                <td className="num">{row.medianDays === null ? '—' : number(row.medianDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      <p className="small soft">{t('figures-few')}</p>
    </Section>
  );
}
