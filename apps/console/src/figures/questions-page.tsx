import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../case/form-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Said, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { FigureNav } from './figure-nav.tsx';
import { questionList } from './reads.ts';

const KINDS = ['written-question', 'information-request', 'urgent-information-request'] as const;

/** Written questions and requests for information, those whose term ends first on top. */
export default function QuestionsPage() {
  const { t, calendarDay } = useWords();
  const { mayWork } = useDesk();
  const [opened, setOpened] = useState(false);
  const found = useQuery(questionList);
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const order = (row: (typeof found.data)[number]) => `${row.state === 'answered' ? 1 : 0}${row.due}`;
  const rows = [...found.data].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('figures-questions')}</h1>
        <p className="soft">{t('questions-hint')}</p>
        <FigureNav />
        {mayWork ? (
          <p>
            <button type="button" className="button main" onClick={() => setOpened(true)}>
              {t('question-register')}
            </button>
          </p>
        ) : null}
      </header>
      {rows.length === 0 ? <p className="soft">{t('questions-empty')}</p> : null}
      <ul className="requests">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/figures/questions/${row.id}`} className="request">
              <span className="stack tight">
                <strong>
                  <Said>{row.subject}</Said>
                </strong>
                <span className="small soft">
                  <Facts>
                    <Island>{row.number}</Island>
                    {t(`question-kind-${row.kind}`)}
                  </Facts>
                </span>
              </span>
              <span className="stack tight end">
                <span className="tag settled">{t(`question-${row.state}`)}</span>
                {row.state === 'answered' ? null : (
                  <span className={`small term ${row.nearness}`}>
                    {t(row.nearness === 'over' ? 'term-over' : 'term-due')} {calendarDay(row.due)}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {opened ? <Register onClose={() => setOpened(false)} onDone={async () => void (await found.refetch())} /> : null}
    </div>
  );
}

function Register(props: { onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const first = {
    kind: 'written-question',
    reference: '',
    from: '',
    to: '',
    subject: '',
    text: '',
    receivedOn: new Date().toISOString().slice(0, 10),
  };
  return (
    <FormDialog
      draft="question"
      title={t('question-register')}
      submit={t('question-register')}
      first={first}
      path="/v1/questions"
      bodyOf={(fields) => fields}
      said={t('question-registered-said')}
      {...props}
    >
      {(bind) => (
        <>
          <label className="field">
            <span className="label">{t('question-sort')}</span>
            <select {...bind('kind')}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`question-kind-${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="label">{t('question-from')}</span>
            <input {...bind('from')} required dir="auto" />
          </label>
          <label className="field">
            <span className="label">{t('question-to')}</span>
            <input {...bind('to')} required dir="auto" />
          </label>
          <label className="field">
            <span className="label">{t('question-reference')}</span>
            <input {...bind('reference')} dir="auto" />
          </label>
          <label className="field">
            <span className="label">{t('question-received')}</span>
            <input {...bind('receivedOn')} type="date" required />
          </label>
          <label className="field">
            <span className="label">{t('question-subject')}</span>
            <input {...bind('subject')} required dir="auto" />
          </label>
          <label className="field">
            <span className="label">{t('question-wording')}</span>
            <textarea {...bind('text')} required rows={6} dir="auto" />
          </label>
        </>
      )}
    </FormDialog>
  );
}
