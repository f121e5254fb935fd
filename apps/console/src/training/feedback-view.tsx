import type { Feedback, Note, ShownStep } from '@sanad/wire/training';
import { useWords } from '../words.tsx';
import { letterOf } from './clause-letter.ts';

/** What is said to an answer: the share, why, what it teaches, what the defence would ask. */
export function FeedbackView({ step, feedback }: { step: ShownStep; feedback: Feedback }) {
  const { t, tAny, language, list, number } = useWords();
  const { share } = feedback;
  const state = share === null ? 'waits' : share >= 0.999 ? 'full' : share > 0 ? 'part' : 'none';
  const points = number(Math.round((share ?? 0) * step.points * 100) / 100);
  return (
    <div className="feedback">
      <p>
        <span className={`tag ${state === 'full' ? 'settled' : 'review'}`}>
          {state === 'waits'
            ? t('training-waits')
            : t('training-points', { earned: points, possible: number(step.points) })}
        </span>
      </p>
      {feedback.notes.length > 0 ? (
        <ul className="notes">
          {feedback.notes.map((note) => (
            <li key={JSON.stringify([note.code, note.values])} className={note.good ? 'good' : 'bad'}>
              <strong>{tAny(`training-note-${note.code}`, note.code, valuesOf(note, step, language))}</strong>
              {note.text ? <span> {note.text[language]}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {feedback.right && share !== null && share < 1 ? <RightAnswer step={step} right={feedback.right} /> : null}
      <p>{feedback.teach[language]}</p>
      {feedback.weaknesses.length > 0 ? (
        <p className="small">
          <span className="label">{t('training-weakness')}</span>{' '}
          {list(feedback.weaknesses.map(({ id, label }) => `${label[language]} (\u2066${id}\u2069)`))}
        </p>
      ) : null}
      {feedback.defence ? (
        <p className="defence">
          <span className="label">{t('training-defence')}</span> {feedback.defence[language]}
        </p>
      ) : null}
    </div>
  );
}

/** The right answer where it fits in a line. */
function RightAnswer({ step, right }: { step: ShownStep; right: NonNullable<Feedback['right']> }) {
  const { t, language, list } = useWords();
  const text = ((): string | null => {
    switch (right.kind) {
      case 'choose':
        return list(right.picked.map((id) => step.options.find((one) => one.id === id)?.label[language] ?? id));
      case 'rows':
        return t('training-rows-are', { rows: list(right.picked.map((id) => id.slice(1))) });
      case 'instants':
        return list(
          Object.entries(right.at).map(([row, at]) => `${row.slice(1)}: ${at.slice(0, 16).replace('T', ' ')}`),
        );
      case 'route':
        return `${list([...right.rules])} — ${step.instruments.find(({ id }) => id === right.instrument)?.label[language]}`;
      case 'hash':
        return right.text;
      default:
        return null;
    }
  })();
  return text === null ? null : (
    <p>
      <span className="label">{t('training-right')}</span> <bdi>{text}</bdi>
    </p>
  );
}

function valuesOf(note: Note, step: ShownStep, language: 'ar' | 'fr' | 'en'): Record<string, string | number> {
  const values: Record<string, string | number> = { ...note.values };
  if (typeof values['row'] === 'string') values['row'] = values['row'].slice(1);
  if (typeof values['letter'] === 'string') values['letter'] = letterOf(values['letter'], language);
  const option = step.options.find(({ id }) => id === values['option']);
  if (option) values['option'] = option.label[language];
  return values;
}
