import type { Campaign } from '@sanad/wire/campaign';
import type { RulingRow } from '@sanad/wire/review';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Link, Problem } from '../parts.tsx';
import { PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';

const MergeDialog = lazy(() => import('./merge-dialog.tsx'));
const SplitDialog = lazy(() => import('./split-dialog.tsx'));

/** Which posts are this campaign, when a person knows better: merge, part, take in what is proposed, and the way back. */
export function Rulings({ campaign }: { campaign: Campaign }) {
  const { t, date } = useWords();
  const { mayWork, sign, say } = useDesk();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'merge' | 'split' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const act = async (work: () => Promise<unknown>, said: string): Promise<void> => {
    setError(null);
    try {
      await work();
      say(said);
    } catch (thrown) {
      setError(thrown);
    }
    await client.invalidateQueries();
  };
  const withdraw = (ruling: string) =>
    act(async () => {
      const signature = await sign({ kind: 'ruling.withdrawn', ruling });
      await send('POST', `/v1/rulings/${ruling}/withdraw`, { signature }, { key: crypto.randomUUID() });
    }, t('ruling-withdrawn'));
  const extend = () =>
    act(
      async () => {
        const { id, root } = campaign;
        const signature = await sign({ kind: 'campaign.extended', campaign: id, root });
        await send('POST', `/v1/campaigns/${id}/extend`, { signature }, { key: crypto.randomUUID() });
      },
      t('extended', { count: campaign.proposed }),
    );
  const told = (ruling: RulingRow): string =>
    ruling.kind === 'together'
      ? t('ruling-together', { count: ruling.campaigns.length, name: ruling.byName, date: date(ruling.at) })
      : t('ruling-apart', { count: ruling.posts, name: ruling.byName, date: date(ruling.at) });
  const some = campaign.size + campaign.proposed > 1;
  return (
    <section className="stack">
      <h2>{t('belongs')}</h2>
      <Problem error={error} />
      {campaign.proposed > 0 ? (
        <div className="notice due stack tight">
          <p>{t('proposed-waits', { count: campaign.proposed })}</p>
          {mayWork ? (
            <p className="line">
              <button type="button" className="button main" onClick={extend}>
                {t('extend')}
              </button>
            </p>
          ) : null}
        </div>
      ) : null}
      {campaign.rulings.length > 0 ? (
        <ul className="links">
          {campaign.rulings.map((ruling) => (
            <li key={ruling.id}>
              <span>
                {told(ruling)}
                {ruling.note ? (
                  <>
                    {' '}
                    <bdi className="soft">{ruling.note}</bdi>
                  </>
                ) : null}
              </span>
              {mayWork ? (
                <button type="button" className="button quiet" onClick={() => withdraw(ruling.id)}>
                  {t('undo')}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {campaign.near.length > 0 ? (
        <details>
          <summary>{t('near', { count: campaign.near.length })}</summary>
          <ul className="links">
            {campaign.near.map((near) => (
              <li key={near.campaign}>
                <Link to={`/campaigns/${near.campaign}`} className="plain clamp">
                  <bdi>
                    <PlainWords text={near.sample} />
                  </bdi>
                </Link>
                <span className="small soft">
                  <Island>{near.value}</Island>
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mayWork ? (
        <p className="line">
          <button type="button" className="button" onClick={() => setAsking('merge')}>
            {t('camp-merge')}
          </button>
          {some && (campaign.state === 'open' || campaign.proposed > 0) ? (
            <button type="button" className="button" onClick={() => setAsking('split')}>
              {t('split')}
            </button>
          ) : null}
        </p>
      ) : null}
      <Suspense>
        {asking === 'merge' ? <MergeDialog campaign={campaign} onClose={() => setAsking(null)} /> : null}
        {asking === 'split' ? <SplitDialog campaign={campaign} onClose={() => setAsking(null)} /> : null}
      </Suspense>
    </section>
  );
}
