import { useWords } from '../words.tsx';
import { PUBLIC_LANGUAGES, type PublicLanguage } from './reads.ts';

/** The four languages of the public; a mark where something was found. */
export function LanguageTabs(props: {
  chosen: PublicLanguage;
  onChoose: (language: PublicLanguage) => void;
  marked?: ReadonlySet<string>;
}) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="tongue-tabs" role="group" aria-label={t('public-language')}>
      {PUBLIC_LANGUAGES.map(([code, name]) => (
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
    </div>
  );
}
