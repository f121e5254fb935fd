import type { Comparison, Measured, OutreachRow } from '@sanad/wire/awareness';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { OutreachDialog } from './outreach-dialog.tsx';
import { ReachList } from './reach-list.tsx';
import { measuredOf, noticesOf, outreachOf, PUBLIC_LANGUAGES, toldIn } from './reads.ts';

/** Plans of awareness, and what can honestly be said of what came of them. */
export default function PlanPage() {
  const { t } = useWords();
  const { mayWork } = useDesk();
  const plans = useQuery(outreachOf);
  const measured = useQuery(measuredOf);
  const [asking, setAsking] = useState(false);
  if (plans.isPending || measured.isPending) return <Waiting />;
  if (!plans.data || !measured.data) return <Problem error={plans.error ?? measured.error} />;
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/awareness">{t('place-awareness')}</Link>
        </p>
        <h1>{t('outreach')}</h1>
        <p className="soft">{t('outreach-hint')}</p>
      </header>
      <Section
        title={t('outreach-plans')}
        beside={
          mayWork ? (
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {t('outreach-new')}
            </button>
          ) : null
        }
      >
        {plans.data.length === 0 ? <p className="soft">{t('outreach-empty')}</p> : null}
        <ul className="stack">
          {plans.data.map((plan) => (
            <li key={plan.id} className="plan-row">
              <Plan plan={plan} />
            </li>
          ))}
        </ul>
      </Section>
      <Comparisons comparisons={measured.data.comparisons} />
      <Quiz quiz={measured.data.quiz} />
      <Reach reach={measured.data.reach} />
      {asking ? <OutreachDialog plan={null} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Plan({ plan }: { plan: OutreachRow }) {
  const { t, number, list, date, calendarDay } = useWords();
  const { mayWork } = useDesk();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'change' | 'close' | null>(null);
  return (
    <div className="stack tight">
      <div className="line between">
        <h3>
          <Said>{plan.title}</Said>
        </h3>
        <span className="tag settled">{t(plan.closedAt ? 'outreach-closed' : 'outreach-open')}</span>
      </div>
      <Facts>
        {`${calendarDay(plan.from)} – ${calendarDay(plan.to)}`}
        {list(plan.audiences.map((one) => t(`audience-${one}`)))}
        {list(plan.channels.map((one) => t(`kit-${one}`)))}
      </Facts>
      {plan.goal ? <Said className="block">{plan.goal}</Said> : null}
      <p className="small">
        {t('outreach-sums', { dispatches: plan.dispatches, copies: number(plan.copies), opens: number(plan.opens) })}
      </p>
      {plan.closing ? (
        <p className="small">
          {t('outreach-learnt')} {date(plan.closedAt)}: <Said>{plan.closing}</Said>
        </p>
      ) : mayWork ? (
        <p className="line">
          <button type="button" className="button quiet" onClick={() => setAsking('change')}>
            {t('outreach-change')}
          </button>
          <button type="button" className="button quiet" onClick={() => setAsking('close')}>
            {t('outreach-close')}
          </button>
        </p>
      ) : null}
      {asking === 'change' ? <OutreachDialog plan={plan} onClose={() => setAsking(null)} /> : null}
      {asking === 'close' ? (
        <FormDialog
          draft={`close ${plan.id}`}
          title={t('outreach-close')}
          submit={t('outreach-close')}
          first={{ note: '' }}
          path={`/v1/outreach/${plan.id}/closing`}
          said={t('outreach-closed')}
          send={(path, body) => send('POST', path, body)}
          onClose={() => setAsking(null)}
          onDone={() => client.invalidateQueries({ queryKey: ['outreach'] })}
          bodyOf={(fields) => fields}
        >
          {(bind) => (
            <label>
              <span className="label">{t('outreach-learnt')}</span>
              <textarea dir="auto" required minLength={3} maxLength={2000} rows={4} {...bind('note')} />
            </label>
          )}
        </FormDialog>
      ) : null}
    </div>
  );
}

/** Two wordings: openings per thousand copies, the ratio with its interval, and what that says, which is often nothing. */
function Comparisons({ comparisons }: { comparisons: readonly Comparison[] }) {
  const { t, number, language } = useWords();
  const notices = useQuery(noticesOf());
  const titleOf = (id: string): string => {
    const found = notices.data?.find((one) => one.id === id);
    return found ? toldIn(found.title, language) : id;
  };
  const rate = ({ copies, opens }: Comparison['a']): string => number(Math.round((1000 * opens) / copies));
  const round = (value: number): string => number(Math.round(value * 100) / 100);
  return (
    <Section title={t('compare')}>
      <p className="small soft">{t('compare-hint')}</p>
      {comparisons.length === 0 ? <p>{t('compare-none')}</p> : null}
      {comparisons.length > 0 ? (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('notice-title')}</th>
                <th scope="col">{t('wording-a')}</th>
                <th scope="col">{t('wording-b')}</th>
                <th scope="col">{t('compare-ratio')}</th>
                <th scope="col">{t('compare-says')}</th>
              </tr>
            </thead>
            <tbody>
              {comparisons.map((one) => (
                <tr key={`${one.notice} ${one.channel} ${one.language}`}>
                  <th scope="row">
                    <Said>{titleOf(one.notice)}</Said>
                    <span className="block small soft">
                      {t(`kit-${one.channel}`)} · {PUBLIC_LANGUAGES.find(([code]) => code === one.language)?.[1]}
                    </span>
                  </th>
                  <td>{t('compare-rate', { rate: rate(one.a), copies: number(one.a.copies) })}</td>
                  <td>{t('compare-rate', { rate: rate(one.b), copies: number(one.b.copies) })}</td>
                  <td>
                    {one.ratio ? (
                      <Within value={round(one.ratio.value)} low={round(one.ratio.low)} high={round(one.ratio.high)} />
                    ) : (
                      '—'
                    )}
                  </td>
                  <td>{t(`compare-says-${one.says}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Section>
  );
}

/** A value and its interval, which is not broken. */
function Within({ value, low, high }: { value: string; low: string; high: string }) {
  return (
    <Island>
      {value} <span className="moment">{`(${low} – ${high})`}</span>
    </Island>
  );
}

function Quiz({ quiz }: { quiz: Measured['quiz'] }) {
  const { t, tAny, number } = useWords();
  const points = (value: number): string => number(Math.round(100 * value));
  return (
    <Section title={t('quiz')}>
      <p className="small soft">{t('quiz-hint')}</p>
      {quiz.length === 0 ? <p>{t('quiz-none')}</p> : null}
      {quiz.length > 0 ? (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('quiz-item')}</th>
                <th scope="col">{t('quiz-answered')}</th>
                <th scope="col">{t('quiz-before')}</th>
                <th scope="col">{t('quiz-after')}</th>
                <th scope="col">{t('quiz-gain')}</th>
              </tr>
            </thead>
            <tbody>
              {quiz.map((one) => (
                <tr key={one.item}>
                  <th scope="row">{tAny(`quiz-item-${one.item}`, one.item)}</th>
                  <td>{number(one.answered)}</td>
                  <td>{number(one.before)}</td>
                  <td>{number(one.after)}</td>
                  <td>
                    {one.gain ? (
                      <Within value={points(one.gain.value)} low={points(one.gain.low)} high={points(one.gain.high)} />
                    ) : (
                      t('quiz-too-few')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Section>
  );
}

function Reach({ reach }: { reach: Measured['reach'] }) {
  const { t } = useWords();
  if (reach.length === 0) return null;
  return (
    <Section title={t('reach')}>
      <ReachList numbers={reach} />
    </Section>
  );
}
