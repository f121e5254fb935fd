import type { RequestFile } from '@sanad/wire/cooperation';
import { Said } from '../parts.tsx';
import { keyed } from '../row-keys.ts';
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
          {keyed(lines, (line) => line).map(({ key, row }) => (
            <p key={key}>
              <Said>{row}</Said>
            </p>
          ))}
        </section>
      ))}
    </article>
  );
}
