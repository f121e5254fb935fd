import type { CaseSearch } from '@sanad/wire/case';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Link, Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

const KEY = ['case-searches'];

/** Kept searches, one's own and those that colleagues share; a number says in how many cases something is new. */
export function CaseSearches({ words }: { words: string }) {
  const { t, number } = useWords();
  const { say } = useDesk();
  const client = useQueryClient();
  const [naming, setNaming] = useState<{ name: string; shared: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const kept = useQuery({
    queryKey: KEY,
    queryFn: async () => (await read<{ items: CaseSearch[] }>('/v1/case-searches')).body.items,
  });
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
    await client.invalidateQueries({ queryKey: KEY });
  };
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    void attempt(async () => {
      await send('POST', '/v1/case-searches', { ...naming, query: words }, { key: crypto.randomUUID() });
      setNaming(null);
      say(t('search-kept'));
    });
  };
  const here = kept.data?.find((one) => one.query === words);
  if (words === '' && (kept.data ?? []).length === 0) return null;
  return (
    <div className="line searches">
      {(kept.data ?? []).map((one) => (
        <Link key={one.id} to={`/cases?${one.query}`} className="chip" current={one === here ? 'true' : undefined}>
          <span aria-hidden="true">☆</span> <bdi>{one.name}</bdi>
          {one.own ? null : <span className="soft">{t('search-of', { name: one.by })}</span>}
          {one.fresh > 0 ? (
            <span className="badge">{t('search-fresh', { count: one.fresh, shown: number(one.fresh) })}</span>
          ) : null}
        </Link>
      ))}
      {here && here.fresh > 0 ? (
        <button
          type="button"
          className="button quiet"
          onClick={() => attempt(() => send('POST', `/v1/case-searches/${here.id}/seen`, {}))}
        >
          {t('search-seen')}
        </button>
      ) : null}
      {here?.own ? (
        <button
          type="button"
          className="button quiet"
          onClick={() => attempt(() => send('DELETE', `/v1/case-searches/${here.id}`, {}))}
        >
          {t('search-drop')}
        </button>
      ) : null}
      {words !== '' && !here && naming === null ? (
        <button type="button" className="button quiet" onClick={() => setNaming({ name: '', shared: false })}>
          {t('search-keep')}
        </button>
      ) : null}
      {naming ? (
        <form className="line" onSubmit={keep}>
          <label>
            <span className="visually-hidden">{t('search-name')}</span>
            <input
              type="text"
              dir="auto"
              required
              maxLength={80}
              placeholder={t('search-name')}
              value={naming.name}
              onChange={(event) => setNaming({ ...naming, name: event.target.value })}
            />
          </label>
          <label className="choice">
            <input
              type="checkbox"
              checked={naming.shared}
              onChange={(event) => setNaming({ ...naming, shared: event.currentTarget.checked })}
            />{' '}
            {t('search-share')}
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
