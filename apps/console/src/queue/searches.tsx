import { placeOf } from '@sanad/campaigns/gazetteer';
import type { SavedSearch } from '@sanad/wire/alarm';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Link, Problem } from '../parts.tsx';
import { usePlace, withQuery } from '../place.ts';
import { useWords } from '../words.tsx';

/** What a search may say beside its words: the names of the address, of the API and of a saved search. */
export const FILTERS = ['priority', 'indicator', 'contact', 'platform', 'place', 'language', 'least'] as const;

/** The filters that stand in the address, each with the way out of it; the searches that were kept; keeping this one. */
export function Searches({ filters }: { filters: Readonly<Record<string, string>> }) {
  const { t, tAny, colon, language } = useWords();
  const shownAs = (filter: string, value: string): string => {
    if (filter !== 'place') return tAny(`${filter}-${value}`, value);
    const place = placeOf(value);
    return place ? (language === 'ar' ? place.ar : place.latin) : value;
  };
  const { query, path } = usePlace();
  const { mayWork, say } = useDesk();
  const client = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const kept = useQuery({
    queryKey: ['searches'],
    queryFn: async () => (await read<{ items: SavedSearch[] }>('/v1/searches')).body.items,
  });
  const words = new URLSearchParams(filters).toString();
  const active = Object.entries(filters).filter(([filter]) => filter !== 'state');
  const same = kept.data?.find((one) => one.query === words);
  const keep = async (): Promise<void> => {
    setError(null);
    try {
      await send('POST', '/v1/searches', { name, query: words, alert: true }, { key: crypto.randomUUID() });
      setName(null);
      say(t('search-kept'));
    } catch (thrown) {
      setError(thrown);
    }
    await client.invalidateQueries({ queryKey: ['searches'] });
  };
  const drop = async (id: string): Promise<void> => {
    await send('DELETE', `/v1/searches/${id}`, {}).catch(setError);
    await client.invalidateQueries({ queryKey: ['searches'] });
  };
  if (active.length === 0 && (kept.data ?? []).length === 0) return null;
  return (
    <div className="line searches">
      {active.map(([filter, value]) => (
        <Link key={filter} to={withQuery(path, query, { [filter]: '', campaign: '' })} className="chip">
          {tAny(`filter-${filter}`, filter)}
          {colon}
          <bdi>{shownAs(filter, value)}</bdi> <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('search-clear')}</span>
        </Link>
      ))}
      {(kept.data ?? []).map((one) => (
        <Link key={one.id} to={`/queue?${one.query}`} className="chip" current={one === same ? 'true' : undefined}>
          ☆ <bdi>{one.name}</bdi>
        </Link>
      ))}
      {mayWork && same ? (
        <button type="button" className="button quiet" onClick={() => drop(same.id)}>
          {t('search-drop')}
        </button>
      ) : null}
      {mayWork && active.length > 0 && !same && name === null ? (
        <button
          type="button"
          className="button quiet"
          onClick={() => setName(active.map(([filter, value]) => shownAs(filter, value)).join(' '))}
        >
          {t('search-keep')}
        </button>
      ) : null}
      {name !== null ? (
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <label>
            <span className="visually-hidden">{t('search-name')}</span>
            <input
              type="text"
              dir="auto"
              required
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="button">
            {t('search-keep')}
          </button>
        </form>
      ) : null}
      <Problem error={error} />
    </div>
  );
}
