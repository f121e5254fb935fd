import type { CaseRow } from '@sanad/wire/case';
import type { Page } from '@sanad/wire/common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download, read } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Empty, Island, Link, Problem, Said, Scrolls, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { DueList } from './due-list.tsx';

export default function CasesPage() {
  const { t, number } = useWords();
  const { session } = useDesk();
  const [refused, setRefused] = useState<unknown>(null);
  const list = useInfiniteQuery({
    queryKey: ['cases'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : '';
      return (await read<Page<CaseRow>>(`/v1/cases?limit=100${cursor}`)).body;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="line between">
        <h1>{t('place-cases')}</h1>
        {session.person.roles.some((role) => role === 'supervisor' || role === 'auditor') ? (
          <button type="button" className="button quiet" onClick={() => download('/v1/case-table').catch(setRefused)}>
            {t('cases-csv')}
          </button>
        ) : null}
      </div>
      <Problem error={refused ?? list.error} />
      <DueList />
      {list.isPending ? <Waiting /> : null}
      {list.data && rows.length === 0 ? (
        <Empty title="cases-empty" text="cases-empty-text">
          <Link to="/queue" className="button main">
            {t('to-queue')}
          </Link>
        </Empty>
      ) : null}
      {rows.length > 0 ? <CaseTable rows={rows} /> : null}
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

function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const { t, date, number } = useWords();
  return (
    <Scrolls label={t('place-cases')} across>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('case-number')}</th>
            <th scope="col">{t('case-title')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col" className="num">
              {t('exhibits')}
            </th>
            <th scope="col" className="num">
              {t('arrests')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Island>{row.number}</Island>
              </td>
              <th scope="row">
                <Link to={`/cases/${row.id}`}>
                  <Said>{row.title}</Said>
                </Link>
              </th>
              <td>
                <span className="tag settled">{t(`case-${row.state}`)}</span>
              </td>
              <td>{date(row.openedAt)}</td>
              <td className="num">{number(row.exhibits)}</td>
              <td className="num">{number(row.arrests)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
