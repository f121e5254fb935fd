import type { Answer, Feedback, Material, Note, ShownStep } from '@sanad/wire/training';
import type { ReactNode } from 'react';
import { Island, Reading } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { letterOf } from './clause-letter.ts';
import { cellName } from './grid-table.tsx';

/** What is said to an answer: the share, why, what it teaches, what the defence would ask. */
export function FeedbackView(props: { step: ShownStep; of: Material | undefined; answer: Answer; feedback: Feedback }) {
  const { step, answer, feedback } = props;
  const { t, tAny, language, number } = useWords();
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
      {answer.kind === 'words' ? <blockquote dir="auto">{answer.text}</blockquote> : null}
      {feedback.notes.length > 0 ? (
        <ul className="notes">
          {feedback.notes.map((note) => (
            <li key={JSON.stringify([note.code, note.values, note.text?.en])} className={note.good ? 'good' : 'bad'}>
              <strong>
                <Reading text={tAny(`training-note-${note.code}`, note.code, valuesOf(note, step, language))} />
              </strong>
              {note.text ? (
                <span>
                  {' '}
                  <Reading text={note.text[language]} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {feedback.right && share !== null && share < 1 ? (
        <RightAnswer step={step} of={props.of} right={feedback.right} />
      ) : null}
      {share !== null && share < 1 ? (
        <p className="small">
          <span className="label">{t('training-how-counted')}</span>{' '}
          {t(`training-how-${step.kind === 'choose' && !step.many ? 'one' : step.kind}`)}
        </p>
      ) : null}
      <p>{feedback.teach[language]}</p>
      {feedback.weaknesses.length > 0 ? (
        <div className="small">
          <span className="label">{t('training-weakness')}</span>{' '}
          <Several texts={feedback.weaknesses.map(({ id, label }) => `${label[language]} (\u2066${id}\u2069)`)} />
        </div>
      ) : null}
      {feedback.defence ? (
        <p className="defence">
          <span className="label">{t('training-defence')}</span> {feedback.defence[language]}
        </p>
      ) : null}
    </div>
  );
}

/** The right answer, where it can be said in words. */
function RightAnswer(props: { step: ShownStep; of: Material | undefined; right: NonNullable<Feedback['right']> }) {
  const { step, of, right } = props;
  const { t, language, list } = useWords();
  const text = ((): ReactNode => {
    switch (right.kind) {
      case 'choose':
        return <Several texts={right.picked.map((id) => labelOf(step, id, language))} />;
      case 'rows':
        return t('training-rows-are', { rows: list(right.picked.map((id) => id.slice(1))) });
      case 'instants':
        return <Instants at={right.at} />;
      case 'route':
        return `${list(right.rules.map((rule) => `\u2066${rule}\u2069`))} — ${step.instruments.find(({ id }) => id === right.instrument)?.label[language]}`;
      case 'hash':
        return <code className="digest">{right.text}</code>;
      case 'cells':
        return of?.kind === 'grid' ? list(right.hidden.map((place) => cellName(of, place, language, t))) : null;
      default:
        return null;
    }
  })();
  return text === null ? null : (
    <div>
      <span className="label">{t('training-right')}</span> {text}
    </div>
  );
}

/** Whole sentences stand one below another: "and" between them would be read as part of them. */
function Several({ texts }: { texts: readonly string[] }) {
  if (texts.length === 1) return <bdi>{texts[0]}</bdi>;
  return (
    <ul className="dashed">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function labelOf(step: ShownStep, id: string, language: 'ar' | 'fr' | 'en'): string {
  return step.options.find((one) => one.id === id)?.label[language] ?? id;
}

function Instants({ at }: { at: Readonly<Record<string, string>> }) {
  const { t } = useWords();
  return (
    <ul className="plain-list">
      {Object.entries(at).map(([row, instant]) => (
        <li key={row}>
          {t('training-this-row', { row: row.slice(1) })} <Island>{instant.slice(0, 16).replace('T', ' ')}</Island>
        </li>
      ))}
    </ul>
  );
}

function valuesOf(note: Note, step: ShownStep, language: 'ar' | 'fr' | 'en'): Record<string, string | number> {
  const values: Record<string, string | number> = { ...note.values };
  if (typeof values['words'] === 'string') values['words'] = `\u2068${values['words']}\u2069`;
  if (typeof values['row'] === 'string') values['row'] = values['row'].slice(1);
  if (typeof values['letter'] === 'string') values['letter'] = letterOf(values['letter'], language);
  if (typeof values['option'] === 'string') values['option'] = labelOf(step, values['option'], language);
  return values;
}
