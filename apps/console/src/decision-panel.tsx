import type { Campaign } from '@sanad/wire/campaign';
import type { Verdict } from '@sanad/wire/common';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isConflict, send } from './api.ts';
import { useDesk } from './desk.tsx';
import { useDraft } from './draft.ts';
import { KEYS, useKeys } from './keys.ts';
import { Cap, Problem } from './parts.tsx';
import { go } from './place.ts';
import { useWords } from './words.tsx';

const VERDICTS: readonly Verdict[] = ['lure', 'not-lure', 'cannot-tell'];

type PanelProps = { campaign: Campaign; etag: string | null; onDecided: () => void };

/** One decision for the whole campaign, always in the same place, one key each; none of the three is pushed forward. */
export function DecisionPanel(props: PanelProps) {
  return props.campaign.decision ? (
    <Decided campaign={props.campaign} decision={props.campaign.decision} />
  ) : (
    <Deciding {...props} />
  );
}

function Deciding(props: PanelProps) {
  const { t, language } = useWords();
  const { mayWork } = useDesk();
  const { campaign } = props;
  const [note, setNote, dropNote] = useDraft(`note ${campaign.id}`, '');
  const [noting, setNoting] = useState(note !== '');
  const { decide, busy, error } = useDecide(props, note, dropNote);
  useKeys({
    lure: () => decide('lure'),
    'not-lure': () => decide('not-lure'),
    'cannot-tell': () => decide('cannot-tell'),
    note: () => setNoting(true),
  });
  if (!mayWork) return <p className="soft">{t('auditor-reads')}</p>;
  return (
    <section className="stack" aria-label={t('decision')}>
      <h2>{t('decide-for', { count: campaign.size })}</h2>
      <Problem error={error}>{isConflict(error) ? <p>{t('look-again')}</p> : null}</Problem>
      <div className="verdicts">
        {VERDICTS.map((verdict) => {
          const row = KEYS.find(({ deed }) => deed === verdict)!;
          return (
            <button
              key={verdict}
              type="button"
              className="button keyed wide"
              disabled={busy}
              onClick={() => decide(verdict)}
            >
              <Cap>{language === 'ar' ? row.ar : row.latin}</Cap>
              <span>{t(`verdict-${verdict}`)}</span>
              {language === 'ar' ? (
                <span className="else" aria-hidden="true">
                  {row.latin}
                </span>
              ) : null}
            </button>
          );
        })}
      </div>
      {noting ? (
        <label>
          <span className="label">{t('note')}</span>
          <textarea
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: she has just asked for this field
            autoFocus={note === ''}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
            maxLength={4000}
          />
        </label>
      ) : null}
      <p className="line between small soft for-keys">
        <span>{t('decision-hint')}</span>
        {noting ? null : (
          <button type="button" className="button quiet" onClick={() => setNoting(true)}>
            {t('add-note')}
          </button>
        )}
      </p>
    </section>
  );
}

/** Signs and sends; the way back is offered for ten seconds and leads to the campaign again. */
function useDecide({ campaign, etag, onDecided }: PanelProps, note: string, dropNote: () => void) {
  const { t } = useWords();
  const { sign, say, mayWork } = useDesk();
  const client = useQueryClient();
  const undo = useUndo();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const decide = async (verdict: Verdict): Promise<void> => {
    if (running.current || !mayWork) return;
    running.current = true;
    setBusy(true);
    setError(null);
    const { id, root, shown, engine } = campaign;
    try {
      const signature = await sign({ kind: 'campaign.decided', campaign: id, root, verdict, shown, engine });
      const made = await send<{ id: string }>(
        'POST',
        `/v1/campaigns/${id}/decision`,
        { verdict, root, shown, note, signature },
        { key: crypto.randomUUID(), match: etag },
      );
      dropNote();
      const back = location.pathname.startsWith('/campaigns') ? null : `/queue?campaign=${id}`;
      say(t('decided', { verdict: t(`verdict-${verdict}`), count: campaign.size }), () => {
        undo(made.body.id, back).catch((thrown) => say(thrown instanceof Error ? thrown.message : t('failed')));
      });
      onDecided();
      await client.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
      await client.invalidateQueries({ queryKey: ['campaign', id] });
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { decide, busy, error };
}

/** Signs and sends that a decision is taken back, and leads to the campaign again when the queue has gone on. */
function useUndo() {
  const { t } = useWords();
  const { sign, say } = useDesk();
  const client = useQueryClient();
  return async (decision: string, back: string | null): Promise<void> => {
    const signature = await sign({ kind: 'decision.undone', decision });
    await send('POST', `/v1/decisions/${decision}/undo`, { signature }, { key: crypto.randomUUID() });
    // The copy from before the decision carries an old version: deciding on it again would be refused.
    client.removeQueries({ queryKey: ['campaign'], type: 'inactive' });
    await client.invalidateQueries();
    if (back) go(back, { replace: true });
    say(t('undone'));
  };
}

function Decided({ campaign, decision }: { campaign: Campaign; decision: NonNullable<Campaign['decision']> }) {
  const { t, time } = useWords();
  const { session } = useDesk();
  const undo = useUndo();
  const [error, setError] = useState<unknown>(null);
  const open =
    decision.undoUntil !== null && decision.by === session.person.id && Date.parse(decision.undoUntil) > Date.now();
  return (
    <section className="stack tight" aria-label={t('decision')}>
      <h2>{t('decision')}</h2>
      <p>
        <span className="tag settled">{t(`verdict-${decision.verdict}`)}</span>
      </p>
      <p className="small soft">{t('decided-by', { name: decision.byName, time: time(decision.at) })}</p>
      {decision.note ? <p dir="auto">{decision.note}</p> : null}
      <Problem error={error} />
      {open && !campaign.case ? (
        <p>
          <button type="button" className="button" onClick={() => undo(decision.id, null).catch(setError)}>
            {t('undo')}
          </button>{' '}
          <span className="small soft">{t('undo-until', { time: time(decision.undoUntil) })}</span>
        </p>
      ) : null}
      {campaign.proposed > 0 ? <p className="small">{t('proposed', { count: campaign.proposed })}</p> : null}
    </section>
  );
}
