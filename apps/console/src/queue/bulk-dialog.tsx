import type { Campaign, QueueRow } from '@sanad/wire/campaign';
import type { Verdict } from '@sanad/wire/common';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem, Scrolls } from '../parts.tsx';
import { PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';

const VERDICTS: readonly Verdict[] = ['not-lure', 'cannot-tell', 'lure'];

/**
 * One verdict for several campaigns, seen before it is given: each is read, signed and recorded on its own, as if decided
 * one by one, and all can be taken back together.
 */
export default function BulkDialog({ rows, onClose }: { rows: readonly QueueRow[]; onClose: () => void }) {
  const { t } = useWords();
  const { sign, say } = useDesk();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const free = rows.filter((row) => row.claim === null || row.claim.own);
  const picked = free.filter((row) => chosen.has(row.campaign));
  const pick = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const undo = async (decisions: readonly string[]): Promise<void> => {
    for (const decision of decisions) {
      const signature = await sign({ kind: 'decision.undone', decision });
      await send('POST', `/v1/decisions/${decision}/undo`, { signature }, { key: crypto.randomUUID() });
    }
    await client.invalidateQueries();
    say(t('bulk-undone', { count: decisions.length }));
  };
  const decide = async (): Promise<void> => {
    if (!verdict) return;
    setError(null);
    const made: string[] = [];
    try {
      for (const row of picked) {
        setDone(made.length);
        const { body, etag } = await read<Campaign>(`/v1/campaigns/${row.campaign}`);
        const { id, root, shown, engine } = body;
        const signature = await sign({ kind: 'campaign.decided', campaign: id, root, verdict, shown, engine });
        const answer = await send<{ id: string }>(
          'POST',
          `/v1/campaigns/${id}/decision`,
          { verdict, root, shown, note: '', signature },
          { key: crypto.randomUUID(), match: etag },
        );
        made.push(answer.body.id);
      }
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
    setDone(null);
    if (made.length > 0)
      say(t('bulk-decided', { count: made.length, verdict: t(`verdict-${verdict}`) }), () => {
        undo(made).catch((thrown) => say(thrown instanceof Error ? thrown.message : t('failed')));
      });
    await client.invalidateQueries();
  };
  const posts = picked.reduce((sum, row) => sum + row.size, 0);
  return (
    <Dialog title={t('bulk-title')} onClose={onClose} wide>
      <div className="stack">
        <p className="small soft">{t('bulk-hint')}</p>
        <Scrolls label={t('place-queue')}>
          <ul className="picks-list">
            {free.map((row) => (
              <li key={row.campaign}>
                <label className="pick-row">
                  <input
                    type="checkbox"
                    checked={chosen.has(row.campaign)}
                    onChange={(event) => pick(row.campaign, event.currentTarget.checked)}
                  />
                  <span className="clamp" dir="auto">
                    <PlainWords text={row.sample} />
                  </span>
                  <span className="count">{t('posts', { count: row.size })}</span>
                </label>
              </li>
            ))}
          </ul>
        </Scrolls>
        <fieldset className="choices">
          <legend className="label">{t('decision')}</legend>
          {VERDICTS.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="verdict" checked={verdict === one} onChange={() => setVerdict(one)} />{' '}
              {t(`verdict-${one}`)}
            </label>
          ))}
        </fieldset>
        <Problem error={error} />
        <div className="modal-foot">
          <button
            type="button"
            className="button main"
            disabled={!verdict || picked.length === 0 || done !== null}
            onClick={decide}
          >
            {done === null ? t('bulk-do', { count: picked.length }) : `${done + 1} / ${picked.length}`}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <span className="small soft" aria-live="polite">
            {picked.length > 0 ? t('posts', { count: posts }) : ''}
          </span>
        </div>
      </div>
    </Dialog>
  );
}
