import type { Retention } from '@sanad/wire/audit';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Island, Problem, Scrolls, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** What is kept how long, what is due, what was destroyed, and the entry that proves it. */
export function Kept() {
  const { t, tAny, date, time, number, language } = useWords();
  const found = useQuery({
    queryKey: ['retention'],
    queryFn: async () => (await read<Retention>('/v1/retention')).body,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const { rules, due, erased } = found.data;
  return (
    <div className="stack">
      <ul className="stack tight">
        {rules.map((rule) => (
          <li key={rule.state}>
            {tAny(`case-${rule.state}`, rule.state)}: {t('kept-years', { count: rule.years })}{' '}
            <span className="small soft">
              {rule.source[language]}
              {rule.verify === 'required' ? ` (${t('to-verify')})` : ''}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('kept-due')}</h3>
      {due.length === 0 ? <p className="small soft">{t('kept-due-none')}</p> : null}
      <ul className="stack tight">
        {due.map((one) => (
          <li key={one.id}>
            <Island>{one.number}</Island> · {date(one.since)}{' '}
            {one.held ? <span className="tag review">{t('kept-held')}</span> : null}
          </li>
        ))}
      </ul>
      <h3>{t('kept-erased')}</h3>
      {erased.length === 0 ? <p className="small soft">{t('kept-erased-none')}</p> : null}
      {erased.length > 0 ? (
        <Scrolls label={t('kept-erased')} across>
          <table className="comes-apart">
            <thead>
              <tr>
                <th scope="col">{t('entry')}</th>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('record')}</th>
                <th scope="col">{t('kept-key')}</th>
              </tr>
            </thead>
            <tbody>
              {erased.map((one) => (
                <tr key={one.entry}>
                  <td data-label={t('entry')}>
                    <Island>{number(one.index)}</Island>
                  </td>
                  <td>{time(one.at)}</td>
                  <td className="wide-cell">
                    <Island>{one.scope}</Island>
                  </td>
                  <td>
                    <span className={`tag ${one.gone ? 'settled' : 'alert'}`}>
                      {t(one.gone ? 'kept-gone' : 'kept-there')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      ) : null}
    </div>
  );
}
