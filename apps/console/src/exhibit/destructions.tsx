import type { Exhibit } from '@sanad/wire/case';
import type { DestructionRow } from '@sanad/wire/exhibit';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Island, Link, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** What waits for a second person in any case; nothing while there is none. */
export function DestructionList() {
  const { t, time } = useWords();
  const found = useQuery({
    queryKey: ['destructions'],
    queryFn: async () => (await read<{ items: DestructionRow[] }>('/v1/destructions')).body.items,
    retry: false,
  });
  const rows = found.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('destructions', { count: rows.length })}>
      <ul className="stack tight">
        {rows.map((row) => (
          <li key={row.exhibit}>
            <Link to={`/cases/${row.case}`}>{t('exhibit', { number: row.number })}</Link>{' '}
            <span className="small soft">
              <Said>{row.byName}</Said> · {time(row.at)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same for the exhibits of one case, each a press away. */
export function AskedToDestroy(props: { exhibits: readonly Exhibit[]; onOpen: (id: string) => void }) {
  const { t } = useWords();
  const asked = props.exhibits.filter((one) => one.asked !== null && one.destroyedAt === null);
  if (asked.length === 0) return null;
  return (
    <div className="notice stack tight">
      <p>{t('destructions', { count: asked.length })}</p>
      <p className="line">
        {asked.map((one) => (
          <button key={one.id} type="button" className="button" onClick={() => props.onOpen(one.id)}>
            <Island>{one.number}</Island>
          </button>
        ))}
      </p>
    </div>
  );
}
