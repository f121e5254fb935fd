import type { Page } from '@sanad/wire/common';
import type { ReportRow } from '@sanad/wire/intake';
import { useInfiniteQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Facts, Link, Problem, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { KeyCard } from './key-card.tsx';

/** Reports as they come: when, in which language, whether she waits for an answer. What they say is sealed. */
export default function ReportsPage() {
  const { t, date, number } = useWords();
  const found = useInfiniteQuery({
    queryKey: ['reports'],
    refetchOnWindowFocus: true,
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      (
        await read<Page<ReportRow>>(
          `/v1/reports?limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        )
      ).body,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const rows = found.data.pages.flatMap(({ items }) => items);
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('place-reports')}</h1>
        <p className="soft">{t('reports-hint')}</p>
      </header>
      <KeyCard />
      <Section title={t('reports-list')}>
        {rows.length === 0 ? <p className="soft">{t('reports-empty')}</p> : null}
        <ul className="requests">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={`/reports/${row.id}`} className="request">
                <span className="stack tight">
                  <strong>{date(row.receivedAt)}</strong>
                  <span className="small soft">
                    <Facts>
                      {t(`report-origin-${row.origin}`)}
                      {t(`tongue-${row.language}`)}
                      {row.files > 0 ? t('report-files', { files: number(row.files) }) : null}
                      {row.hasIdentity ? t('report-identity') : null}
                    </Facts>
                  </span>
                </span>
                <span className="stack tight end">
                  <span className="tag settled">{t(`report-${row.state}`)}</span>
                  {row.waiting > 0 ? <span className="small strong">{t('report-waits')}</span> : null}
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {found.hasNextPage ? (
          <p>
            <button type="button" className="button" onClick={() => found.fetchNextPage()}>
              {t('more')}
            </button>
          </p>
        ) : null}
      </Section>
    </div>
  );
}
