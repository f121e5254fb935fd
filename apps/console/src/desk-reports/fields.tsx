import type { ReactNode } from 'react';

/** Fields with their labels; `name` is the id too. */
export function Choice(props: {
  name: string;
  label: string;
  children: ReactNode;
  value?: string;
  onChange?: (value: string) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={props.name}>{props.label}</label>
      <select
        id={props.name}
        name={props.name}
        value={props.value}
        onChange={(event) => props.onChange?.(event.target.value)}
      >
        {props.children}
      </select>
    </div>
  );
}

export function Area(props: {
  name: string;
  label: string;
  rows: number;
  max: number;
  /** of a text whose direction is known; else each paragraph finds its own */
  dir?: 'rtl' | 'ltr';
  value?: string;
  onChange?: (value: string) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={props.name}>{props.label}</label>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows}
        maxLength={props.max}
        dir={props.dir ?? 'auto'}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange?.(event.target.value)}
      />
    </div>
  );
}

export function Line(props: {
  name: string;
  label: string;
  type?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={props.name}>{props.label}</label>
      <input
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        dir="auto"
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange?.(event.target.value)}
      />
    </div>
  );
}
