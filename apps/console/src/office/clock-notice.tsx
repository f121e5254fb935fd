import type { LedgerClockState } from '@sanad/wire/ledger';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { ReasonForm } from '../reason-form.tsx';
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
  const set = async (reason: string): Promise<void> => {
    const signature = await sign({ kind: 'clock.set', from, reason });
    await send('POST', '/v1/ledger/clock', { from, reason, signature }, { key: crypto.randomUUID() });
    await queries.invalidateQueries({ queryKey: ['ledger-clock'] });
    await queries.invalidateQueries({ queryKey: ['audit'] });
  };
  return <ReasonForm title={t('clock-set')} hint={t('clock-set-hint')} act={set} />;
}
