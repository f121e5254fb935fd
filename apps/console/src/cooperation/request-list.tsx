import type { RequestRow } from '@sanad/wire/cooperation';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { countryName } from './country.ts';
import { registerOf } from './reads.ts';

const READERS: readonly string[] = ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'];
const SHOWN = 5;

/** What of a case is asked for abroad, on its own page: what changed last first, the rest on the worksheet. */
export function CaseRequests({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { session } = useDesk();
  const reads = session.person.roles.some((role) => READERS.includes(role));
  const found = useQuery({ ...registerOf(caseId), enabled: reads, retry: false });
  const rows = (found.data ?? []).filter(({ state }) => state !== 'withdrawn');
  if (rows.length === 0) return null;
  return (
    <Section title={t('requests-of-case')}>
      <RequestList rows={rows.slice(0, SHOWN)} />
      {rows.length > SHOWN ? (
        <p>
          <Link to={`/cooperation/case/${caseId}`}>{t('requests-all', { count: rows.length })}</Link>
        </p>
      ) : null}
    </Section>
  );
}

export function RequestList({ rows }: { rows: readonly RequestRow[] }) {
  const { t, language, shortDate } = useWords();
  return (
    <ul className="requests">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/cooperation/${row.id}`} className="request">
            <span className="stack tight">
              <strong>{row.title[language]}</strong>
              <span className="small soft">
                <Facts>
                  {row.country ? countryName(row.country, language) : null}
                  <Island>{row.reference ?? row.caseNumber}</Island>
                  {shortDate(row.changedAt)}
                </Facts>
              </span>
            </span>
            <span className="stack tight end">
              <span className="tag settled">{t(`request-${row.state}`)}</span>
              {row.due ? (
                <span className={`small term ${row.nearness}`}>
                  {t(row.nearness === 'over' ? 'term-over' : 'term-due')} <Island>{row.due}</Island>
                </span>
              ) : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
