import type { Language } from '../words.tsx';

export const TONGUES: readonly (readonly [Language, string])[] = [
  ['ar', 'العربية'],
  ['fr', 'Français'],
  ['en', 'English'],
];

/** One of the three languages, each by its own name. */
export function Tongues(props: { label: string; chosen: Language; onChoose: (language: Language) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="tongues" role="group" aria-label={props.label}>
      {TONGUES.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={props.chosen === code}
          onClick={() => props.onChoose(code)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
