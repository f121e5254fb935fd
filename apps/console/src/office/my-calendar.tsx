import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { Island, Problem, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** The dates of the cases in a calendar of one's own: an address that is shown once and can be closed. */
export function MyCalendar() {
  const { t, date } = useWords();
  const [path, setPath] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const found = useQuery({
    queryKey: ['calendar-address'],
    queryFn: async () => (await read<{ until: string | null }>('/v1/calendar/address')).body,
  });
  const act = async (method: 'POST' | 'DELETE'): Promise<void> => {
    setError(null);
    try {
      const { body } = await send<{ path?: string }>(method, '/v1/calendar/address', {}, { key: crypto.randomUUID() });
      setPath(body.path ?? null);
      await found.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const until = found.data?.until ?? null;
  return (
    <Section title={t('calendar')}>
      <p className="soft">{t('calendar-hint')}</p>
      {path ? (
        <div className="notice stack tight" role="status">
          <p>{t('calendar-once')}</p>
          <p className="secret wrap">
            <Island>{location.origin + path}</Island>
          </p>
        </div>
      ) : null}
      {until ? <p className="small">{t('calendar-until', { date: date(until) })}</p> : null}
      <Problem error={error ?? found.error} />
      <p className="line">
        <button type="button" className="button" onClick={() => act('POST')}>
          {t(until ? 'calendar-again' : 'calendar-make')}
        </button>
        {until ? (
          <button type="button" className="button quiet" onClick={() => act('DELETE')}>
            {t('calendar-close')}
          </button>
        ) : null}
      </p>
    </Section>
  );
}
