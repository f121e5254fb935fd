import { placeOf } from '@sanad/campaigns/gazetteer';
import type { AlarmReason, AlarmRow } from '@sanad/wire/alarm';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { Empty, Link, Problem, Waiting } from '../parts.tsx';
import { langOf, PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';
import { alarmsOf } from './more-reads.ts';

/** What is new about campaigns, each told once, with why. */
export default function AlarmsPage() {
  const { t, time } = useWords();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const list = useQuery(alarmsOf);
  const rows = list.data?.items ?? [];
  const unseen = rows.filter((row) => !row.seen).map((row) => row.id);
  const see = async (alarms: readonly string[]): Promise<void> => {
    await send('POST', '/v1/alarms/seen', { alarms }).catch(setError);
    await client.invalidateQueries({ queryKey: ['alarms'] });
  };
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/queue">{t('to-queue')}</Link>
        </p>
        <div className="section-head">
          <h1>{t('place-alarms')}</h1>
          {unseen.length > 0 ? (
            <button type="button" className="button" onClick={() => see(unseen)}>
              {t('alarms-see', { count: unseen.length })}
            </button>
          ) : null}
        </div>
      </header>
      <Problem error={error ?? list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data && rows.length === 0 ? <Empty title="alarms-empty" text="alarms-empty-text" /> : null}
      <ul className="alarms">
        {rows.map((row) => (
          <Alarm key={row.id} row={row} when={time(row.at)} onSeen={() => (row.seen ? undefined : see([row.id]))} />
        ))}
      </ul>
    </div>
  );
}

function Alarm({ row, when, onSeen }: { row: AlarmRow; when: string; onSeen: () => void }) {
  const { t } = useWords();
  const say = useReasons();
  return (
    <li className={row.seen ? 'soft' : ''}>
      <p className="line between">
        <span className="strong">{row.reasons.map(say).join(' · ')}</span>
        <span className="small soft">{when}</span>
      </p>
      <p className="clamp" dir="auto" lang={langOf(row.language)}>
        <PlainWords text={row.sample} />
      </p>
      <p className="line small">
        <Link to={`/campaigns/${row.campaign}`}>{t('to-campaign')}</Link>
        <span className="soft">{t('posts', { count: row.size })}</span>
        {row.seen ? null : (
          <button type="button" className="button quiet" onClick={onSeen}>
            {t('alarm-see')}
          </button>
        )}
      </p>
    </li>
  );
}

function useReasons(): (reason: AlarmReason) => string {
  const { t, language } = useWords();
  return (reason) => {
    switch (reason.kind) {
      case 'formed':
        return t('alarm-formed', { count: reason.size });
      case 'grown':
        return t('alarm-grown', { from: reason.from, count: reason.size });
      case 'place': {
        const place = placeOf(reason.value);
        return t('alarm-place', { value: place ? (language === 'ar' ? place.ar : place.latin) : reason.value });
      }
      case 'contact':
        return t('alarm-contact', { value: `\u2066${reason.value}\u2069` });
      case 'platform':
        return t('alarm-platform', { value: `\u2066${reason.value}\u2069` });
      case 'search':
        return t('alarm-search', { value: `\u2068${reason.name}\u2069` });
    }
  };
}
