import type { DueRow } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api.ts';
import { Island, Link, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { hasHour, nearWord } from './law.ts';

const FIRST = 5;

/** Dates of all cases that must not pass unseen, the nearest first; nothing while nothing is near. */
export function DueList() {
  const { t, date, time } = useWords();
  const [all, setAll] = useState(false);
  const found = useQuery({
    queryKey: ['due'],
    queryFn: async () => (await read<{ items: DueRow[] }>('/v1/due')).body.items,
    retry: false,
  });
  const rows = found.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('due-title')}>
      <ul className="stack tight">
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <li key={`${row.case} ${row.kind} ${row.ref}`}>
            <span className={`tag ${row.nearness === 't-20' ? 'review' : 'alert'}`}>
              {t(nearWord(row.kind, row.nearness))}
            </span>{' '}
            <Link to={row.kind === 'request' ? `/cooperation/${row.ref}` : `/cases/${row.case}`}>
              <Island>{row.number}</Island> <Said>{row.title}</Said>
            </Link>{' '}
            <span className="small soft">
              {t(`clock-${row.kind}`, { label: row.label })} · {hasHour(row.kind) ? time(row.dueAt) : date(row.dueAt)}
              {row.verify === 'required' ? ` (${t('to-verify')})` : ''}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && !all ? (
        <p>
          <button type="button" className="button quiet" onClick={() => setAll(true)}>
            {t('more', { shown: String(FIRST) })}
          </button>
        </p>
      ) : null}
    </Section>
  );
}
