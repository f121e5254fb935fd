import type {
  Answer,
  Attempt,
  Feedback,
  Material,
  ShownExercise,
  ShownStep,
  TriedFeedback,
} from '@sanad/wire/training';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { addDose } from '../care.ts';
import { Link, Problem, Reading, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { FeedbackView } from './feedback-view.tsx';
import { MaterialView } from './material.tsx';
import { recordOf } from './reads.ts';
import { StepForm } from './step-form.tsx';

type Told = Readonly<Record<string, { readonly answer: Answer; readonly feedback: Feedback }>>;
/** Steps whose form shows the material itself. */
const INSIDE = new Set(['rows', 'instants', 'chances', 'spans', 'cells']);

/** An exercise: in a range its answers are recorded for the learner; beside real cases it is only tried. */
export default function ExercisePage({ id }: { id: string }) {
  const record = useQuery(recordOf);
  if (record.isPending) return <Waiting />;
  if (!record.data) return <Problem error={record.error} />;
  return record.data.recorded ? <Recorded id={id} /> : <Tried id={id} />;
}

function Recorded({ id }: { id: string }) {
  const client = useQueryClient();
  const { query } = usePlace();
  const seed = query.get('seed');
  const begun = useQuery({
    queryKey: ['training-attempt', id, seed],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const open = (await client.ensureQueryData(recordOf)).exercises.find((one) => one.id === id)?.open;
      if (open && seed === null) return (await read<Attempt>(`/v1/training/attempts/${open}`)).body;
      const wanted = { exercise: id, seed: seed === null ? null : Number(seed) };
      return (await send<Attempt>('POST', '/v1/training/attempts', wanted)).body;
    },
  });
  if (begun.isPending) return <Waiting />;
  if (!begun.data) return <Problem error={begun.error} />;
  const { exercise, answered, solution, earned, possible } = begun.data;
  const answer = async (step: string, given: Answer): Promise<void> => {
    const path = `/v1/training/attempts/${begun.data.id}/answers`;
    const next = (await send<Attempt>('POST', path, { step, answer: given })).body;
    client.setQueryData(['training-attempt', id, seed], next);
    await client.invalidateQueries({ queryKey: ['training'] });
  };
  const again = (): void => {
    client.removeQueries({ queryKey: ['training-attempt', id] });
    void client.invalidateQueries({ queryKey: ['training'] }).then(() => begun.refetch());
  };
  return (
    <Player
      exercise={exercise}
      told={answered}
      solution={solution}
      total={{ earned, possible }}
      onAnswer={answer}
      onAgain={again}
    />
  );
}

function Tried({ id }: { id: string }) {
  const [told, setTold] = useState<Told>({});
  const [solution, setSolution] = useState<ShownExercise['title'] | null>(null);
  const found = useQuery({
    queryKey: ['training-try', id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => (await read<ShownExercise>(`/v1/training/exercises/${id}`)).body,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const exercise = found.data;
  const answer = async (step: string, given: Answer): Promise<void> => {
    const body = { seed: exercise.seed, step, answer: given };
    const { body: feedback } = await send<TriedFeedback>('POST', `/v1/training/exercises/${id}/answers`, body);
    setSolution(feedback.solution);
    setTold((now) => ({ ...now, [step]: { answer: given, feedback } }));
  };
  const again = (): void => {
    setTold({});
    setSolution(null);
    void found.refetch();
  };
  return <Player exercise={exercise} told={told} solution={solution} total={null} onAnswer={answer} onAgain={again} />;
}

/** The form that had the focus is gone: what is said to the answer has it now, and is seen from its beginning. */
function show(task: HTMLLIElement | null): void {
  task?.focus({ preventScroll: true });
  task?.scrollIntoView({ block: 'start' });
}

function Player(props: {
  exercise: ShownExercise;
  told: Told;
  solution: ShownExercise['title'] | null;
  total: { earned: number; possible: number } | null;
  onAnswer: (step: string, answer: Answer) => Promise<void>;
  onAgain: () => void;
}) {
  const { exercise, told } = props;
  const { t, language, list, number } = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [justAnswered, setJustAnswered] = useState<string | null>(null);
  const current = exercise.steps.find(({ id }) => !told[id]) ?? null;
  const materialOf = (step: ShownStep): Material | undefined => exercise.material.find(({ id }) => id === step.of);
  const inside = current && INSIDE.has(current.kind) ? current.of : null;
  const answer = async (given: Answer): Promise<void> => {
    if (!current) return;
    setBusy(true);
    setError(null);
    try {
      await props.onAnswer(current.id, given);
      setJustAnswered(current.id);
      // Minutes are counted by the clock while the page is open.
      if (current === exercise.steps.at(-1)) addDose(0, exercise.heavy);
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  return (
    <div className="page narrow training">
      <header className="stack tight">
        <p className="small">
          <Link to="/training">{t('training-all')}</Link>
        </p>
        <h1>
          <Reading text={exercise.title[language]} />
        </h1>
        <p className="soft small">
          {t('training-minutes', { minutes: number(exercise.minutes) })} · {t('training-seed', { seed: exercise.seed })}
        </p>
        <p>
          <Reading text={exercise.brief[language]} />
        </p>
        {exercise.heavy ? <p className="notice">{t('training-heavy')}</p> : null}
        <p className="small soft">
          {t('training-tools')} {list(exercise.tools.map((one) => one[language]))}
        </p>
      </header>
      {exercise.material
        .filter(({ id }) => id !== inside)
        .map((one) => (
          <MaterialView key={one.id} material={one} />
        ))}
      <ol className="tasks">
        {exercise.steps.map((step, n) => {
          const given = told[step.id];
          if (!given && step !== current) return null;
          return (
            <li
              key={step.id}
              ref={step.id === justAnswered ? show : undefined}
              tabIndex={given ? -1 : undefined}
              className="task"
              aria-current={step === current ? 'step' : undefined}
            >
              <h2>
                <span className="row-number">{t('training-step', { n: n + 1, of: exercise.steps.length })}</span>{' '}
                <Reading text={step.ask[language]} />
              </h2>
              {given ? (
                <FeedbackView step={step} of={materialOf(step)} answer={given.answer} feedback={given.feedback} />
              ) : (
                <StepForm
                  key={`${exercise.seed}-${step.id}`}
                  step={step}
                  of={materialOf(step)}
                  onAnswer={answer}
                  busy={busy}
                />
              )}
            </li>
          );
        })}
      </ol>
      <Problem error={error} />
      {current ? null : (
        <section className="stack" aria-live="polite">
          <h2>{t('training-done')}</h2>
          {props.total?.possible === 0 ? (
            <p>{t('training-all-waits')}</p>
          ) : props.total ? (
            <p>
              {t('training-points', { earned: number(props.total.earned), possible: number(props.total.possible) })}
            </p>
          ) : (
            <p className="soft">{t('training-not-recorded')}</p>
          )}
          {props.solution ? (
            <p>
              <span className="label">{t('training-solution')}</span> {props.solution[language]}
            </p>
          ) : null}
          {exercise.heavy ? (
            <p className="notice">
              {t('training-debrief')} <Link to="/care">{t('care-a-minute')}</Link>
            </p>
          ) : null}
          <p className="line">
            <Link to="/training" className="button main">
              {t('training-all')}
            </Link>
            <button
              type="button"
              className="button"
              onClick={() => {
                setJustAnswered(null);
                props.onAgain();
              }}
            >
              {t('training-again')}
            </button>
          </p>
        </section>
      )}
    </div>
  );
}
