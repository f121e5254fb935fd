import type { Campaign } from '@sanad/wire/campaign';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Link, Problem } from '../parts.tsx';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';
import { NoticeTag } from './notices-page.tsx';
import { noticesOf } from './reads.ts';

/** From a campaign that a person confirmed: the warnings made of it, and a new one. */
export function Warn({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const { mayWork } = useDesk();
  const isConfirmed = campaign.decision?.verdict === 'lure';
  const found = useQuery({ ...noticesOf(campaign.id), enabled: isConfirmed });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (!isConfirmed) return null;
  const draft = async (): Promise<void> => {
    setBusy(true);
    try {
      const body = { kind: 'alert', campaign: campaign.id };
      const made = await send<{ id: string }>('POST', '/v1/notices', body, { key: crypto.randomUUID() });
      go(`/awareness/${made.body.id}`);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <section className="stack tight">
      <h2>{t('warn-public')}</h2>
      {(found.data ?? []).map((row) => (
        <p key={row.id} className="line">
          <Link to={`/awareness/${row.id}`}>
            {t('notice-kind-alert')} <Island>{row.number}</Island>
          </Link>
          <NoticeTag row={row} />
        </p>
      ))}
      <Problem error={error} />
      {mayWork ? (
        <button type="button" className="button" disabled={busy} onClick={draft}>
          {t('warn-draft')}
        </button>
      ) : null}
    </section>
  );
}
