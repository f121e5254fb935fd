import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { read } from '../api.ts';
import { Link } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { useWords } from '../words.tsx';
import { useOffences } from './law.ts';
import { LIFECYCLE_KEY, type Lifecycle } from './lifecycle.ts';

const ORIGINS = ['campaign', 'report', 'anonymous', 'order', 'other'] as const;
const STATES = [
  'registered',
  'preliminary',
  'inquiry',
  'operation',
  'arrested',
  'referral-proposed',
  'referred',
  'requalified',
  'judged',
  'closed',
] as const;
const STILL = ['30', '90', '180'] as const;

/** What the list is narrowed by stands in the address: it can be kept, sent to a colleague, and asked of the API. */
export function CaseFilters({ filters }: { filters: URLSearchParams }) {
  const { t, number, language } = useWords();
  const { query } = usePlace();
  const [typed, setTyped] = useState(filters.get('q') ?? '');
  const law = useOffences();
  const counts = useQuery({
    queryKey: LIFECYCLE_KEY,
    queryFn: async () => (await read<Lifecycle>('/v1/lifecycle')).body,
  });
  const words = filters.get('q') ?? '';
  useEffect(() => setTyped(words), [words]);
  const to = (changes: Record<string, string>): string => withQuery('/cases', query, changes);
  const set = (name: string) => (event: { currentTarget: { value: string } }) =>
    go(to({ [name]: event.currentTarget.value }), { replace: true });
  const search = (event: FormEvent): void => {
    event.preventDefault();
    go(to({ q: typed.trim() }), { replace: true });
  };
  const state = filters.get('state') ?? '';
  const countOf = (one: string): string => {
    const n = counts.data?.counts[one];
    return n === undefined ? '' : ` (${number(n)})`;
  };
  return (
    <search>
      <form className="filters" onSubmit={search}>
        <label>
          <span className="label">{t('case-search')}</span>
          <input type="search" dir="auto" maxLength={200} value={typed} onChange={(e) => setTyped(e.target.value)} />
        </label>
        <label>
          <span className="label">{t('state')}</span>
          <select value={state} onChange={set('state')}>
            <option value="">{t('all')}</option>
            <option value="open">{t('state-open')}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {t(`case-${one}`)}
                {countOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{t('origin')}</span>
          <select value={filters.get('origin') ?? ''} onChange={set('origin')}>
            <option value="">{t('all')}</option>
            {ORIGINS.map((one) => (
              <option key={one} value={one}>
                {t(`origin-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{t('offences')}</span>
          <select value={filters.get('offences') ?? ''} onChange={set('offences')}>
            <option value="">{t('all')}</option>
            {(law.data ?? [])
              .filter((one) => one.elements.length > 0)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {`${one.article} — ${one.title[language]}`}
                </option>
              ))}
          </select>
        </label>
        <label>
          <span className="label">{t('still')}</span>
          <select value={filters.get('still') ?? ''} onChange={set('still')}>
            <option value="">{t('still-any')}</option>
            {STILL.map((days) => (
              <option key={days} value={days}>
                {t('still-days', { count: Number(days) })}
              </option>
            ))}
          </select>
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={filters.get('mine') === '1'}
            onChange={(event) => go(to({ mine: event.currentTarget.checked ? '1' : '' }), { replace: true })}
          />{' '}
          {t('mine')}
        </label>
        {[...filters.keys()].length > 0 ? (
          <Link to="/cases" className="button quiet">
            {t('filters-clear')}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
