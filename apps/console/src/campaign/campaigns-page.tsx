import type { QueueRow } from '@sanad/wire/campaign';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Link, PriorityTag, Problem, Scrolls, Waiting } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { langOf, PlainWords } from '../plain-words.tsx';
import { countWords } from '../queue/queue-count.ts';
import { Filter } from '../queue/queue-list.tsx';
import { queueOf } from '../reads.ts';
import { useWords } from '../words.tsx';
import { canBe } from './growth-days.ts';

const STATES = ['decided', 'open'] as const;

/** All campaigns as a table: decided ones first, since the open ones stand in the queue. */
export default function CampaignsPage() {
  const { t, number } = useWords();
  const { query } = usePlace();
  const state = query.get('state') === 'open' ? 'open' : 'decided';
  const q = query.get('q') ?? '';
  const list = useInfiniteQuery(queueOf(state, q));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <header className="stack">
        <div className="section-head">
          <h1>{t('place-campaigns')}</h1>
          <span className="soft">{list.data ? countWords({ t, number }, list.data.pages[0]?.total ?? null) : ''}</span>
        </div>
        <nav className="tabs" aria-label={t('queue-states')}>
          {STATES.map((one) => (
            <Link
              key={one}
              to={withQuery('/campaigns', new URLSearchParams(), { state: one === 'open' ? one : '', q })}
              current={one === state ? 'page' : undefined}
            >
              {t(`queue-${one}`)}
            </Link>
          ))}
        </nav>
        <Filter q={q} onFilter={(words) => go(withQuery('/campaigns', query, { q: words }), { replace: true })} />
      </header>
      <Problem error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data && rows.length === 0 ? (
        <Empty title={q ? 'search-empty' : 'campaigns-empty'} text={q ? 'search-empty-text' : 'campaigns-empty-text'}>
          <Link to="/queue" className="button main">
            {t('to-queue')}
          </Link>
        </Empty>
      ) : null}
      {rows.length > 0 ? <CampaignTable rows={rows} /> : null}
      {list.hasNextPage ? (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => list.fetchNextPage()}
            disabled={list.isFetchingNextPage}
          >
            {t('more', { shown: number(rows.length) })}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function CampaignTable({ rows }: { rows: readonly QueueRow[] }) {
  const { t, number, shortDate } = useWords();
  return (
    <Scrolls label={t('place-campaigns')} across>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('first-words')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('last-seen')}</th>
            <th scope="col">{t('case')}</th>
            <th scope="col" className="num">
              {t('posts-column')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.campaign}>
              <th scope="row">
                <Link to={`/campaigns/${row.campaign}`} className="plain clamp">
                  <bdi lang={langOf(row.language)}>
                    <PlainWords text={row.sample} />
                  </bdi>
                </Link>
              </th>
              <td>
                {row.verdict ? (
                  <span className="tag settled">{t(`verdict-${row.verdict}`)}</span>
                ) : (
                  <PriorityTag priority={row.priority} />
                )}
              </td>
              <td>{row.lastAt && canBe(row.lastAt, new Date().toISOString()) ? shortDate(row.lastAt) : '—'}</td>
              <td>{row.case ? <Link to={`/cases/${row.case}`}>{t('to-the-case')}</Link> : '—'}</td>
              <td className="num">{number(row.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
