import { gapsIn, withoutFigure } from '@sanad/wire/answer-marks';
import type { QuestionFile, QuestionWork } from '@sanad/wire/question';
import { useQuery } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';
import { Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { catalogue } from './reads.ts';
import { firstWish, WishFields } from './wish-fields.tsx';

const TONGUES = ['ar', 'fr'] as const;
type Point = QuestionWork['points'][number];

/** Points to answer, figures wanted, limits in plain words. Numbers come in by `{1}`, never by hand. */
export function WorkForm(props: {
  file: QuestionFile;
  isOpen: boolean;
  onSave: (work: QuestionWork) => Promise<void>;
}) {
  const { file, isOpen, onSave } = props;
  const { t } = useWords();
  const known = useQuery(catalogue);
  const [work, setWork] = useState<QuestionWork>(file.work);
  const [busy, setBusy] = useState(false);
  if (!known.data) return <Waiting />;
  const isChanged = JSON.stringify(work) !== JSON.stringify(file.work);
  const setPoint = (n: number, point: Point) => setWork({ ...work, points: work.points.with(n, point) });
  const addPoint = () => {
    const empty = { ar: '', fr: '' };
    setWork({ ...work, points: [...work.points, { id: nextId(work.points), asked: empty, answer: empty }] });
  };
  const save = async () => {
    setBusy(true);
    await onSave(work);
    setBusy(false);
  };
  return (
    <fieldset className="plain-set" disabled={!isOpen || busy}>
      <legend className="visually-hidden">{t('question-work')}</legend>
      <Section title={t('question-points')}>
        <p className="small soft">{t('question-points-hint')}</p>
        {work.points.map((point, n) => (
          <div key={point.id} className="point">
            {TONGUES.map((tongue) => (
              <div key={tongue} className="stack tight">
                <Words
                  label={`${t('question-point', { n: n + 1 })} — ${t(`question-in-${tongue}`)}`}
                  tongue={tongue}
                  rows={2}
                  figures={work.figures.length}
                  value={point.asked[tongue]}
                  onChange={(text) => setPoint(n, { ...point, asked: { ...point.asked, [tongue]: text } })}
                />
                <Words
                  label={t('question-answer')}
                  tongue={tongue}
                  rows={5}
                  figures={work.figures.length}
                  value={point.answer[tongue]}
                  onChange={(text) => setPoint(n, { ...point, answer: { ...point.answer, [tongue]: text } })}
                />
              </div>
            ))}
            <p>
              <button
                type="button"
                className="button quiet"
                onClick={() => setWork({ ...work, points: work.points.toSpliced(n, 1) })}
              >
                {t('question-drop-point', { n: n + 1 })}
              </button>
            </p>
          </div>
        ))}
        <p>
          <button type="button" className="button" onClick={addPoint}>
            {t('question-add-point')}
          </button>
        </p>
      </Section>
      <Section title={t('question-figures')}>
        {work.figures.map((wish, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is named by its place in the answer
          <div key={n} className="wish-row">
            <strong dir="ltr">{`{${n + 1}}`}</strong>
            <WishFields
              catalogue={known.data}
              wish={wish}
              onChange={(next) => setWork({ ...work, figures: work.figures.with(n, next) })}
            />
            <button type="button" className="button quiet" onClick={() => setWork(withoutFigure(work, n))}>
              {t('question-drop-figure', { n: n + 1 })}
            </button>
          </div>
        ))}
        <p>
          <button
            type="button"
            className="button"
            onClick={() => setWork({ ...work, figures: [...work.figures, work.figures.at(-1) ?? firstWish()] })}
          >
            {t('question-add-figure')}
          </button>
        </p>
      </Section>
      <Section title={t('question-limits')}>
        <div className="point">
          {TONGUES.map((tongue) => (
            <Words
              key={tongue}
              label={t(`question-in-${tongue}`)}
              tongue={tongue}
              rows={4}
              figures={work.figures.length}
              value={work.limits[tongue]}
              onChange={(text) => setWork({ ...work, limits: { ...work.limits, [tongue]: text } })}
            />
          ))}
        </div>
      </Section>
      <Section title={t('question-french')}>
        <p className="small soft">{t('question-french-hint')}</p>
        <InFrench file={file} given={work.inFrench} onChange={(inFrench) => setWork({ ...work, inFrench })} />
        {isOpen ? (
          <p className="line">
            <button type="button" className="button main" disabled={!isChanged || busy} onClick={save}>
              {t('question-keep')}
            </button>
            {file.signatures.some(({ holds }) => holds) && isChanged ? (
              <span className="small">{t('question-save-voids')}</span>
            ) : null}
          </p>
        ) : null}
      </Section>
    </fieldset>
  );
}

const FRENCH = [
  ['from', 'question-from'],
  ['to', 'question-to'],
  ['subject', 'question-subject'],
  ['text', 'question-wording'],
] as const;
type French = NonNullable<QuestionWork['inFrench']>;

/** Who asks, whom, and what, for the paper in French. What stands empty shows what will be printed. */
function InFrench(props: { file: QuestionFile; given: French | undefined; onChange: (given: French) => void }) {
  const { t } = useWords();
  const given = props.given ?? { from: '', to: '', subject: '', text: '' };
  const id = useId();
  const fieldOf = (name: keyof French, maxLength: number) => ({
    id: `${id}${name}`,
    lang: 'fr',
    dir: 'auto',
    maxLength,
    placeholder: props.file.asked[name],
    value: given[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onChange({ ...given, [name]: event.target.value }),
  });
  return (
    <div className="stack">
      {FRENCH.map(([name, label]) => (
        <div key={name} className="field">
          <label htmlFor={`${id}${name}`}>{t(label)}</label>
          {name === 'text' ? (
            <textarea {...fieldOf(name, 20_000)} rows={5} />
          ) : (
            <input type="text" {...fieldOf(name, 300)} />
          )}
        </div>
      ))}
    </div>
  );
}

/** A name that no point has, also after one was taken out. */
function nextId(points: readonly Point[]): string {
  return String(1 + Math.max(0, ...points.map(({ id }) => Number(id) || 0)));
}

function Words(props: {
  label: string;
  tongue: 'ar' | 'fr';
  rows: number;
  figures: number;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useWords();
  const note = useId();
  const gaps = [...new Set(gapsIn(props.value, props.figures))];
  const isWhole = gaps.length === 0;
  return (
    <div className="field">
      <label className="stack tight">
        <span className="label">{props.label}</span>
        <textarea
          aria-invalid={!isWhole}
          aria-describedby={isWhole ? undefined : note}
          rows={props.rows}
          lang={props.tongue}
          dir={props.tongue === 'ar' ? 'rtl' : 'ltr'}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </label>
      {isWhole ? null : (
        <p id={note} className="small gap-note" role="status">
          {t('question-gap', { marks: gaps.join(' ') })}
        </p>
      )}
    </div>
  );
}
