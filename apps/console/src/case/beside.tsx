import type { Oversight } from '@sanad/wire/oversight';
import { Island, Link } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** Who else works on the same campaigns: cases that the reader sees by their numbers, of others that there is one. */
export function Beside({ held }: { held: Oversight | undefined }) {
  const { t } = useWords();
  if (!held) return null;
  return (
    <>
      {held.elsewhere ? <p className="notice due small">{t('works-elsewhere')}</p> : null}
      {held.beside.length > 0 ? (
        <p className="small line">
          {t('works-beside')}
          {held.beside.map((one) => (
            <Link key={one.id} to={`/cases/${one.id}`}>
              <Island>{one.number}</Island>
            </Link>
          ))}
        </p>
      ) : null}
    </>
  );
}
