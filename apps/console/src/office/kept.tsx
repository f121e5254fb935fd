import type { Retention } from '@sanad/wire/audit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api.ts';
import { Island, Problem, Scrolls, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ErasureProofDialog } from './erasure-proof.tsx';

/** What is kept how long, what is due, what was destroyed, and the entry that proves it. */
export function Kept() {
  const { t, tAny, date, time, number, language, colon } = useWords();
  const [proved, setProved] = useState<number | null>(null);
  const found = useQuery({
    queryKey: ['retention'],
    queryFn: async () => (await read<Retention>('/v1/retention')).body,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const { rules, due, erased, runs } = found.data;
  return (
    <div className="stack">
      <ul className="stack tight">
        {rules.map((rule) => (
          <li key={rule.state}>
            {tAny(`case-${rule.state}`, rule.state)}
            {colon}
            {t('kept-years', { count: rule.years })}{' '}
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
                <th scope="col">{t('act')}</th>
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
                  <td>
                    <button type="button" className="button quiet" onClick={() => setProved(one.index)}>
                      {t('erasure-check')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      ) : null}
      <h3>{t('kept-runs')}</h3>
      <p className="small soft">{t(runs.length === 0 ? 'kept-runs-none' : 'kept-runs-hint')}</p>
      <ul className="stack tight">
        {runs.map((run) => (
          <li key={run.entry}>
            {time(run.at)} · {t('kept-run', { erased: run.erased, held: run.held })}{' '}
            <span className="small soft">
              {t('entry')} <Island>{number(run.index)}</Island>
            </span>
          </li>
        ))}
      </ul>
      {proved === null ? null : <ErasureProofDialog index={proved} onClose={() => setProved(null)} />}
    </div>
  );
}
