import type { QueueRow } from '@sanad/wire/campaign';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useDesk } from '../desk.tsx';
import { useKeys } from '../keys.ts';
import { Empty, Link, Problem, Waiting } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { type QueueState, queueOf } from '../reads.ts';
import { useWords } from '../words.tsx';
import { countWords } from './queue-count.ts';
import { QueueList } from './queue-list.tsx';
import { QueueSubject } from './queue-subject.tsx';
import { FILTERS } from './searches.tsx';

/** The queue: the list on the starting side, the post in the middle, reasons and decisions on the end side. */
export function QueuePage() {
  const { t, number } = useWords();
  const { open } = useDesk();
  const { query } = usePlace();
  const state = stateOf(query.get('state'));
  const q = query.get('q') ?? '';
  const filters = Object.fromEntries(FILTERS.flatMap((one) => (query.get(one) ? [[one, query.get(one)!]] : [])));
  const list = useInfiniteQuery(queueOf(state, q, filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? null;
  const chosen = query.get('campaign');
  const current = chosen ?? rows[0]?.campaign ?? null;
  const index = rows.findIndex((row) => row.campaign === current);
  const placeOf = useCallback((id: string) => withQuery('/queue', query, { campaign: id }), [query]);
  const pick = useCallback(
    (row: QueueRow | undefined) => {
      if (row) go(placeOf(row.campaign), { replace: true });
    },
    [placeOf],
  );
  useKeys({
    next: () => pick(rows[index + 1]),
    previous: () => pick(rows[index - 1]),
    open: () => current && go(`/campaigns/${current}`),
  });
  const follows = useRef(false);
  const goOn = useCallback(() => {
    follows.current = true;
    const next = rows[index + 1] ?? rows[index - 1];
    if (next) pick(next);
    else go(withQuery('/queue', query, { campaign: '' }), { replace: true });
  }, [rows, index, pick, query]);

  return (
    <div className={chosen ? 'desk chosen' : 'desk'}>
      <div className="list">
        <QueueList list={list} rows={rows} state={state} q={q} filters={filters} current={current} placeOf={placeOf} />
      </div>
      {current ? (
        <QueueSubject
          key={current}
          id={current}
          help={state === 'help'}
          follows={follows}
          onDecided={goOn}
          head={
            <p className="line between small">
              <Link to={withQuery('/queue', query, { campaign: '' })} className="to-list">
                {t('to-list')}
              </Link>
              <span className="soft" aria-live="polite">
                {index >= 0
                  ? t('place-in-list', {
                      n: number(index + 1),
                      total: total === null ? countWords({ t, number }, null) : number(total),
                    })
                  : ''}
              </span>
            </p>
          }
        />
      ) : list.isPending ? (
        <div className="center">
          <Waiting />
        </div>
      ) : list.error ? (
        <div className="center">
          <Problem error={list.error} />
        </div>
      ) : (
        <Empty
          title={q ? 'search-empty' : `queue-empty-${state}`}
          text={q ? 'search-empty-text' : `queue-empty-${state}-text`}
        >
          {q ? (
            <Link to={withQuery('/queue', query, { q: '' })} className="button">
              {t('search-clear')}
            </Link>
          ) : (
            <button type="button" className="button" onClick={() => open('help')}>
              {t('keyboard')}
            </button>
          )}
        </Empty>
      )}
    </div>
  );
}

function stateOf(text: string | null): QueueState {
  return text === 'decided' || text === 'help' || text === 'proposed' ? text : 'open';
}
