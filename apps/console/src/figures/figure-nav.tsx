import { Link } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';

const PAGES = [
  ['/figures', 'figures-dashboard'],
  ['/figures/count', 'figures-count'],
  ['/figures/questions', 'figures-questions'],
  ['/figures/releases', 'figures-releases'],
  ['/figures/others', 'figures-others'],
] as const;

/** The pages of the figures, in a line. */
export function FigureNav() {
  const { t } = useWords();
  const { path } = usePlace();
  return (
    <nav className="line" aria-label={t('place-figures')}>
      {PAGES.map(([to, name]) => (
        <Link key={to} to={to} current={path === to ? 'page' : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
