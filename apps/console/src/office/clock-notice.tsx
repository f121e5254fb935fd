import type { LedgerClockState } from '@sanad/wire/ledger';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** A clock that once ran ahead stays the least time of the ledger until a person sets it back; nothing when all is well. */
export function ClockNotice() {
  const { t, time } = useWords();
  const { session } = useDesk();
  const found = useQuery({
    queryKey: ['ledger-clock'],
    queryFn: async () => (await read<LedgerClockState>('/v1/ledger/clock')).body,
  });
  const state = found.data;
  if (!state || state.first === null) return null;
  return (
    <section className="notice stack tight">
      <p>{t('clock-ahead', { now: time(state.now), last: time(state.last), first: String(state.first) })}</p>
      {session.person.roles.includes('supervisor') ? <SetClock from={state.last} /> : null}
    </section>
  );
}

function SetClock({ from }: { from: string }) {
  const { t } = useWords();
  const { sign } = useDesk();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    try {
      const wanted = reason.trim();
      const signature = await sign({ kind: 'clock.set', from, reason: wanted });
      await send('POST', '/v1/ledger/clock', { from, reason: wanted, signature }, { key: crypto.randomUUID() });
      await queries.invalidateQueries({ queryKey: ['ledger-clock'] });
      await queries.invalidateQueries({ queryKey: ['audit'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <details>
      <summary>{t('clock-set')}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{t('clock-set-hint')}</p>
        <label>
          <span className="label">{t('reason')}</span>
          <input
            dir="auto"
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Problem error={error} />
        <p>
          <button type="submit" className="button">
            {t('clock-set')}
          </button>
        </p>
      </form>
    </details>
  );
}
