import type { Campaign } from '@sanad/wire/campaign';
import { useDesk } from '../desk.tsx';
import { Link } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** From a campaign that a person called a lure: a bulletin, in the association's edition. */
export function ToBulletin({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const { session, mayWork } = useDesk();
  if (session.edition !== 'ngo' || campaign.decision?.verdict !== 'lure' || !mayWork) return null;
  return (
    <Link to={`/reports/bulletins?campaign=${campaign.id}`} className="button">
      {t('bulletin-draft')}
    </Link>
  );
}
