import type { RequestFile } from '@sanad/wire/cooperation';
import { Said } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** The letter as it will leave: whoever approves reads what she signs. */
export function LetterView({ letters }: { letters: NonNullable<RequestFile['letters']> }) {
  const { t, language } = useWords();
  const letter = letters[language];
  return (
    <article className="stack letter-view">
      <p className="soft small">{t('request-closed')}</p>
      <p>
        <Said>{letter.opening}</Said>
      </p>
      {letter.paragraphs.map(({ heading, lines }, n) => (
        <section key={heading} className="stack tight">
          <h3>
            {n + 1}. {heading}
          </h3>
          {lines.map((line) => (
            <p key={line}>
              <Said>{line}</Said>
            </p>
          ))}
        </section>
      ))}
    </article>
  );
}
