import type { NoticeRow } from '@sanad/wire/awareness';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Empty, Facts, Island, Link, Problem, Said, Waiting } from '../parts.tsx';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';
import { noticesOf, toldIn } from './reads.ts';

/** Warnings and released stories, the newest change first. */
export default function NoticesPage() {
  const { t } = useWords();
  const found = useQuery(noticesOf());
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  if (found.data.length === 0)
    return (
      <Empty title="place-awareness" text="awareness-empty">
        <Beside />
      </Empty>
    );
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('place-awareness')}</h1>
        <p className="soft">{t('awareness-hint')}</p>
        <Beside />
      </header>
      <NoticeList rows={found.data} />
    </div>
  );
}

function Beside() {
  const { t } = useWords();
  const { mayWork } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const story = async (): Promise<void> => {
    try {
      const made = await send<{ id: string }>('POST', '/v1/notices', { kind: 'story', campaign: null });
      go(`/awareness/${made.body.id}`);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <p className="line">
        <Link to="/awareness/plan">{t('outreach')}</Link>
        <Link to="/awareness/channels">{t('helplines')}</Link>
        {mayWork ? (
          <button type="button" className="button quiet" onClick={story}>
            {t('notice-new-story')}
          </button>
        ) : null}
      </p>
      <Problem error={error} />
    </>
  );
}

export function NoticeList({ rows }: { rows: readonly NoticeRow[] }) {
  const { t, language, shortDate } = useWords();
  return (
    <ul className="requests">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/awareness/${row.id}`} className="request">
            <span className="stack tight">
              <Said className="strong">{toldIn(row.title, language)}</Said>
              <Facts>
                <Island>{row.number}</Island>
                {t(`notice-kind-${row.kind}`)}
                {shortDate(row.changedAt)}
              </Facts>
            </span>
            <span className="stack tight end">
              <NoticeTag row={row} />
              {row.state === 'proposed' ? (
                <span className="small soft">{t('notice-approvals', { count: row.approvals })}</span>
              ) : null}
              {row.owed > 0 ? <span className="small term over">{t('notice-owed', { count: row.owed })}</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function NoticeTag({ row }: { row: Pick<NoticeRow, 'state' | 'ended'> }) {
  const { t } = useWords();
  const tone = row.state === 'withdrawn' ? 'alert' : row.state === 'proposed' ? 'review' : 'settled';
  return <span className={`tag ${tone}`}>{t(row.ended ? 'notice-state-ended' : `notice-state-${row.state}`)}</span>;
}
