import type { Campaign } from '@sanad/wire/campaign';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { collectCampaign } from '../collect.ts';
import { useDesk } from '../desk.tsx';
import { useDraft } from '../draft.ts';
import { Link, Problem } from '../parts.tsx';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';

/** From a campaign that a person called a lure: a case, with its posts collected as exhibits under her signature. */
export function OpenCase({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const { sign, mayInvestigate } = useDesk();
  const client = useQueryClient();
  const [title, setTitle, dropTitle] = useDraft(`case ${campaign.id}`, '');
  const [error, setError] = useState<unknown>(null);
  const [collected, setCollected] = useState<number | null>(null);
  if (campaign.case)
    return (
      <Link to={`/cases/${campaign.case.id}`} className="button main">
        {t('to-case', { number: campaign.case.number })}
      </Link>
    );
  if (campaign.decision?.verdict !== 'lure' || !mayInvestigate) return null;
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    setCollected(0);
    try {
      const body = { title: title.trim(), campaign: campaign.id };
      const made = await send<{ id: string }>('POST', '/v1/cases', body, { key: crypto.randomUUID() });
      await collectCampaign({ campaign: campaign.id, case: made.body.id, sign, onProgress: setCollected });
      dropTitle();
      await client.invalidateQueries();
      go(`/cases/${made.body.id}`);
    } catch (thrown) {
      setError(thrown);
      setCollected(null);
      await client.invalidateQueries({ queryKey: ['campaign', campaign.id] });
    }
  };
  return (
    <section className="stack">
      <h2>{t('open-case')}</h2>
      <p className="small">{t('open-case-hint')}</p>
      <Problem error={error} />
      <form className="stack" onSubmit={open}>
        <label>
          <span className="label">{t('case-title')}</span>
          <input
            type="text"
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            required
            maxLength={200}
          />
        </label>
        <button type="submit" className="button main" disabled={collected !== null}>
          {collected === null
            ? t('open-case-collect', { count: campaign.size })
            : t('collecting', { done: collected, count: campaign.size })}
        </button>
      </form>
    </section>
  );
}
