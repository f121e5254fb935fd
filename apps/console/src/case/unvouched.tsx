import { useDesk } from '../desk.tsx';
import { Link } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** Whoever signs what goes to a court is told that nobody vouches for her key yet. */
export function Unvouched() {
  const { t } = useWords();
  const { session } = useDesk();
  if (session.keys.some((key) => key.cosigned && !key.revoked)) return null;
  return (
    <p className="notice due small">
      {t('key-unvouched')} <Link to="/me">{t('place-me')}</Link>
    </p>
  );
}
