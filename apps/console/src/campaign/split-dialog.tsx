import type { Campaign } from '@sanad/wire/campaign';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem, Scrolls } from '../parts.tsx';
import { go } from '../place.ts';
import { PlainWords } from '../plain-words.tsx';
import { postsOf } from '../reads.ts';
import { useWords } from '../words.tsx';

/** Posts that are not of this campaign: they leave it and never come back, whatever comes later. */
export default function SplitDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t, shortDate } = useWords();
  const { sign, say } = useDesk();
  const client = useQueryClient();
  const list = useInfiniteQuery(postsOf(campaign.id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = campaign.state === 'decided' ? all.filter((post) => post.membership === 'proposed') : all;
  const whole = campaign.size + campaign.proposed;
  const pick = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const part = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const posts = [...chosen].sort();
      const { id, root } = campaign;
      const signature = await sign({ kind: 'campaign.split', campaign: id, posts });
      const answer = await send<{ rest?: string | null }>(
        'POST',
        `/v1/campaigns/${id}/split`,
        { posts, root, note, signature },
        { key: crypto.randomUUID() },
      );
      say(t('split-done', { count: posts.length }));
      onClose();
      // A campaign has its name from its first post: when that one left, the others are elsewhere, and the reader with them.
      const { rest } = answer.body;
      if (rest && rest !== id) go(`/campaigns/${rest}`, { replace: true });
      await client.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('split-title')} onClose={onClose} wide>
      <div className="stack">
        <p className="small soft">{t('split-hint')}</p>
        <Scrolls label={t('posts-of-campaign')}>
          <ul className="picks-list">
            {shown.map((post) => (
              <li key={post.id}>
                <label className="pick-row">
                  <input
                    type="checkbox"
                    checked={chosen.has(post.id)}
                    onChange={(event) => pick(post.id, event.currentTarget.checked)}
                  />
                  <span className="clamp" dir="auto">
                    <PlainWords text={post.text} />
                  </span>
                  <span className="count">{post.at ? shortDate(post.at) : ''}</span>
                </label>
              </li>
            ))}
          </ul>
          {list.hasNextPage ? (
            <button type="button" className="button" onClick={() => list.fetchNextPage()}>
              {t('more', { shown: String(shown.length) })}
            </button>
          ) : null}
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
          <button
            type="button"
            className="button main"
            disabled={busy || chosen.size === 0 || chosen.size === whole}
            onClick={part}
          >
            {t('split-do', { count: chosen.size })}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
