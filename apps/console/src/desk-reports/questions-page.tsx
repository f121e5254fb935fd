import type { Question } from '@sanad/wire/desk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '../api.ts';
import { Link, Problem, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { questions } from './desk-reads.ts';
import { Area, Choice, Line } from './fields.tsx';

const KINDS = ['line', 'text', 'yes-no', 'choice', 'day', 'number'] as const;
const TONGUES = ['ar', 'fr', 'en'] as const;

/** The association's own questions, asked with each complaint that is typed in. */
export default function QuestionsPage() {
  const { t } = useWords();
  const client = useQueryClient();
  const found = useQuery(questions);
  const [list, setList] = useState<readonly Question[]>([]);
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (found.data) setList(found.data);
  }, [found.data]);
  if (!found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  const change = (n: number, next: Partial<Question>): void => {
    setSaved(false);
    setList(list.map((one, i) => (i === n ? { ...one, ...next } : one)));
  };
  const save = async (): Promise<void> => {
    try {
      await send('PUT', '/v1/desk/questionnaire', { questions: list });
      setSaved(true);
      setError(null);
      await client.invalidateQueries({ queryKey: ['desk-questions'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  const add = (): void => {
    const used = new Set(list.map(({ id }) => id));
    let n = list.length + 1;
    while (used.has(`q${n}`)) n++;
    setList([...list, { id: `q${n}`, text: { ar: '', fr: '', en: '' }, kind: 'line', options: [] }]);
  };
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('desk-questions')}</h1>
        <p className="soft">{t('question-hint')}</p>
      </header>
      <ol className="stack">
        {list.map((one, n) => (
          <li key={one.id} className="stack tight ruled">
            {TONGUES.map((tongue) => (
              <Line
                key={tongue}
                name={`${one.id}-${tongue}`}
                label={t('question-text', { language: t(`tongue-${tongue}`) })}
                value={one.text[tongue]}
                onChange={(value) => change(n, { text: { ...one.text, [tongue]: value } })}
              />
            ))}
            <Choice
              name={`${one.id}-kind`}
              label={t('question-kind')}
              value={one.kind}
              onChange={(kind) => change(n, { kind: kind as Question['kind'] })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`question-kind-${kind}`)}
                </option>
              ))}
            </Choice>
            {one.kind === 'choice' ? (
              <Area
                name={`${one.id}-options`}
                label={t('question-options')}
                rows={4}
                max={1_000}
                value={one.options.join('\n')}
                onChange={(value) => change(n, { options: value.split('\n').slice(0, 20) })}
              />
            ) : null}
            <p>
              <button type="button" className="button quiet" onClick={() => setList(list.filter((_, i) => i !== n))}>
                {t('question-remove')}
              </button>
            </p>
          </li>
        ))}
      </ol>
      <p className="line">
        <button type="button" className="button" onClick={add}>
          {t('question-add')}
        </button>
        <button
          type="button"
          className="button main"
          disabled={list.some(({ text }) => text.ar.trim() === '')}
          onClick={save}
        >
          {t('question-save')}
        </button>
        {saved ? <span role="status">{t('question-saved')}</span> : null}
      </p>
      <Problem error={error} />
    </div>
  );
}
