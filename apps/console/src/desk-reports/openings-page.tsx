import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Link, Problem, Section, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { openingsRead, sealedNamesRead } from './desk-reads.ts';
import { Choice, Line } from './fields.tsx';
import { OpeningView } from './opening-view.tsx';

/** The vault: a name is asked for with a reason, granted by a second person, opened once on the custodian's machine. */
export default function OpeningsPage() {
  const { t } = useWords();
  const { session } = useDesk();
  const found = useQuery(openingsRead);
  if (!found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('desk-openings')}</h1>
        <p className="soft">{t('opening-hint')}</p>
      </header>
      {session.person.roles.includes('custodian') ? <Ask /> : null}
      {found.data.length === 0 ? <p className="notice">{t('opening-none')}</p> : null}
      <ul className="stack">
        {found.data.map((one) => (
          <OpeningView key={one.id} one={one} />
        ))}
      </ul>
    </div>
  );
}

function Ask() {
  const { t } = useWords();
  const client = useQueryClient();
  const { query } = usePlace();
  const [report, setReport] = useState(query.get('report') ?? '');
  const [party, setParty] = useState('');
  const names = useQuery(sealedNamesRead);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const ask = async (): Promise<void> => {
    try {
      const at = party === '' ? `reports/${encodeURIComponent(report.trim())}` : `sealed-names/${party}`;
      await send('POST', `/v1/${at}/identity-openings`, { reason }, { key: crypto.randomUUID() });
      setReason('');
      setError(null);
      await client.invalidateQueries({ queryKey: ['openings'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('opening-ask')}>
      {names.data && names.data.length > 0 ? (
        <Choice name="opening-party" label={t('opening-party')} value={party} onChange={setParty}>
          <option value="">{t('opening-party-none')}</option>
          {names.data.map((one) => (
            <option key={one.party} value={one.party}>
              {one.code} — {t('case')} {one.number}
            </option>
          ))}
        </Choice>
      ) : null}
      {party === '' ? (
        <Line name="opening-report" label={t('opening-report')} value={report} onChange={setReport} />
      ) : null}
      <Line name="opening-reason" label={t('opening-reason')} value={reason} onChange={setReason} />
      <p>
        <button
          type="button"
          className="button"
          disabled={reason.trim().length < 5 || (report.trim() === '' && party === '')}
          onClick={ask}
        >
          {t('opening-ask')}
        </button>
      </p>
      <Problem error={error} />
    </Section>
  );
}
