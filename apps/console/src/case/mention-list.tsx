import type { Mention } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { Facts, Island, Link, Problem, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** Notes that speak to the reader, until she puts each aside; nothing while there is none. */
export function MentionList() {
  const { t, time } = useWords();
  const [error, setError] = useState<unknown>(null);
  const found = useQuery({
    queryKey: ['mentions'],
    queryFn: async () => (await read<{ items: Mention[] }>('/v1/mentions')).body.items,
    retry: false,
  });
  const rows = found.data ?? [];
  if (rows.length === 0) return null;
  const putAside = async (note: string): Promise<void> => {
    setError(null);
    await send('POST', `/v1/mentions/${note}/seen`, {}).catch(setError);
    await found.refetch();
  };
  return (
    <Section title={t('mentions', { count: rows.length })}>
      <Problem error={error} />
      <ul className="mentions">
        {rows.map((row) => (
          <li key={row.note}>
            <div className="stack tight">
              <p dir="auto">{row.text}</p>
              <Facts>
                <Said>{row.byName}</Said>
                <Link to={`/cases/${row.case}`}>
                  <Island>{row.number}</Island> <Said>{row.title}</Said>
                </Link>
                <span>{time(row.at)}</span>
              </Facts>
            </div>
            <button type="button" className="button" onClick={() => putAside(row.note)}>
              {t('mention-seen')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
