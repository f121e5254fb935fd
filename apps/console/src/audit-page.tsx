import type { Page } from '@sanad/wire/common';
import type { AuditRow } from '@sanad/wire/ledger';
import { useInfiniteQuery } from '@tanstack/react-query';
import { read } from './api.ts';
import { Island, Problem, Said } from './parts.tsx';
import { type Key, useWords } from './words.tsx';

/** Who did and who read what: the public part of each entry, newest first. */
export default function AuditPage() {
  const { t, time, number } = useWords();
  const list = useInfiniteQuery({
    queryKey: ['audit'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      (await read<Page<AuditRow>>(`/v1/audit?limit=100${pageParam ? `&cursor=${pageParam}` : ''}`)).body,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className="page">
      <header className="stack tight">
        <h1>{t('place-audit')}</h1>
        <p className="soft">{t('audit-hint', { total: number(list.data?.pages[0]?.total ?? 0) })}</p>
      </header>
      <Problem error={list.error} />
      <section className="sheet scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('entry')}
              </th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('act')}</th>
            </tr>
          </thead>
          <tbody>
            {list.data?.pages
              .flatMap((page) => page.items)
              .map((row) => (
                <tr key={row.index}>
                  <td className="num">
                    <Island>{row.index}</Island>
                  </td>
                  <td>{time(row.time)}</td>
                  <td>
                    <Said>{row.actorName}</Said>
                  </td>
                  <td>
                    {t(`entry-${row.type.replaceAll('.', '-')}` as Key)}{' '}
                    <span className="small soft">
                      <Island>{row.type}</Island>
                    </span>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {list.hasNextPage ? (
        <button type="button" className="button" onClick={() => list.fetchNextPage()}>
          {t('more-entries')}
        </button>
      ) : null}
    </div>
  );
}
