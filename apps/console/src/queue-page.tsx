import type { Campaign, QueueRow } from '@sanad/wire/campaign';
import type { Page } from '@sanad/wire/common';
import type { Post } from '@sanad/wire/post';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { read } from './api.ts';
import { isTyping } from './app.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { Empty, Link, PriorityTag, Problem, Said, Waiting } from './parts.tsx';
import { go, usePlace } from './place.ts';
import { PostView } from './post-view.tsx';
import { type Key, useWords } from './words.tsx';

type State = 'open' | 'decided' | 'help';

/** The queue: the list on the starting side, the post in the middle, reasons and decisions on the end side. */
export function QueuePage({ state }: { state: State }) {
  const { t, number } = useWords();
  const { path, query } = usePlace();
  const q = query.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const list = useInfiniteQuery({
    queryKey: ['queue', state, q],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const wanted = new URLSearchParams({
        state,
        limit: '50',
        ...(q ? { q } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      });
      return (await read<Page<QueueRow>>(`/v1/queue?${wanted}`)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const wanted = query.get('campaign');
  const current = rows.find((row) => row.campaign === wanted) ?? rows[0] ?? null;
  const pick = useCallback(
    (row: QueueRow | undefined) => {
      if (row) go(`${path}?${new URLSearchParams({ ...(q ? { q } : {}), campaign: row.campaign })}`, { replace: true });
    },
    [path, q],
  );
  const index = current ? rows.indexOf(current) : -1;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
      event.preventDefault();
      const next = rows[index + (event.code === 'ArrowDown' ? 1 : -1)];
      pick(next);
      if (next) document.getElementById(next.campaign)?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [rows, index, pick]);
  const next = useCallback(() => pick(rows[index + 1] ?? rows[index - 1]), [rows, index, pick]);

  return (
    <div className="desk">
      <section
        className="list"
        aria-label={t(`place-${state === 'open' ? 'queue' : state === 'help' ? 'help' : 'campaigns'}` as Key)}
      >
        <div className="list-head">
          <h1>{t(`queue-${state}` as Key)}</h1>
          <p className="small soft">{list.data ? t('queue-count', { count: list.data.pages[0]?.total ?? 0 }) : ''}</p>
          <search>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                go(typed ? `${path}?${new URLSearchParams({ q: typed })}` : path);
              }}
            >
              <label>
                <span className="visually-hidden">{t('search')}</span>
                <input
                  type="search"
                  dir="auto"
                  placeholder={t('search')}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </label>
            </form>
          </search>
        </div>
        <Problem error={list.error} />
        {list.isPending ? <Waiting /> : null}
        <ul className="rows">
          {rows.map((row) => (
            <li key={row.campaign}>
              <button
                type="button"
                id={row.campaign}
                className="row"
                aria-current={row === current}
                onClick={() => pick(row)}
              >
                <span className="meta">
                  <PriorityTag priority={row.priority} />
                  <span>{t('posts', { count: row.size })}</span>
                  {row.proposed > 0 ? <span>{t('proposed', { count: row.proposed })}</span> : null}
                  {row.verdict ? <span className="tag settled">{t(`verdict-${row.verdict}`)}</span> : null}
                </span>
                <Said className="sample">{row.sample}</Said>
                <span className="meta">
                  {row.order
                    .slice(1)
                    .map((code) => t(`order-${code}` as Key))
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <div className="list-head">
            <button
              type="button"
              className="button"
              onClick={() => list.fetchNextPage()}
              disabled={list.isFetchingNextPage}
            >
              {t('more', { shown: number(rows.length) })}
            </button>
          </div>
        ) : null}
      </section>
      {current ? (
        <Current key={current.campaign} id={current.campaign} state={state} onDecided={next} />
      ) : list.data ? (
        <Empty title="queue-empty" text="queue-empty-text" />
      ) : null}
    </div>
  );
}

function Current({ id, state, onDecided }: { id: string; state: State; onDecided: () => void }) {
  const { t } = useWords();
  const campaign = useQuery({ queryKey: ['campaign', id], queryFn: () => read<Campaign>(`/v1/campaigns/${id}`) });
  const sample = campaign.data?.body.sample?.id;
  const post = useQuery({
    queryKey: ['post', sample],
    enabled: sample !== undefined,
    queryFn: async () => (await read<Post>(`/v1/posts/${sample}`)).body,
  });
  return (
    <>
      <section aria-label={t('post')} className="stack">
        <Problem error={campaign.error ?? post.error} />
        {post.data ? <PostView post={post.data} /> : <Waiting />}
      </section>
      <aside className="side stack big" aria-label={t('decision')}>
        {campaign.data && state !== 'help' ? (
          <>
            <DecisionPanel campaign={campaign.data.body} etag={campaign.data.etag} onDecided={onDecided} />
            <section className="stack">
              <h2>{t('campaign')}</h2>
              <p>{t('campaign-sum', { count: campaign.data.body.size, accounts: campaign.data.body.accounts })}</p>
              <Link to={`/campaigns/${id}`} className="button">
                {t('to-campaign')}
              </Link>
            </section>
          </>
        ) : null}
        {state === 'help' ? <p className="notice">{t('help-notice')}</p> : null}
      </aside>
    </>
  );
}
