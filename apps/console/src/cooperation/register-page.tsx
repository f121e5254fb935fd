import { useQuery } from '@tanstack/react-query';
import { Empty, Link, Problem, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { FiguresSection } from './figures-section.tsx';
import { registerOf } from './reads.ts';
import { RegisterSearch } from './register-search.tsx';
import { RequestList } from './request-list.tsx';

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
