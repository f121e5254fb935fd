import { type Language, useWords } from './words.tsx';

/** The languages of the staff and of its papers. */
export const TONGUES: readonly (readonly [Language, string])[] = [
  ['ar', 'العربية'],
  ['fr', 'Français'],
  ['en', 'English'],
];

/** One of several languages, each by its own name; a mark where something was found. */
export function Tongues<Code extends string>(props: {
  label: string;
  tongues: readonly (readonly [Code, string])[];
  chosen: Code;
  onChoose: (language: Code) => void;
  marked?: ReadonlySet<string>;
}) {
  const { t } = useWords();
  return (
    <fieldset className="tongue-tabs">
      <legend className="visually-hidden">{props.label}</legend>
      {props.tongues.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={props.chosen === code}
          onClick={() => props.onChoose(code)}
        >
          {name}
          {props.marked?.has(code) ? <span className="mark-dot" aria-label={t('finding-here')} role="img" /> : null}
        </button>
      ))}
    </fieldset>
  );
}
