import type { Opening } from '@sanad/wire/desk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { openWith } from './desk-key.ts';
import { openingsRead } from './desk-reads.ts';
import { Line } from './fields.tsx';

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
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const ask = async (): Promise<void> => {
    try {
      await send('POST', `/v1/reports/${encodeURIComponent(report.trim())}/identity-openings`, { reason });
      setReason('');
      setError(null);
      await client.invalidateQueries({ queryKey: ['openings'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('opening-ask')}>
      <Line name="opening-report" label={t('opening-report')} value={report} onChange={setReport} />
      <Line name="opening-reason" label={t('opening-reason')} value={reason} onChange={setReason} />
      <p>
        <button type="button" className="button" disabled={reason.trim().length < 5 || report === ''} onClick={ask}>
          {t('opening-ask')}
        </button>
      </p>
      <Problem error={error} />
    </Section>
  );
}

function OpeningView({ one }: { one: Opening }) {
  const { t, date } = useWords();
  const { session } = useDesk();
  const client = useQueryClient();
  const [key, setKey] = useState('');
  const [sealed, setSealed] = useState<string | null>(null);
  const [shown, setShown] = useState<{ name: string; contact: string } | null>(null);
  const [wrong, setWrong] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, roles } = session.person;
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const answer = (said: 'approved' | 'refused') =>
    act(async () => {
      await send('POST', `/v1/identity-openings/${one.id}/answers`, { answer: said, reason: t(`opening-${said}`) });
      await client.invalidateQueries({ queryKey: ['openings'] });
    });
  const open = () =>
    act(async () => {
      // An opening is good once: what came stays in this tab, so that another key can be tried when this was not the one.
      const came =
        sealed ?? (await send<{ sealed: string }>('POST', `/v1/identity-openings/${one.id}/readings`, {})).body.sealed;
      setSealed(came);
      const text = await openWith(key, came).catch(() => null);
      setWrong(text === null);
      if (text !== null) setShown(JSON.parse(text) as { name: string; contact: string });
    });
  const mayAnswer = one.answer === 'waiting' && one.askedBy !== id && !roles.every((role) => role === 'auditor');
  const mayOpen =
    one.answer === 'approved' && one.openedAt === null && one.askedBy === id && roles.includes('custodian');
  return (
    <li className="stack tight ruled">
      <Said>{one.reason}</Said>
      <span className="small soft">
        <Facts>
          {t('opening-asked-by', { name: one.askedByName, day: date(one.askedAt) })}
          {one.openedAt ? t('opening-opened', { day: date(one.openedAt) }) : t(`opening-${one.answer}`)}
        </Facts>
      </span>
      {mayAnswer ? (
        <p className="line">
          <button type="button" className="button main" onClick={() => answer('approved')}>
            {t('opening-grant')}
          </button>
          <button type="button" className="button quiet" onClick={() => answer('refused')}>
            {t('opening-refuse')}
          </button>
        </p>
      ) : null}
      {(mayOpen || sealed !== null) && !shown ? (
        <>
          <label>
            {t('opening-key')}
            <input
              type="file"
              onChange={async (event) =>
                setKey(/AGE-SECRET-KEY-1[0-9A-Z]+/.exec((await event.target.files?.[0]?.text()) ?? '')?.[0] ?? '')
              }
            />
          </label>
          <p>
            <button type="button" className="button main" disabled={key === ''} onClick={open}>
              {t('opening-read')}
            </button>
          </p>
          {wrong ? (
            <p className="notice bad" role="alert">
              {t('opening-key-other')}
            </p>
          ) : null}
        </>
      ) : null}
      {shown ? (
        <dl className="block">
          <dt>{t('opening-name')}</dt>
          <dd dir="auto">{shown.name}</dd>
          <dt>{t('opening-contact')}</dt>
          <dd dir="auto">{shown.contact}</dd>
        </dl>
      ) : null}
      <Problem error={error} />
    </li>
  );
}
