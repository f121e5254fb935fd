import type { Figures } from '@sanad/wire/figure';
import { useQuery } from '@tanstack/react-query';
import { read } from './api.ts';
import { Digest, Problem, Waiting } from './parts.tsx';
import { type Key, useWords } from './words.tsx';

/** The outcome ladder, each rung with the unit it counts, at a stated checkpoint; bars and table are the same figures. */
export default function FiguresPage() {
  const { t, language, number } = useWords();
  const found = useQuery({ queryKey: ['figures'], queryFn: async () => (await read<Figures>('/v1/figures')).body });
  if (found.isPending) return <Waiting />;
  if (!found.data)
    return (
      <div className="page">
        <Problem error={found.error} />
      </div>
    );
  const { ladder, byMonth, checkpoint, decisions } = found.data;
  const most = Math.max(1, ...ladder.slice(1).map((rung) => rung.value));
  return (
    <div className="page">
      <header className="stack tight">
        <h1>{t('place-figures')}</h1>
        <p className="soft">{t('figures-hint')}</p>
      </header>
      <section className="sheet">
        <h2>{t('ladder')}</h2>
        <ul className="ladder">
          {ladder.map((rung) => (
            <li key={rung.stage}>
              <span>{t(`stage-${rung.stage}`)}</span>
              <Bar share={rung.stage === 'posts' ? 1 : rung.value / most} />
              <span className="num">
                {number(rung.value)}
                <br />
                <span className="small soft">{rung.unit[language]}</span>
              </span>
            </li>
          ))}
        </ul>
        <p className="small soft">{t('ladder-hint')}</p>
      </section>
      <section className="sheet scroll">
        <h2>{t('decisions')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('verdict')}</th>
              <th scope="col" className="num">
                {t('campaigns-column')}
              </th>
              <th scope="col" className="num">
                {t('posts-column')}
              </th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((row) => (
              <tr key={row.verdict}>
                <td>{t(`verdict-${row.verdict}` as Key)}</td>
                <td className="num">{number(row.campaigns)}</td>
                <td className="num">{number(row.posts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="sheet scroll">
        <h2>{t('by-month')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" className="num">
                {t('posts-column')}
              </th>
              <th scope="col" className="num">
                {t('stage-cases')}
              </th>
              <th scope="col" className="num">
                {t('stage-arrested')}
              </th>
            </tr>
          </thead>
          <tbody>
            {byMonth.map((row) => (
              <tr key={row.month}>
                <td>
                  <bdi className="island">{row.month}</bdi>
                </td>
                <td className="num">{number(row.posts)}</td>
                <td className="num">{number(row.cases)}</td>
                <td className="num">{number(row.arrested)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small soft">
        {t('at-checkpoint', { size: checkpoint.size })} <Digest value={checkpoint.root} />
      </p>
    </div>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="bar-svg" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(0.6, share * 100)} height="8" rx="1" />
    </svg>
  );
}
