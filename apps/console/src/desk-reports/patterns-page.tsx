import type { Pattern } from '@sanad/wire/desk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { Facts, Link, Problem, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { patternsRead } from './desk-reads.ts';
import { Line } from './fields.tsx';

/** Recruiters that several reports name: how often, since when, what gives doubt. Never who. */
export default function PatternsPage() {
  const { t } = useWords();
  const found = useQuery(patternsRead);
  if (!found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('desk-patterns')}</h1>
        <p className="soft">{t('patterns-hint')}</p>
      </header>
      {found.data.length === 0 ? <p className="notice">{t('patterns-none')}</p> : null}
      {found.data.map((one) => (
        <PatternView key={one.mark} one={one} />
      ))}
    </div>
  );
}

/** Reports of a pattern that are linked at first: thousands of one sending would bury the next pattern. */
const FIRST = 12;

function PatternView({ one }: { one: Pattern }) {
  const { t, tAny, date, number } = useWords();
  const [whole, setWhole] = useState(false);
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const see = async (): Promise<void> => {
    try {
      await send('POST', `/v1/desk/patterns/${one.mark}/seen`, { note });
      setNote('');
      setError(null);
      await client.invalidateQueries({ queryKey: ['desk-patterns'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={`${t(`pattern-${one.kind}`)} · ${t('pattern-reports', { count: one.reports.length })}`}>
      <p className="small soft">
        <Facts>{t('pattern-span', { from: date(one.firstAt), to: date(one.lastAt) })}</Facts>
      </p>
      <p className="line">
        {one.reports.slice(0, whole ? undefined : FIRST).map((report, n) => (
          <Link key={report} to={`/reports/${report}`}>
            {t('desk-report-n', { n: n + 1 })}
          </Link>
        ))}
        {one.reports.length > FIRST && !whole ? (
          <button type="button" className="button quiet" onClick={() => setWhole(true)}>
            {t('more', { shown: number(FIRST) })}
          </button>
        ) : null}
      </p>
      {one.doubts.length > 0 ? (
        <div className="notice">
          <p className="strong">{t('pattern-doubts')}</p>
          <ul>
            {one.doubts.map((doubt) => (
              <li key={doubt}>{tAny(`doubt-${doubt}`, doubt)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {one.seen ? (
        <p className="small">
          {t('pattern-seen-by', { note: one.seen.note })} · {date(one.seen.at)}
        </p>
      ) : null}
      <Line name={`note-${one.mark}`} label={t('pattern-note')} value={note} onChange={setNote} />
      <p>
        <button type="button" className="button" disabled={note.trim().length < 3} onClick={see}>
          {t('pattern-record')}
        </button>
      </p>
      <Problem error={error} />
    </Section>
  );
}
