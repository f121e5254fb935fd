import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { Problem, Section } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { namedReportsRead, openingsRead, sealedNamesRead } from './desk-reads.ts';
import { Choice, Line } from './fields.tsx';

/** Whose name: a report or a pseudonym of a case, chosen by when and how it came, or by number and code. */
export function AskOpening() {
  const { t, time } = useWords();
  const client = useQueryClient();
  const { query } = usePlace();
  const [wanted, setWanted] = useState('');
  const reports = useQuery(namedReportsRead);
  const names = useQuery(sealedNamesRead);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  if (!reports.data || !names.data) return <Problem error={reports.error ?? names.error} />;
  const linked = reports.data.find((one) => one.report === query.get('report'));
  const chosen = wanted || (linked ? `reports/${linked.report}` : '');
  const ask = async (): Promise<void> => {
    try {
      await send('POST', `/v1/${chosen}/identity-openings`, { reason }, { key: crypto.randomUUID() });
      setReason('');
      setError(null);
      await client.invalidateQueries({ queryKey: openingsRead.queryKey });
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (reports.data.length + names.data.length === 0) return <p className="notice">{t('opening-nobody')}</p>;
  return (
    <Section title={t('opening-ask')}>
      <Choice name="opening-of" label={t('opening-of')} value={chosen} onChange={setWanted}>
        <option value="">{t('opening-choose')}</option>
        {reports.data.length > 0 ? (
          <optgroup label={t('opening-reports')}>
            {reports.data.map((one) => (
              <option key={one.report} value={`reports/${one.report}`}>
                {t('opening-report-of', {
                  time: time(one.receivedAt),
                  way: t(`report-origin-${one.origin}`),
                  end: one.report.slice(-5),
                })}
              </option>
            ))}
          </optgroup>
        ) : null}
        {names.data.length > 0 ? (
          <optgroup label={t('opening-party')}>
            {names.data.map((one) => (
              <option key={one.party} value={`sealed-names/${one.party}`}>
                {one.code} — {t('case')} {one.number}
              </option>
            ))}
          </optgroup>
        ) : null}
      </Choice>
      <Line name="opening-reason" label={t('opening-reason')} value={reason} onChange={setReason} />
      <p>
        <button type="button" className="button" disabled={reason.trim().length < 5 || chosen === ''} onClick={ask}>
          {t('opening-ask')}
        </button>
      </p>
      <Problem error={error} />
    </Section>
  );
}
