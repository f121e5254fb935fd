import type { Campaign } from '@sanad/wire/campaign';
import type { Verdict } from '@sanad/wire/common';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { send } from './api.ts';
import { isTyping } from './app.tsx';
import { useDesk } from './desk.tsx';
import { Problem } from './parts.tsx';
import { useWords } from './words.tsx';

/** The same physical key on every layout; the letter shown is the Arabic one that stands on it, beside a digit. */
const CHOICES: readonly {
  readonly verdict: Verdict;
  readonly codes: readonly string[];
  readonly ar: string;
  readonly digit: string;
}[] = [
  { verdict: 'lure', codes: ['KeyK', 'Digit1', 'Numpad1'], ar: 'ن', digit: '1' },
  { verdict: 'not-lure', codes: ['KeyG', 'Digit2', 'Numpad2'], ar: 'ل', digit: '2' },
  { verdict: 'cannot-tell', codes: ['KeyJ', 'Digit3', 'Numpad3'], ar: '؟', digit: '3' },
];

/** One decision for the whole campaign, always in the same place, one key each. */
export function DecisionPanel({
  campaign,
  etag,
  onDecided,
}: {
  campaign: Campaign;
  etag: string | null;
  onDecided: () => void;
}) {
  const { t, language, time } = useWords();
  const { sign, say, session } = useDesk();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const mayDecide = session.person.roles.some((role) => role !== 'auditor') && campaign.state === 'open';

  const decide = useCallback(
    async (verdict: Verdict): Promise<void> => {
      if (running.current || !mayDecide) return;
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
        setNote('');
        const undo = async (): Promise<void> => {
          const again = await sign({ kind: 'decision.undone', decision: made.body.id });
          await send('POST', `/v1/decisions/${made.body.id}/undo`, { signature: again }, { key: crypto.randomUUID() });
          await client.invalidateQueries();
          say(t('undone'));
        };
        say(t('decided', { verdict: t(`verdict-${verdict}`), count: campaign.size }), () => {
          undo().catch(() => say(t('failed')));
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
    },
    [campaign, client, etag, mayDecide, note, onDecided, say, sign, t],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || document.querySelector('dialog[open]'))
        return;
      const choice = CHOICES.find((one) => one.codes.includes(event.code));
      if (!choice) return;
      event.preventDefault();
      void decide(choice.verdict);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [decide]);

  if (campaign.decision) {
    return (
      <section className="stack" aria-label={t('decision')}>
        <h2>{t('decision')}</h2>
        <p>
          <span className="tag settled">{t(`verdict-${campaign.decision.verdict}`)}</span>
        </p>
        <p className="small soft">
          {t('decided-by', { name: campaign.decision.byName, time: time(campaign.decision.at) })}
        </p>
        {campaign.decision.note ? <p dir="auto">{campaign.decision.note}</p> : null}
      </section>
    );
  }
  return (
    <section className="stack" aria-label={t('decision')}>
      <h2>{t('decide-for', { count: campaign.size })}</h2>
      <Problem error={error} />
      <div className="stack tight">
        {CHOICES.map((choice) => (
          <button
            key={choice.verdict}
            type="button"
            className={`button wide ${choice.verdict === 'lure' ? 'main' : ''}`}
            disabled={!mayDecide || busy}
            onClick={() => decide(choice.verdict)}
          >
            <span>{t(`verdict-${choice.verdict}`)}</span>
            <kbd>{language === 'ar' ? choice.ar : choice.digit}</kbd>
          </button>
        ))}
      </div>
      <label>
        {t('note')}
        <textarea dir="auto" value={note} onChange={(event) => setNote(event.target.value)} maxLength={4000} />
      </label>
      <p className="small soft">{t('decision-hint')}</p>
    </section>
  );
}
