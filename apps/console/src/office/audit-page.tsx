import type { Page } from '@sanad/wire/common';
import type { AuditRow } from '@sanad/wire/ledger';
import { useInfiniteQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Empty, Island, Problem, Said, Scrolls, Waiting } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { useWords } from '../words.tsx';
import { ClockNotice } from './clock-notice.tsx';

const KINDS = ['all', 'read', 'decided', 'exported'] as const;
type Kind = (typeof KINDS)[number];
const TYPES: Readonly<Record<Kind, readonly string[] | null>> = {
  all: null,
  read: ['records.read'],
  decided: ['campaign.decided', 'decision.undone', 'referral.proposed', 'referral.answered', 'case.referred'],
  exported: ['dossier.exported', 'custody.recorded'],
};

/** The auditor's list: who did and who read what, newest first; the public part of each entry, never its content. */
export default function AuditPage() {
  const { t, number } = useWords();
  const { query } = usePlace();
  const kind = KINDS.find((one) => one === query.get('kind')) ?? 'all';
  const list = useInfiniteQuery({
    queryKey: ['audit'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      (await read<Page<AuditRow>>(`/v1/audit?limit=200${pageParam ? `&cursor=${pageParam}` : ''}`)).body,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = loaded.filter((row) => TYPES[kind]?.includes(row.type) ?? true);
  return (
    <div className="page">
      <header className="stack">
        <h1>{t('place-audit')}</h1>
        <p className="soft">{t('audit-hint', { total: number(list.data?.pages[0]?.total ?? 0) })}</p>
        <div className="field short">
          <label>
            <span className="label">{t('show')}</span>
            <select
              value={kind}
              onChange={(event) =>
                go(withQuery('/audit', query, { kind: event.target.value === 'all' ? '' : event.target.value }))
              }
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`audit-${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <ClockNotice />
      <Problem error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data && rows.length === 0 ? <Empty title="audit-empty" text="audit-empty-text" /> : null}
      {rows.length > 0 ? <AuditTable rows={rows} /> : null}
      {list.hasNextPage ? (
        <p className="line">
          <button
            type="button"
            className="button"
            onClick={() => list.fetchNextPage()}
            disabled={list.isFetchingNextPage}
          >
            {t('more-entries')}
          </button>
          <span className="small soft">{t('looked-at', { count: loaded.length })}</span>
        </p>
      ) : null}
    </div>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t, tAny, time } = useWords();
  return (
    <Scrolls label={t('place-audit')} across>
      <table className="comes-apart">
        <thead>
          <tr>
            <th scope="col">{t('entry')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('act')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index}>
              <td>
                <Island>{row.index}</Island>
              </td>
              <td>{time(row.time)}</td>
              <td>
                <Said>{row.actor === 'system' ? t('the-system') : row.actorName}</Said>
              </td>
              <td>
                {tAny(`entry-${row.type.replaceAll('.', '-')}`, row.type)}{' '}
                <span className="small soft">
                  <Island>{row.type}</Island>
                </span>
                {row.flags.filter(isRemark).map((flag) => (
                  <span key={flag} className="tag review">
                    {tAny(`flag-${flag}`, flag)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

/** What a person should look at; that an entry names the checkpoint before it is for programs. */
const isRemark = (flag: string): boolean => !flag.startsWith('checkpoint=');
