import type { RequestRow } from '@sanad/wire/cooperation';
import { useQuery } from '@tanstack/react-query';
import { Empty, Facts, Island, Link, Problem, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { countryName } from './country.ts';
import { FiguresSection } from './figures-section.tsx';
import { registerOf } from './reads.ts';
import { RegisterSearch } from './register-search.tsx';

/** Every request to another state or to a provider, with the term that runs. */
export default function RegisterPage() {
  const { t } = useWords();
  const found = useQuery(registerOf(null));
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  if (found.data.length === 0)
    return (
      <Empty title="place-cooperation" text="cooperation-empty">
        <Beside />
      </Empty>
    );
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('place-cooperation')}</h1>
        <p className="soft">{t('cooperation-hint')}</p>
        <Beside />
      </header>
      <RegisterSearch rows={found.data}>{(rows) => <RequestList rows={rows} />}</RegisterSearch>
      <FiguresSection />
    </div>
  );
}

function Beside() {
  const { t } = useWords();
  return (
    <p className="line">
      <Link to="/cooperation/incoming">{t('incoming')}</Link>
      <Link to="/cooperation/directory">{t('directory')}</Link>
    </p>
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
