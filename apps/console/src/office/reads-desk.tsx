import type { MarkRow, ReadRow, UnusualRow } from '@sanad/wire/audit';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Island, Link, Problem, Said, Scrolls, Waiting } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { keyed } from '../row-keys.ts';
import { useWords } from '../words.tsx';

function useItems<T>(path: string) {
  return useQuery({ queryKey: [path], queryFn: async () => (await read<{ items: T[] }>(path)).body.items });
}

/** Days far from what is usual for the same person: the figure, what is usual, and a way to look. */
export function UnusualDays() {
  const { t, number, date } = useWords();
  const found = useItems<UnusualRow>('/v1/audit/unusual');
  if (found.isPending) return <Waiting />;
  return (
    <>
      <Problem error={found.error} />
      {found.data?.length === 0 ? <p className="notice">{t('unusual-none')}</p> : null}
      <ul className="stack">
        {found.data?.map((one) => (
          <li key={`${one.person.id} ${one.day} ${one.rule}`} className="line between">
            <span>
              <Said>{one.person.name}</Said> · {date(`${one.day}T12:00:00.000Z`)} ·{' '}
              {t(`unusual-${one.rule}`, { value: number(one.value), usual: number(one.usual) })}
            </span>
            <Link to={`/oversight?desk=reads&person=${one.person.id}`} className="button quiet">
              {t('look-at-reads')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A screen is read by its address: `get /v1/cases/{id}` has its words under `screen-cases-id`. */
function screenKey(screen: string): string {
  return `screen-${screen
    .replace(/^\w+ \/v1\//, '')
    .replace(/[{}]/g, '')
    .replaceAll('/', '-')}`;
}

/** Who saw what: by person or by record, as the address says. */
export function Reads() {
  const { t, tAny, time, number } = useWords();
  const { query } = usePlace();
  const record = query.get('record') ?? '';
  const person = query.get('person') ?? '';
  const wanted = new URLSearchParams({ limit: '200', ...(record ? { record } : {}), ...(person ? { person } : {}) });
  const found = useItems<ReadRow>(`/v1/audit/reads?${wanted}`);
  return (
    <>
      <form
        className="line low"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = String(new FormData(event.currentTarget).get('record') ?? '').trim();
          go(withQuery('/oversight', query, { record: asked, person: '' }));
        }}
      >
        <label>
          <span className="label">{t('reads-record')}</span>
          <input type="search" name="record" dir="ltr" defaultValue={record} />
        </label>
        <button type="submit" className="button">
          {t('show')}
        </button>
        {record || person ? (
          <Link to="/oversight?desk=reads" className="button quiet">
            {t('reads-all')}
          </Link>
        ) : null}
      </form>
      <Problem error={found.error} />
      {found.isPending ? <Waiting /> : null}
      <Scrolls label={t('desk-reads')} across>
        <table className="comes-apart">
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('screen')}</th>
              <th scope="col">{t('record')}</th>
              <th scope="col" className="num">
                {t('shown-count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {keyed(found.data ?? [], (row) => `${row.at} ${row.person.id} ${row.record}`).map(({ key, row }) => (
              <tr key={key}>
                <td>{time(row.at)}</td>
                <td>
                  <Link to={`/oversight?desk=reads&person=${row.person.id}`}>
                    <Said>{row.person.name}</Said>
                  </Link>
                </td>
                <td>{tAny(screenKey(row.screen), row.screen.replace('/v1/', ''))}</td>
                <td>
                  {row.record ? (
                    <Link to={`/oversight?desk=reads&record=${row.record}`}>
                      <Island>{row.record.slice(0, 18)}</Island>
                    </Link>
                  ) : (
                    '—'
                  )}
                </td>
                <td className="num" data-label={t('shown-count')}>
                  {number(row.count)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}

/** Nobody approves what she proposed herself: one reason, whatever the room is called. */
function whyKey(code: string): string {
  return /-own(-|$)/.test(code) ? 'why-own' : `why-${code}`;
}

/** What left the house, which closed cases were opened, and what was refused. */
export function Marks() {
  const { t, tAny, time, list } = useWords();
  const found = useItems<MarkRow>('/v1/audit/marks');
  if (found.isPending) return <Waiting />;
  return (
    <>
      <Problem error={found.error} />
      {found.data?.length === 0 ? <p className="notice">{t('marks-none')}</p> : null}
      <ul className="stack">
        {found.data?.map((one) => (
          <li key={one.entry}>
            <span className={`tag ${one.kind === 'glass' ? 'alert' : 'review'}`}>
              {tAny(`mark-${one.kind}`, one.kind)}
            </span>{' '}
            <Said>{one.person.name}</Said> · {time(one.at)} ·{' '}
            {one.record === '' ? null : (
              <Link to={`/oversight?desk=reads&record=${one.record}`}>
                <Island>{one.record.slice(0, 18)}</Island>
              </Link>
            )}
            {one.why.length > 0 ? (
              <>
                <br />
                <span className="small soft">{list(one.why.map((code) => tAny(whyKey(code), code)))}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
