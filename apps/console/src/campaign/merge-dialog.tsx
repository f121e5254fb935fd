import type { Campaign } from '@sanad/wire/campaign';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem, Scrolls } from '../parts.tsx';
import { go } from '../place.ts';
import { PlainWords } from '../plain-words.tsx';
import { Filter } from '../queue/queue-list.tsx';
import { queueOf } from '../reads.ts';
import { useWords } from '../words.tsx';

type Choice = { readonly campaign: string; readonly sample: string; readonly size: number };

/** Other campaigns that are the same recruiter: those that share a contact first, then what the search finds. */
export default function MergeDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useWords();
  const { sign, say } = useDesk();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const list = useInfiniteQuery(queueOf('open', q));
  const found = (list.data?.pages.flatMap((page) => page.items) ?? []).slice(0, 12);
  const near = q === '' ? campaign.near : [];
  const choices = new Map<string, Choice>();
  for (const one of [...chosen, ...near, ...found]) if (one.campaign !== campaign.id) choices.set(one.campaign, one);
  const pick = (one: Choice, on: boolean): void =>
    setChosen(on ? [...chosen, one] : chosen.filter((other) => other.campaign !== one.campaign));
  const merge = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const campaigns = [campaign.id, ...chosen.map((one) => one.campaign)].sort();
      const signature = await sign({ kind: 'campaigns.merged', campaigns });
      const made = await send<{ id: string; campaign: string }>(
        'POST',
        '/v1/campaigns/merge',
        { campaigns, note, signature },
        { key: crypto.randomUUID() },
      );
      say(t('camp-merged', { count: campaigns.length }));
      onClose();
      go(`/campaigns/${made.body.campaign}`, { replace: true });
      await client.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  const total = campaign.size + chosen.reduce((sum, one) => sum + one.size, 0);
  return (
    <Dialog title={t('camp-merge-title')} onClose={onClose} wide>
      <div className="stack">
        <p className="small soft">{t('camp-merge-hint')}</p>
        <Filter q={q} onFilter={setQ} />
        <Scrolls label={t('place-campaigns')}>
          <ul className="picks-list">
            {[...choices.values()].map((one) => (
              <li key={one.campaign}>
                <label className="pick-row">
                  <input
                    type="checkbox"
                    checked={chosen.some((other) => other.campaign === one.campaign)}
                    onChange={(event) => pick(one, event.currentTarget.checked)}
                  />
                  <span className="clamp" dir="auto">
                    <PlainWords text={one.sample} />
                  </span>
                  <span className="count">{t('posts', { count: one.size })}</span>
                </label>
              </li>
            ))}
          </ul>
        </Scrolls>
        <label>
          <span className="label">{t('note')}</span>
          <input
            type="text"
            dir="auto"
            value={note}
            maxLength={4000}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <Problem error={error} />
        <div className="modal-foot">
          <button type="button" className="button main" disabled={busy || chosen.length === 0} onClick={merge}>
            {t('camp-merge-do', { count: chosen.length + 1 })}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <span className="small soft" aria-live="polite">
            {chosen.length > 0 ? t('posts', { count: total }) : ''}
          </span>
        </div>
      </div>
    </Dialog>
  );
}
