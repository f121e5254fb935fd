import type { ClassView } from '@sanad/wire/training';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { Bars } from '../bars.tsx';
import { Island, Link, Problem, Scrolls, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ClassStart } from './class-start.tsx';

/** Words shown at once; when one is confirmed the next comes. */
const AT_ONCE = 3;

/** The trainer's view: what to teach next, by step and competence. No names, no ranking. */
export default function ClassPage() {
  const { t, language, number } = useWords();
  const found = useQuery({
    queryKey: ['training-class'],
    queryFn: async () => (await read<ClassView>('/v1/training/class')).body,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const { learners, items, competences, waiting } = found.data;
  return (
    <div className="page training">
      <header className="stack tight">
        <p className="small">
          <Link to="/training">{t('training-all')}</Link>
        </p>
        <h1>{t('training-class')}</h1>
        <p className="soft">{t('training-class-hint', { learners: number(learners) })}</p>
      </header>
      <Section title={t('training-waiting', { count: waiting.length })}>
        {waiting.length === 0 ? <p className="soft">{t('training-waiting-none')}</p> : null}
        {waiting.slice(0, AT_ONCE).map((one) => (
          <Rubric key={`${one.attempt} ${one.step}`} waiting={one} />
        ))}
        {waiting.length > AT_ONCE ? (
          <p className="soft">{t('training-waiting-more', { count: waiting.length - AT_ONCE })}</p>
        ) : null}
      </Section>
      <Section title={t('training-next')}>
        {competences.length === 0 ? <p className="soft">{t('training-class-empty')}</p> : null}
        <Bars
          height={20}
          bars={competences.map(({ id, label, share }) => ({
            id,
            label: label[language],
            share: share * 0.8,
            said: <strong>{percentOf(share, number)}</strong>,
          }))}
        />
      </Section>
      <Items items={items} />
      <ClassStart />
    </div>
  );
}

/** The questions that can be judged, weakest first; the others wait behind a line, and of so few people no result is shown. */
function Items({ items }: Pick<ClassView, 'items'>) {
  const { t, language, number } = useWords();
  const judged = items.filter(isJudged);
  const few = items.filter((item) => !isJudged(item));
  return (
    <Section title={t('training-items')}>
      {judged.length > 0 ? (
        <Scrolls label={t('training-items')} across>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('training-question')}</th>
                <th scope="col" className="num">
                  {t('training-answers')}
                </th>
                <th scope="col" className="num">
                  {t('training-facility')}
                </th>
                <th scope="col" className="num">
                  {t('training-discrimination')}
                </th>
                <th scope="col">{t('training-verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {judged.map((item) => (
                <Item key={`${item.exercise} ${item.step}`} item={item} />
              ))}
            </tbody>
          </table>
        </Scrolls>
      ) : null}
      {few.length > 0 ? (
        <details>
          <summary>{t('training-too-few', { count: few.length })}</summary>
          <ul className="dashed">
            {few.map((item) => (
              <li key={`${item.exercise} ${item.step}`}>
                {item.ask[language]}
                <span className="small soft block">
                  {item.title[language]} · {t('training-answered', { count: item.answers, said: number(item.answers) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

type Judged = ClassView['items'][number] & { readonly says: 'fine' | 'misleading' | 'too-easy' | 'too-hard' };

const isJudged = (item: ClassView['items'][number]): item is Judged => item.says !== 'too-few';

function Item({ item }: { item: Judged }) {
  const { t, language, number } = useWords();
  return (
    <tr>
      <th scope="row">
        {item.ask[language]}
        <span className="small soft block">{item.title[language]}</span>
      </th>
      <td className="num">{number(item.answers)}</td>
      <td className="num">{percentOf(item.facility, number)}</td>
      <td className="num">{item.discrimination === null ? '—' : <Island>{number(item.discrimination)}</Island>}</td>
      <td>
        {t(`training-says-${item.says}`)}
        {item.mistaken ? (
          <span className="small soft block">
            {t('training-mistaken', { option: item.mistaken.label[language], times: item.mistaken.times })}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

const percentOf = (share: number, number: (value: number) => string): string => `${number(Math.round(share * 100))} %`;

function Rubric({ waiting }: { waiting: ClassView['waiting'][number] }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [met, setMet] = useState<string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const confirm = async (): Promise<void> => {
    try {
      await send('POST', `/v1/training/attempts/${waiting.attempt}/rubric`, { step: waiting.step, met });
      await client.invalidateQueries({ queryKey: ['training-class'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form
      className="stack ruled"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <h3>{waiting.ask[language]}</h3>
      <blockquote dir="auto">{waiting.text}</blockquote>
      <fieldset className="choices tall">
        <legend className="small soft">{t('training-rubric')}</legend>
        {waiting.rubric.map(({ id, label }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={met.includes(id)}
              onChange={() => setMet((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))}
            />
            <span>{label[language]}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" className="button main">
          {t('training-confirm')}
        </button>
      </p>
      <Problem error={error} />
    </form>
  );
}
