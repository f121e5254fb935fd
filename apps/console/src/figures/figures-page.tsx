import type { Figures } from '@sanad/wire/figure';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read } from '../api.ts';
import { Bars } from '../bars.tsx';
import { DelayTable } from '../cooperation/figures-section.tsx';
import { CountTable } from '../count-table.tsx';
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
      <Decisions rows={found.data.decisions} span={span} />
      <Months rows={found.data.byMonth} />
      <DelayTable rows={found.data.cooperation} />
      <p className="small soft">
        {t('at-checkpoint', { size: number(checkpoint.size) })} <Digest value={checkpoint.root} />
      </p>
    </div>
  );
}

/** Posts and reports are on scales of their own: they are counted by the thousand, cases by hand. */
const APART: readonly string[] = ['posts', 'reports'];

function Ladder({ rungs, span }: { rungs: Figures['ladder']; span: string }) {
  const { t, language, number } = useWords();
  const most = Math.max(1, ...rungs.filter(({ stage }) => !APART.includes(stage)).map((rung) => rung.value));
  const bars = rungs.map(({ stage, measure, unit, value, within }) => ({
    id: stage,
    isApart: APART.includes(stage),
    label: t(`stage-${stage}`),
    share: value === 0 ? 0 : APART.includes(stage) ? 1 : (value / most) * 0.8,
    said: (
      <>
        <strong>
          <Counted measure={measure} span={span}>
            {number(value)}
          </Counted>
        </strong>{' '}
        <span className="small soft">
          {unit[language]}
          {within && within.of > 0 ? ` · ${t('ladder-within', within)}` : ''}
        </span>
      </>
    ),
  }));
  return <Bars bars={bars} />;
}

/** A number that leads to its definition and, for those who may, its entries. */
function Counted({ measure, span, children }: { measure: string; span: string; children: ReactNode }) {
  return <Link to={`/figures/count?measure=${measure}&scope=all&${span}`}>{children}</Link>;
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
              <Counted measure={measure} span={span}>
                {atLeast && value > 0 ? t('at-least', { n: number(value) }) : number(value)}
              </Counted>
            </strong>
            {name[language]}
          </div>
        ))}
        {figures.delays.map(({ to, measure, cases, days }) => (
          <details key={to}>
            <summary>
              <strong>{t('days-count', { n: Math.round(days) })}</strong>
              <span className="block">{t(`delay-${to}`)}</span>
            </summary>
            <p className="small">
              {t('delay-is')} {t('median-of', { n: cases })}{' '}
              <Counted measure={measure} span={span}>
                {t('delay-behind')}
              </Counted>
            </p>
          </details>
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

function Decisions({ rows, span }: { rows: Figures['decisions']; span: string }) {
  const { t, tAny, number } = useWords();
  return (
    <Section title={t('decisions')}>
      <CountTable
        head={[t('verdict'), t('campaigns-column'), t('posts-column')]}
        rows={rows.map(({ verdict, campaigns, posts }) => ({
          id: verdict,
          name: tAny(`verdict-${verdict}`, verdict),
          numbers: [
            <Counted key="campaigns" measure="lures" span={span}>
              {number(campaigns)}
            </Counted>,
            <Counted key="posts" measure="decided-posts" span={span}>
              {number(posts)}
            </Counted>,
          ],
        }))}
      />
    </Section>
  );
}

function Months({ rows }: { rows: Figures['byMonth'] }) {
  const { t, number, locale } = useWords();
  const named = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  if (rows.length === 0) return null;
  const counted = (measure: string, month: string, value: number) => (
    <Counted key={measure} measure={measure} span={`from=${month}&to=${month}`}>
      {number(value)}
    </Counted>
  );
  return (
    <Section title={t('by-month')}>
      <CountTable
        head={[t('month'), t('posts-column'), t('stage-cases'), t('stage-arrested')]}
        rows={rows.map(({ month, posts, cases, arrested }) => ({
          id: month,
          name: named.format(new Date(`${month}-01T00:00:00Z`)),
          numbers: [
            counted('posts', month, posts),
            counted('cases', month, cases),
            counted('arrested', month, arrested),
          ],
        }))}
      />
    </Section>
  );
}
