import type { CaseFilter, CaseRow } from '@sanad/wire/case';
import type { Page, Role } from '@sanad/wire/common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { download, read } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { DestructionList } from '../exhibit/destructions.tsx';
import { Empty, Link, Problem, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { placesOf } from '../top.tsx';
import { useWords } from '../words.tsx';
import { useBasket } from './basket.ts';
import { BulkBack, type Made } from './bulk-back.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseSearches } from './case-searches.tsx';
import { CaseTable } from './case-table.tsx';
import { DueList } from './due-list.tsx';
import { MentionList } from './mention-list.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';

const BulkCases = lazy(() => import('./bulk-cases.tsx'));

/** The words of the address that narrow the list: the same as those of the API and of a kept search. */
export const CASE_FILTERS: readonly (keyof CaseFilter)[] = [
  'state',
  'q',
  'origin',
  'offence',
  'campaign',
  'mine',
  'still',
  'since',
  'until',
];

/** Who keeps the dates of cases; nobody else's page asks for them. */
const DUE_ROLES: readonly Role[] = ['investigator', 'supervisor', 'auditor'];

export default function CasesPage() {
  const { t, number } = useWords();
  const { session, mayInvestigate, say } = useDesk();
  const { query } = usePlace();
  const [refused, setRefused] = useState<unknown>(null);
  const [opened, setOpened] = useState<'new' | 'bulk' | null>(null);
  const [back, setBack] = useState<readonly Made[] | null>(null);
  const basket = useBasket();
  const filters = new URLSearchParams(
    CASE_FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])),
  );
  const words = filters.toString();
  const list = useInfiniteQuery({
    queryKey: ['cases', words],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : '';
      return (await read<Page<CaseRow>>(`/v1/cases?limit=100&${words}${cursor}`)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const mayExport = session.person.roles.some((role) => role === 'supervisor' || role === 'auditor');
  return (
    <div className="page">
      <div className="line between">
        <h1>{t('place-cases')}</h1>
        <div className="line">
          <Link to="/cases/lifecycle" className="button quiet">
            {t('lifecycle')}
          </Link>
          {session.person.roles.includes('supervisor') ? (
            <Link to="/cases/import" className="button quiet">
              {t('cases-import')}
            </Link>
          ) : null}
          {mayExport ? (
            <button
              type="button"
              className="button quiet"
              onClick={() => download(`/v1/case-table${words ? `?${words}` : ''}`).catch(setRefused)}
            >
              {t('cases-csv')}
            </button>
          ) : null}
          {mayInvestigate ? (
            <button type="button" className="button main" onClick={() => setOpened('new')}>
              {t('new-case')}
            </button>
          ) : null}
        </div>
      </div>
      <Problem error={refused ?? list.error} />
      <MentionList />
      {mayInvestigate ? <DestructionList /> : null}
      {session.person.roles.some((role) => DUE_ROLES.includes(role)) ? <DueList /> : null}
      <CaseFilters filters={filters} />
      <CaseSearches words={words} />
      {mayInvestigate && basket.cases.length > 0 ? (
        <section className="notice line between" aria-label={t('basket')}>
          <p>{t('basket-count', { count: basket.cases.length })}</p>
          <div className="line">
            <button type="button" className="button" onClick={() => setOpened('bulk')}>
              {t('basket-act')}
            </button>
            <button type="button" className="button quiet" onClick={() => basket.keep([])}>
              {t('basket-empty')}
            </button>
          </div>
        </section>
      ) : null}
      {list.isPending ? <Waiting /> : null}
      {list.data && rows.length === 0 && words === '' ? (
        <Empty title="cases-empty" text="cases-empty-text">
          {placesOf(session).some(({ to }) => to === '/queue') ? (
            <Link to="/queue" className="button main">
              {t('to-queue')}
            </Link>
          ) : null}
        </Empty>
      ) : null}
      {list.data && rows.length === 0 && words !== '' ? <p className="soft center">{t('cases-none-fit')}</p> : null}
      {rows.length > 0 ? <CaseTable rows={rows} basket={mayInvestigate ? basket : null} /> : null}
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
      {opened === 'new' ? <NewCaseDialog onClose={() => setOpened(null)} /> : null}
      <Suspense>
        {opened === 'bulk' ? (
          <BulkCases
            basket={basket}
            onClose={() => setOpened(null)}
            onMade={(made) => say(t('bulk-cases-done', { count: made.length }), () => setBack(made))}
          />
        ) : null}
      </Suspense>
      {back ? <BulkBack made={back} basket={basket} onClose={() => setBack(null)} /> : null}
    </div>
  );
}
