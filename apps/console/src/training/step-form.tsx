import type { Answer, Material, ShownStep } from '@sanad/wire/training';
import { useState } from 'react';
import { runsOf } from '../number-runs.ts';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { letterOf } from './clause-letter.ts';
import { GridForm } from './grid-form.tsx';
import { HashForm } from './hash-form.tsx';
import { MaterialView } from './material.tsx';
import { Send } from './send.tsx';
import { spansOf, wordsOf } from './spans.ts';

type FormProps = { step: ShownStep; of: Material | undefined; onAnswer: (answer: Answer) => void; busy: boolean };

/** The form of one step; it makes the answer that the step's kind asks for. */
export function StepForm(props: FormProps) {
  switch (props.step.kind) {
    case 'choose':
      return <Choose {...props} />;
    case 'rows':
      return <PickRows {...props} />;
    case 'hash':
      return <HashForm {...props} />;
    case 'instants':
      return <Instants {...props} />;
    case 'chances':
      return <Chances {...props} />;
    case 'spans':
      return <Spans {...props} />;
    case 'route':
      return <Route {...props} />;
    case 'request':
      return <Request {...props} />;
    case 'cells':
      return <GridForm {...props} />;
    case 'words':
      return <FreeWords {...props} />;
  }
}

function usePicked(many: boolean): [string[], (id: string) => void] {
  const [picked, setPicked] = useState<string[]>([]);
  const toggle = (id: string): void =>
    setPicked((now) => (many ? (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]) : [id]));
  return [picked, toggle];
}

function Choose({ step, onAnswer, busy }: FormProps) {
  const { t, language } = useWords();
  const [picked, toggle] = usePicked(step.many);
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'choose', picked }))} className="stack">
      <fieldset className="choices tall">
        <legend className="small soft">{t(step.many ? 'training-many' : 'training-one')}</legend>
        {step.options.map(({ id, label }) => (
          <label key={id} className="choice">
            <input
              type={step.many ? 'checkbox' : 'radio'}
              name={step.id}
              checked={picked.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{label[language]}</span>
          </label>
        ))}
      </fieldset>
      <Send busy={busy} ready={picked.length > 0} />
    </form>
  );
}

function PickRows({ step, of, onAnswer, busy }: FormProps) {
  const { t } = useWords();
  const [picked, toggle] = usePicked(step.many);
  const cell = (row: string) => (
    <label className="choice bare">
      <input
        type={step.many ? 'checkbox' : 'radio'}
        name={step.id}
        checked={picked.includes(row)}
        onChange={() => toggle(row)}
      />
      <span className="visually-hidden">{t('training-this-row', { row: row.slice(1) })}</span>
    </label>
  );
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'rows', picked }))} className="stack">
      {of ? <MaterialView material={of} extra={{ head: t('training-pick'), cell }} /> : null}
      <Send busy={busy} ready={picked.length > 0} />
    </form>
  );
}

function Instants({ of, onAnswer, busy }: FormProps) {
  const { t } = useWords();
  const [at, setAt] = useState<Record<string, string>>({});
  const rows = of?.kind === 'rows' ? of.rows.length : 0;
  const cell = (row: string) => (
    <input
      className="moment"
      dir="ltr"
      aria-label={t('training-utc-of', { row: row.slice(1) })}
      placeholder="2026-11-03 14:05"
      value={at[row] ?? ''}
      onChange={(event) => setAt({ ...at, [row]: event.target.value })}
    />
  );
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'instants', at }))} className="stack">
      {of ? <MaterialView material={of} extra={{ head: 'UTC', cell }} /> : null}
      <Send busy={busy} ready={Object.values(at).filter((one) => one.trim() !== '').length === rows} />
    </form>
  );
}

function Chances({ of, onAnswer, busy }: FormProps) {
  const { t, number } = useWords();
  const [chance, setChance] = useState<Record<string, number>>({});
  const cell = (row: string) => (
    <label className="chance">
      <span className="visually-hidden">{t('training-chance-of', { row: row.slice(1) })}</span>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        value={chance[row] ?? 50}
        onChange={(event) => setChance({ ...chance, [row]: Number(event.target.value) })}
      />
      <output>
        <Island>{`${number(chance[row] ?? 50)} %`}</Island>
      </output>
    </label>
  );
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'chances', chance }))} className="stack">
      {of ? <MaterialView material={of} extra={{ head: '%', cell }} /> : null}
      <Send busy={busy} ready={Object.keys(chance).length > 0} />
    </form>
  );
}

function Spans({ of, onAnswer, busy }: FormProps) {
  const { t } = useWords();
  const [marked, setMarked] = useState<Record<string, ReadonlySet<number>>>({});
  const toggle = (row: string, n: number): void => {
    const next = new Set(marked[row]);
    if (!next.delete(n)) next.add(n);
    setMarked({ ...marked, [row]: next });
  };
  const texts = of?.kind === 'rows' ? of.rows.map(({ id, cells }) => ({ id, text: String(cells.at(-1)) })) : [];
  const answer = (): Answer => ({
    kind: 'spans',
    spans: Object.fromEntries(texts.map(({ id, text }) => [id, spansOf(text, marked[id] ?? new Set())])),
  });
  const instead = (row: string, text: string) => (
    <p className="post-text small-post" dir="auto">
      {runsOf(text).map((run) => {
        const pieces = piecesOf(text).flatMap((piece) => within(piece, run));
        const shown = pieces.map((piece) => (
          <Piece
            key={piece.from}
            piece={piece}
            isMarked={piece.word !== null && (marked[row]?.has(piece.word) ?? false)}
            onToggle={(n) => toggle(row, n)}
          />
        ));
        return run.isNumber ? <Island key={run.from}>{shown}</Island> : <span key={run.from}>{shown}</span>;
      })}
    </p>
  );
  return (
    <form onSubmit={submit(() => onAnswer(answer()))} className="stack">
      <p className="small soft">{t('training-mark-hint')}</p>
      {of ? <MaterialView material={of} instead={instead} /> : null}
      <Send busy={busy} ready={Object.values(marked).some((one) => one.size > 0)} />
    </form>
  );
}

