import type { RequestDraft } from '@sanad/wire/cooperation';
import { useId } from 'react';
import { useRowKeys } from '../row-keys.ts';
import { type Language, useWords } from '../words.tsx';

/** Words in up to three languages, of which the form shows one at a time. */
export type Words = RequestDraft['necessity'];
export type Change = {
  readonly draft: RequestDraft;
  readonly tongue: Language;
  readonly onChange: (next: RequestDraft) => void;
};

export function withWords(words: Words, tongue: Language, text: string): Words {
  return { ...words, [tongue]: text };
}

export function Field(props: {
  label: string;
  value: string;
  long?: boolean;
  ltr?: boolean;
  type?: 'text' | 'date' | 'datetime-local';
  onChange: (next: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    dir: props.ltr ? ('ltr' as const) : ('auto' as const),
    value: props.value,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.long ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input type={props.type ?? 'text'} step={props.type === 'datetime-local' ? 1 : undefined} {...shared} />
      )}
    </div>
  );
}

/** A time in UTC, to the second: an address that many share is told apart by it. Null while nothing is given. */
export function Moment(props: { label: string; value: string | null; onChange: (next: string | null) => void }) {
  return (
    <Field
      label={`${props.label} (UTC)`}
      type="datetime-local"
      ltr
      value={props.value?.slice(0, 19) ?? ''}
      onChange={(next) => props.onChange(next === '' ? null : `${next}${next.length > 16 ? '' : ':00'}.000Z`)}
    />
  );
}

export function Pick<T extends string>(props: {
  label: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  none?: string;
  onPick: (next: T | null) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value ?? ''} onChange={(event) => props.onPick((event.target.value as T) || null)}>
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Tick(props: { label: string; value: boolean | null; onChange: (next: boolean) => void }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={props.value === true}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** A list whose rows are added and taken away. */
export function Rows<T>(props: {
  title: string;
  add: string;
  items: readonly T[];
  blank: T;
  draw: (one: T, set: (next: T) => void, n: number) => React.ReactNode;
  onChange: (next: T[]) => void;
}) {
  const { t } = useWords();
  const { items } = props;
  const { keys, drop } = useRowKeys(items.length);
  const remove = (n: number): void => {
    drop(n);
    props.onChange(items.toSpliced(n, 1));
  };
  return (
    <fieldset className="stack tight">
      <legend>{props.title}</legend>
      {items.map((one, n) => (
        <div key={keys[n]} className="draft-row">
          {props.draw(one, (next) => props.onChange(items.with(n, next)), n)}
          <button type="button" className="button quiet" onClick={() => remove(n)}>
            {t('remove')}
          </button>
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={() => props.onChange([...items, props.blank])}>
          {props.add}
        </button>
      </p>
    </fieldset>
  );
}
