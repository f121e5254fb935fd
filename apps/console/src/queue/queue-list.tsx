import type { QueueRow } from '@sanad/wire/campaign';
import type { Page } from '@sanad/wire/common';
import { type InfiniteData, type UseInfiniteQueryResult, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { canBe } from '../campaign/growth-days.ts';
import { useDesk } from '../desk.tsx';
import { LongList } from '../long-list.tsx';
import { Link, PriorityTag } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { langOf, PlainWords } from '../plain-words.tsx';
import type { QueueState } from '../reads.ts';
import { useWords } from '../words.tsx';
import { alarmsOf } from './more-reads.ts';
import { countWords } from './queue-count.ts';
import { Searches } from './searches.tsx';

const STATES: readonly QueueState[] = ['open', 'proposed', 'decided', 'help'];
const BulkDialog = lazy(() => import('./bulk-dialog.tsx'));
const ROW_HEIGHT = 128;
/** The tag says the priority, the count says how many. */
const SHOWN_OTHERWISE = /^(priority-|many-posts$|posts-proposed$)/;

export function QueueList(props: {
  list: UseInfiniteQueryResult<InfiniteData<Page<QueueRow>>>;
  rows: readonly QueueRow[];
  state: QueueState;
  q: string;
  filters: Readonly<Record<string, string>>;
  current: string | null;
  placeOf: (campaign: string) => string;
}) {
  const { t, number } = useWords();
  const { query } = usePlace();
  const { list, rows, state } = props;
  const { mayWork } = useDesk();
  const [bulk, setBulk] = useState(false);
  const total = list.data?.pages[0]?.total ?? null;
  return (
    <>
      <div className="list-head">
        <div className="section-head">
          <h1>{t('place-queue')}</h1>
          <span className="soft small">{list.data ? countWords({ t, number }, total) : ''}</span>
        </div>
        <nav className="tabs" aria-label={t('queue-states')}>
          {STATES.map((one) => (
            <Link
              key={one}
              to={withQuery('/queue', new URLSearchParams(), { state: one === 'open' ? '' : one, q: props.q })}
              current={one === state ? 'page' : undefined}
            >
              {t(`queue-${one}`)}
            </Link>
          ))}
        </nav>
        <Filter q={props.q} onFilter={(q) => go(withQuery('/queue', query, { q, campaign: '' }), { replace: true })} />
        <Searches
          filters={{
            ...props.filters,
            ...(props.q ? { q: props.q } : {}),
            ...(state === 'open' ? {} : { state }),
          }}
        />
        <p className="line between small">
          <Besides />
          {mayWork && state === 'open' && rows.length > 1 ? (
            <button type="button" className="button quiet" onClick={() => setBulk(true)}>
              {t('bulk')}
            </button>
          ) : null}
        </p>
      </div>
      <Suspense>{bulk ? <BulkDialog rows={rows} onClose={() => setBulk(false)} /> : null}</Suspense>
      <LongList
        label={t('place-queue')}
        rows={rows}
        total={total}
        keyOf={(row) => row.campaign}
        rowHeight={ROW_HEIGHT}
        current={props.current}
        draw={(row) => (
          <Row
            row={row}
            to={props.placeOf(row.campaign)}
            current={row.campaign === props.current}
            help={state === 'help'}
          />
        )}
        onEnd={list.hasNextPage && !list.isFetchingNextPage ? list.fetchNextPage : undefined}
      />
    </>
  );
}

/** The ways to what is new and to the second look. */
function Besides() {
  const { t } = useWords();
  const alarms = useQuery(alarmsOf);
  return (
    <span className="line">
      <Link to="/alarms">{alarms.data ? t('alarms-new', { count: alarms.data.unseen }) : t('place-alarms')}</Link>
      <Link to="/second">{t('place-second')}</Link>
    </span>
  );
}

/** A field that narrows a list: the words stand in the address, so that a search can be kept and sent. */
export function Filter({ q, onFilter }: { q: string; onFilter: (q: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onFilter(typed.trim());
        }}
      >
        <label>
          <span className="visually-hidden">{t('search')}</span>
          <input
            type="search"
            dir={typed === '' ? undefined : 'auto'}
            placeholder={t('search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              if (event.target.value === '' && q !== '') onFilter('');
            }}
          />
        </label>
      </form>
    </search>
  );
}

function Row({ row, to, current, help }: { row: QueueRow; to: string; current: boolean; help: boolean }) {
  const { t, tAny, shortDate } = useWords();
  const about = [
    ...(row.proposed > 0 ? [t('proposed', { count: row.proposed })] : []),
    ...(row.lastAt && canBe(row.lastAt, new Date().toISOString()) ? [shortDate(row.lastAt)] : []),
    ...(row.claim && !row.claim.own ? [t('claimed', { name: row.claim.byName })] : []),
    ...row.order.filter((code) => !SHOWN_OTHERWISE.test(code)).map((code) => tAny(`order-${code}`, code)),
  ];
  return (
    <Link to={to} replace className="row" current={current ? 'true' : undefined}>
      <span className="line between">
        {row.verdict ? (
          <span className="tag settled">{t(`verdict-${row.verdict}`)}</span>
        ) : (
          <PriorityTag priority={row.priority} help={help} />
        )}
        <span className="count">{t('posts', { count: row.size })}</span>
      </span>
      <span className="clamp" dir="auto" lang={langOf(row.language)}>
        <PlainWords text={row.sample} />
      </span>
      <span className="why">{about.join(' · ')}</span>
    </Link>
  );
}
