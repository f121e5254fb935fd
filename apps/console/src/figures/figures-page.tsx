import type { Figures } from '@sanad/wire/figure';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { DelayTable } from '../cooperation/figures-section.tsx';
import { Digest, Link, Problem, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { FigureNav } from './figure-nav.tsx';

/** The outcome ladder, each rung with the unit it counts, at a stated checkpoint; bars and table are the same figures. */
export default function FiguresPage() {
  const { t, number } = useWords();
  const found = useQuery({ queryKey: ['figures'], queryFn: async () => (await read<Figures>('/v1/figures')).body });
  if (found.isPending) return <Waiting />;
  if (!found.data)
    return (
      <div className="page">
        <Problem error={found.error} />
      </div>
    );
  const { ladder, checkpoint, byMonth } = found.data;
  const now = new Date().toISOString().slice(0, 7);
  const span = `from=${byMonth[0]?.month ?? now}&to=${byMonth.at(-1)?.month ?? now}`;
  return (
    <div className="page">
      <header className="stack tight">
        <h1>{t('place-figures')}</h1>
        <p className="soft">{t('figures-hint')}</p>
        <FigureNav />
      </header>
      <Section title={t('ladder')}>
        <Ladder rungs={ladder} span={span} />
        <p className="small soft">{t('ladder-hint')}</p>
      </Section>
      <More figures={found.data} span={span} />
      <Decisions rows={found.data.decisions} />
      <Months rows={found.data.byMonth} />
      <DelayTable rows={found.data.cooperation} />
      <p className="small soft">
        {t('at-checkpoint', { size: number(checkpoint.size) })} <Digest value={checkpoint.root} />
      </p>
    </div>
  );
}

/** The first rung is on a scale of its own: posts are counted by the thousand, cases by hand. */
function Ladder({ rungs, span }: { rungs: Figures['ladder']; span: string }) {
  const { t, language, number } = useWords();
  const most = Math.max(1, ...rungs.slice(1).map((rung) => rung.value));
  return (
    <ul className="ladder">
      {rungs.map((rung, n) => {
        const share = rung.value === 0 ? 0 : n === 0 ? 100 : (rung.value / most) * 80;
        return (
          <li key={rung.stage} className={n === 0 ? 'apart' : ''}>
            <span>{t(`stage-${rung.stage}`)}</span>
            <span className="bar">
              <svg style={{ inlineSize: `${share * 0.6}%` }} height="28" aria-hidden="true">
                <rect width="100%" height="28" rx="2" />
              </svg>
              <span>
                <strong>
                  {rung.measure === null ? (
                    number(rung.value)
                  ) : (
                    <Link to={`/figures/count?measure=${rung.measure}&scope=all&${span}`}>{number(rung.value)}</Link>
                  )}
                </strong>{' '}
                <span className="small soft">{rung.unit[language]}</span>
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What stands beside the ladder: reach, training, delays, clocks; each number leads to what it counts. */
function More({ figures, span }: { figures: Figures; span: string }) {
  const { t, language, number } = useWords();
  const { questions } = figures;
  return (
    <Section title={t('figures-more')}>
      <div className="numbers">
        {figures.more.map(({ measure, name, value, atLeast }) => (
          <div key={measure}>
            <strong>
              <Link to={`/figures/count?measure=${measure}&scope=all&${span}`}>
                {atLeast && value > 0 ? t('at-least', { n: number(value) }) : number(value)}
              </Link>
            </strong>
            {name[language]}
          </div>
        ))}
        {figures.delays.map(({ to, cases, days }) => (
          <div key={to}>
            <strong>{t('days-count', { n: Math.round(days) })}</strong>
            {t(`delay-${to}`)} <span className="block small soft">{t('median-of', { n: cases })}</span>
          </div>
        ))}
        <div>
          <strong>
            <Link to="/figures/questions">
              {number(questions.inTime)} / {number(questions.inTime + questions.late)}
            </Link>
          </strong>
          {t('questions-in-time')}{' '}
          <span className="block small soft">{t('questions-waiting', { n: questions.waiting })}</span>
        </div>
      </div>
    </Section>
  );
}

function Decisions({ rows }: { rows: Figures['decisions'] }) {
  const { t, tAny, number } = useWords();
  return (
    <Section title={t('decisions')}>
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
          {rows.map((row) => (
            <tr key={row.verdict}>
              <th scope="row">{tAny(`verdict-${row.verdict}`, row.verdict)}</th>
              <td className="num">{number(row.campaigns)}</td>
              <td className="num">{number(row.posts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Months({ rows }: { rows: Figures['byMonth'] }) {
  const { t, number, locale } = useWords();
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  if (rows.length === 0) return null;
  return (
    <Section title={t('by-month')}>
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
          {rows.map((row) => (
            <tr key={row.month}>
              <th scope="row">{month.format(new Date(`${row.month.slice(0, 7)}-01T00:00:00Z`))}</th>
              <td className="num">{number(row.posts)}</td>
              <td className="num">{number(row.cases)}</td>
              <td className="num">{number(row.arrested)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