type TextPiece = { readonly from: number; readonly words: string; readonly word: number | null };

function Piece({ piece, isMarked, onToggle }: { piece: TextPiece; isMarked: boolean; onToggle: (n: number) => void }) {
  const { words, word } = piece;
  if (word === null) return <span>{words}</span>;
  return (
    <button type="button" className="word" aria-pressed={isMarked} onClick={() => onToggle(word)}>
      {words}
    </button>
  );
}

/** A word stays whole, in the run where it begins; what stands between words is cut where a number begins. */
function within(piece: TextPiece, run: { from: number; to: number }): TextPiece[] {
  if (piece.word !== null) return piece.from >= run.from && piece.from < run.to ? [piece] : [];
  const from = Math.max(piece.from, run.from);
  const words = piece.words.slice(from - piece.from, Math.max(0, run.to - piece.from));
  return words === '' ? [] : [{ from, words, word: null }];
}

/** A text in pieces, words that can be marked and what stands between them. */
function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  wordsOf(text).forEach(([from, to], word) => {
    if (from > end) pieces.push({ from: end, words: text.slice(end, from), word: null });
    pieces.push({ from, words: text.slice(from, to), word });
    end = to;
  });
  if (end < text.length) pieces.push({ from: end, words: text.slice(end), word: null });
  return pieces;
}

function Route({ step, onAnswer, busy }: FormProps) {
  const { t, language } = useWords();
  const [rules, toggle] = usePicked(true);
  const [instrument, setInstrument] = useState('');
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'route', rules, instrument }))} className="stack">
      <fieldset className="choices tall">
        <legend>{t('training-rules')}</legend>
        {step.rules.map(({ id, label }) => (
          <label key={id} className="choice">
            <input type="checkbox" checked={rules.includes(id)} onChange={() => toggle(id)} />
            <span>
              <Island>{id}</Island> {label[language]}
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        {t('training-first-instrument')}
        <select value={instrument} onChange={(event) => setInstrument(event.target.value)}>
          <option value="">—</option>
          {step.instruments.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <Send busy={busy} ready={instrument !== ''} />
    </form>
  );
}

const LONG = new Set(['facts', 'identifiers', 'link', 'necessity']);

function Request({ step, onAnswer, busy }: FormProps) {
  const { t, language } = useWords();
  const [fields, setFields] = useState<Record<string, string>>({});
  const set = (id: string, text: string): void => setFields({ ...fields, [id]: text });
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'request', fields }))} className="stack">
      {step.fields.map(({ id, letter, label }) =>
        id === 'intention' ? (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={fields[id] === 'yes'}
              onChange={(event) => set(id, event.target.checked ? 'yes' : '')}
            />
            <span>
              {letter ? `(${letterOf(letter, language)}) ` : ''} {label[language]}
            </span>
          </label>
        ) : (
          <div key={id} className="field">
            <label htmlFor={`field-${id}`}>
              {letter ? `(${letterOf(letter, language)}) ` : ''}
              {label[language]}
            </label>
            {id === 'offence' ? (
              <select id={`field-${id}`} value={fields[id] ?? ''} onChange={(event) => set(id, event.target.value)}>
                <option value="">—</option>
                {step.options.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.id.replace('PC-', '')} — {one.label[language]}
                  </option>
                ))}
              </select>
            ) : LONG.has(id) ? (
              <textarea
                id={`field-${id}`}
                rows={3}
                dir="auto"
                value={fields[id] ?? ''}
                onChange={(event) => set(id, event.target.value)}
              />
            ) : (
              <input
                id={`field-${id}`}
                dir="auto"
                value={fields[id] ?? ''}
                onChange={(event) => set(id, event.target.value)}
              />
            )}
          </div>
        ),
      )}
      <p className="small soft">{t('training-request-hint')}</p>
      <Send busy={busy} ready={Object.keys(fields).length > 0} />
    </form>
  );
}

function FreeWords({ step, onAnswer, busy }: FormProps) {
  const { t, language, list } = useWords();
  const [text, setText] = useState('');
  return (
    <form onSubmit={submit(() => onAnswer({ kind: 'words', text }))} className="stack">
      <label>
        {t('training-your-words')}
        <textarea rows={6} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="small soft">
        {t('training-rubric-hint', { criteria: list(step.rubric.map(({ label }) => label[language])) })}
      </p>
      <Send busy={busy} ready={text.trim().length > 10} />
    </form>
  );
}

function submit(then: () => void) {
  return (event: { preventDefault(): void }): void => {
    event.preventDefault();
    then();
  };
}
