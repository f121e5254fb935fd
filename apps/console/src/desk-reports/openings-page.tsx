import { useQuery } from '@tanstack/react-query';
import { Link, Problem, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { openingsRead } from './desk-reads.ts';
import { OpeningView } from './opening-view.tsx';

/** Who asked to open a name and why; whoever is the second person answers here. */
export default function OpeningsPage() {
  const { t } = useWords();
  const found = useQuery(openingsRead);
  if (!found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('desk-openings')}</h1>
        <p className="soft">{t('opening-hint')}</p>
      </header>
      {found.data.length === 0 ? <p className="notice">{t('opening-none')}</p> : null}
      <ul className="stack">
        {found.data.map((one) => (
          <OpeningView key={one.id} one={one} />
        ))}
      </ul>
    </div>
  );
}
