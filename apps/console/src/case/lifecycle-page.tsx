import type { CaseState } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Link, Problem, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { BESIDE, LIFECYCLE_KEY, type Lifecycle, MAIN_LINE } from './lifecycle.ts';
import { LifecyclePicture } from './lifecycle-picture.tsx';

/** The life of a case on one page: a picture, and the same as a table. */
export default function LifecyclePage() {
  const { t } = useWords();
  const found = useQuery({
    queryKey: LIFECYCLE_KEY,
    queryFn: async () => (await read<Lifecycle>('/v1/lifecycle')).body,
  });
  if (found.isPending) return <Waiting />;
  return (
    <div className="page">
      <header className="stack tight">
        <h1>{t('lifecycle')}</h1>
        <p className="soft">{t('lifecycle-hint')}</p>
        <p className="small">
          <Link to="/cases">{t('place-cases')}</Link>
        </p>
      </header>
      <Problem error={found.error} />
      {found.data ? (
        <>
          <LifecyclePicture life={found.data} />
          <Section title={t('lifecycle-table')}>
            <Ways life={found.data} />
          </Section>
        </>
      ) : null}
    </div>
  );
}

function Ways({ life }: { life: Lifecycle }) {
  const { t, tAny, number } = useWords();
  const state = (one: CaseState): string => t(`case-${one}`);
  return (
    <ul className="ways">
      {[...MAIN_LINE, ...BESIDE].map((from) => (
        <li key={from}>
          <div>
            <h3>
              <Link to={`/cases?state=${from}`}>{state(from)}</Link>
            </h3>
            <p className="small soft">
              {t('cases-count', { count: life.counts[from] ?? 0, shown: number(life.counts[from] ?? 0) })}
            </p>
          </div>
          <ul className="stack tight">
            {life.acts
              .filter((act) => act.from.includes(from))
              .map((act) => (
                <li key={act.act}>
                  <strong>{state(act.to)}</strong> · {tAny(`act-${act.act.replace('.', '-')}`, act.act)}
                </li>
              ))}
            {life.moves
              .filter((move) => move.from === from)
              .map((move) => (
                <li key={move.to}>
                  <strong>{state(move.to)}</strong> · {t(`needs-${move.needs}`)} ·{' '}
                  {t(move.reversible ? 'move-reversible' : 'move-final')}
                </li>
              ))}
            {life.moves.every((move) => move.from !== from) && life.acts.every((act) => !act.from.includes(from)) ? (
              <li className="soft">{t('state-last')}</li>
            ) : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}
