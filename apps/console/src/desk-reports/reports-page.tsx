import type { Page } from '@sanad/wire/common';
import type { ReportCounts, ReportRow } from '@sanad/wire/intake';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Link, Problem, Section, Waiting } from '../parts.tsx';
import { type Key, useWords } from '../words.tsx';
import { KeyCard } from './key-card.tsx';
import { queryOf, ReportFilters, type Shown } from './report-filters.tsx';

const DESK = ['investigator', 'supervisor'] as const;

const ROOMS = [
  ['new', 'desk-new', DESK],
  ['patterns', 'desk-patterns', DESK],
  ['bulletins', 'desk-bulletins', DESK],
  ['openings', 'desk-openings', ['supervisor', 'lawyer']],
  ['import', 'desk-import', DESK],
  ['questions', 'desk-questions', ['supervisor']],
] as const satisfies readonly (readonly [string, Key, readonly string[]])[];

/** The other rooms of the desk, those that her roles open. */
function Rooms() {
  const { t } = useWords();
  const { roles } = useDesk().session.person;
  const mine = ROOMS.filter(([, , open]) => open.some((role) => (roles as readonly string[]).includes(role)));
  return (
    <nav className="line" aria-label={t('desk-rooms')}>
      {mine.map(([place, name]) => (
        <Link key={place} to={`/reports/${place}`} className={place === 'new' ? 'button main' : 'button quiet'}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}

/** Reports as they come: when, in which language, whether she waits for an answer. What they say is sealed. */
export default function ReportsPage() {
  const { t, time, number } = useWords();
  const { session, mayInvestigate: isDesk } = useDesk();
  const isReader = isDesk || session.person.roles.includes('lawyer');
  const [shown, setShown] = useState<Shown>({});
  const counts = useQuery({
    queryKey: ['reports', 'counts'],
    enabled: isReader,
    refetchOnWindowFocus: true,
    queryFn: async () => (await read<ReportCounts>('/v1/report-counts')).body,
  });
  const found = useInfiniteQuery({
    queryKey: ['reports', shown],
    enabled: isReader,
    refetchOnWindowFocus: true,
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      (
        await read<Page<ReportRow>>(
          `/v1/reports?limit=50${queryOf(shown)}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        )
      ).body,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (found.isLoading) return <Waiting />;
  if (isReader && !found.data) return <Problem error={found.error} />;
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('place-reports')}</h1>
        <p className="soft">{t('reports-hint')}</p>
      </header>
      <Rooms />
      {isDesk ? <KeyCard /> : null}
      {isReader ? (
        <Section title={t('reports-list')}>
          {counts.data && counts.data.items.length > 0 ? (
            <ReportFilters counts={counts.data} shown={shown} onShow={setShown} />
          ) : null}
          {rows.length === 0 ? <p className="soft">{t('reports-empty')}</p> : null}
          <ul className="requests">
            {rows.map((row) => (
              <li key={row.id}>
                {row.alike > 1 ? (
                  <p className="small">
                    <button type="button" className="button quiet" onClick={() => setShown({ like: row.id })}>
                      {t('reports-alike', { count: number(row.alike) })}
                    </button>
                  </p>
                ) : null}
                <Link to={`/reports/${row.id}`} className="request">
                  <span className="stack tight">
                    <strong>{time(row.receivedAt)}</strong>
                    <span className="small soft">
                      <Facts>
                        {t(`report-origin-${row.origin}`)}
                        {t(`tongue-${row.language}`)}
                        {row.files > 0 ? t('report-files', { files: row.files }) : null}
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
                {t('more', { shown: number(rows.length) })}
              </button>
            </p>
          ) : null}
        </Section>
      ) : null}
    </div>
  );
}
