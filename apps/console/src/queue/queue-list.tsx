import type { QueueRow } from '@sanad/wire/campaign';
import type { Page } from '@sanad/wire/common';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LongList } from '../long-list.tsx';
import { Link, PriorityTag } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { langOf, PlainWords } from '../plain-words.tsx';
import type { QueueState } from '../reads.ts';
import { useWords } from '../words.tsx';

const STATES: readonly QueueState[] = ['open', 'decided', 'help'];
const ROW_HEIGHT = 128;
/** The tag says the priority, the count says how many. */
const SHOWN_OTHERWISE = /^(priority-|many-posts$|posts-proposed$)/;

export function QueueList(props: {
  list: UseInfiniteQueryResult<InfiniteData<Page<QueueRow>>>;
  rows: readonly QueueRow[];
  state: QueueState;
  q: string;
  current: string | null;
  placeOf: (campaign: string) => string;
}) {
  const { t } = useWords();
  const { query } = usePlace();
  const { list, rows, state } = props;
  const total = list.data?.pages[0]?.total ?? null;
  return (
    <>
      <div className="list-head">
        <div className="section-head">
          <h1>{t('place-queue')}</h1>
          <span className="soft small">{total === null ? '' : t('queue-count', { count: total })}</span>
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
      </div>
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
  const why = row.order.filter((code) => !SHOWN_OTHERWISE.test(code)).map((code) => tAny(`order-${code}`, code));
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
      <span className="why">
        {row.proposed > 0 ? `${t('proposed', { count: row.proposed })} · ` : ''}
        {row.lastAt ? shortDate(row.lastAt) : ''}
        {why.length > 0 ? ` · ${why.join(' · ')}` : ''}
      </span>
    </Link>
  );
}
