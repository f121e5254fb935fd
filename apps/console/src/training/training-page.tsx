import type { ExerciseRow, LearnerRecord } from '@sanad/wire/training';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { download, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Reading, Section, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { recordOf } from './reads.ts';

const TRAINERS = ['trainer', 'supervisor'];

/** The exercises, and what the learner who reads has done with them: hers alone, never a ranking. */
export default function TrainingPage() {
  const { t } = useWords();
  const { session } = useDesk();
  const { query } = usePlace();
  const found = useQuery(recordOf);
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const { exercises, recorded } = found.data;
  const tour = query.get('tour') !== null;
  const shown = tour ? exercises.filter((one) => one.tour) : exercises;
  const today = new Date().toISOString().slice(0, 10);
  const due = exercises.filter((one) => one.due !== null && one.due <= today);
  return (
    <div className="page narrow training">
      <header className="stack tight">
        <h1>{t(tour ? 'training-tour' : 'place-training')}</h1>
        <p className="soft">{t(recorded ? 'training-hint-range' : 'training-hint-real')}</p>
        {recorded && session.person.roles.some((role) => TRAINERS.includes(role)) ? (
          <p>
            <Link to="/training/class" className="plain">
              {t('training-class')}
            </Link>
          </p>
        ) : null}
      </header>
      {due.length > 0 && !tour ? (
        <Section title={t('training-due')}>
          <ExerciseList rows={due} today={today} />
        </Section>
      ) : null}
      <Section title={t('training-exercises')}>
        <ExerciseList rows={shown} />
      </Section>
      {recorded && !tour ? <OwnRecord record={found.data} /> : null}
    </div>
  );
}

/** @param today when given, the questions that come back today stand under each exercise */
function ExerciseList({ rows, today }: { rows: readonly ExerciseRow[]; today?: string }) {
  const { t, language, number, shortDate } = useWords();
  const now = new Date().toISOString().slice(0, 10);
  return (
    <ol className="exercises">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/training/${row.id}`} className="exercise">
            <span className="row-number">{row.number}</span>
            <span className="stack tight">
              <strong>
                <Reading text={row.title[language]} />
              </strong>
              <span className="small soft">
                <Facts>
                  {t('training-minutes', { minutes: number(row.minutes) })}
                  {t('training-steps', { steps: row.steps })}
                  {row.heavy ? t('training-heavy-short') : null}
                  {row.due === null || row.due <= now ? null : t('training-comes-back', { day: shortDate(row.due) })}
                  {row.best === null ? null : t('training-best', { share: number(Math.round(row.best * 100)) })}
                </Facts>
              </span>
              {row.again
                .filter(({ due }) => today !== undefined && due <= today)
                .map((one) => (
                  <span key={one.step} className="small">
                    {t(one.missed ? 'training-question-missed' : 'training-question-again', {
                      number: number(one.number),
                    })}{' '}
                    <Reading text={one.ask[language]} />
                  </span>
                ))}
            </span>
            {row.open ? <span className="tag review">{t('training-open')}</span> : null}
          </Link>
        </li>
      ))}
    </ol>
  );
}

function OwnRecord({ record }: { record: LearnerRecord }) {
  const { t, language, number } = useWords();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [sure, setSure] = useState(false);
  const done = record.competences.filter(({ possible }) => possible > 0);
  const erase = async (): Promise<void> => {
    try {
      await send('DELETE', '/v1/training/record', {});
      setSure(false);
      await client.invalidateQueries({ queryKey: ['training'] });
      client.removeQueries({ queryKey: ['training-attempt'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('training-record')}>
      <p className="small soft">{t('training-record-hint')}</p>
      {done.length > 0 ? (
        <table className="comes-apart">
          <thead>
            <tr>
              <th scope="col">{t('training-competence')}</th>
              <th scope="col">{t('training-framework')}</th>
              <th scope="col">{t('training-exercises')}</th>
              <th scope="col" className="num">
                {t('training-earned')}
              </th>
            </tr>
          </thead>
          <tbody>
            {done.map(({ id, label, framework, earned, possible, ...count }) => (
              <tr key={id}>
                <th scope="row">{label[language]}</th>
                <td data-label={t('training-framework')}>
                  <bdi dir="ltr">{id.startsWith(framework) ? framework : `${framework} ${id}`}</bdi>
                </td>
                <td data-label={t('training-exercises')}>
                  <Island>
                    {number(count.done)} / {number(count.of)}
                  </Island>
                </td>
                <td data-label={t('training-earned')}>
                  <Island>
                    {number(earned)} / {number(possible)}
                  </Island>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('training-record-empty')}</p>
      )}
      {record.badges.length > 0 ? (
        <div>
          <h3>{t('training-badge-list')}</h3>
          <ul className="badges">
            {record.badges.map((one) => (
              <li key={one.id}>
                <span aria-hidden="true">★</span> <Reading text={one.label[language]} />{' '}
                <span className="small soft">
                  {t(`training-badge-${one.kind}`)} ·{' '}
                  {t('training-points', { earned: number(one.earned), possible: number(one.possible) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="line">
        <button
          type="button"
          className="button"
          disabled={record.badges.length === 0}
          onClick={() => download(`/v1/training/badges?language=${language}`).catch(setError)}
        >
          {t('training-badges', { count: record.badges.length })}
        </button>
        {done.length > 0 ? (
          <a className="button" href="/v1/training" download="training.json">
            {t('training-record-download')}
          </a>
        ) : null}
        {sure ? (
          <button type="button" className="button" onClick={erase}>
            {t('training-erase-sure')}
          </button>
        ) : (
          <button type="button" className="button quiet" onClick={() => setSure(true)}>
            {t('training-erase')}
          </button>
        )}
      </p>
      <Problem error={error} />
    </Section>
  );
}
