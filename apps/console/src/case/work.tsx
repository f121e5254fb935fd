import type { CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { send } from '../api.ts';
import { Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { hasHour, nearWord } from './law.ts';
import type { Opened } from './opened.ts';

/** Clocks, tasks and notes: what must not pass unseen. */
export function Work(props: {
  file: CaseFile;
  mayInvestigate: boolean;
  onOpen: (what: Opened) => void;
  onDone: () => Promise<void>;
}) {
  const { t, date, time } = useWords();
  const { file, mayInvestigate, onOpen } = props;
  const [error, setError] = useState<unknown>(null);
  const open = file.tasks.filter((task) => task.doneAt === null);
  const finish = async (task: string): Promise<void> => {
    setError(null);
    try {
      await send('POST', `/v1/cases/${file.id}/tasks/${task}/done`, {}, { key: crypto.randomUUID() });
      await props.onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <section className="stack">
      <h2>{t('clocks')}</h2>
      {file.clocks.length === 0 ? <p className="small soft">{t('clocks-none')}</p> : null}
      <ul className="stack tight">
        {file.clocks.map((clock) => (
          <li key={clock.kind + clock.ref} className="small">
            <span
              className={clock.nearness === 'far' ? 'soft' : `tag ${clock.nearness === 't-20' ? 'review' : 'alert'}`}
            >
              {t(nearWord(clock.kind, clock.nearness))}
            </span>{' '}
            {t(`clock-${clock.kind}`, { label: clock.label })} ·{' '}
            {hasHour(clock.kind) ? time(clock.dueAt) : date(clock.dueAt)}
            {clock.verify === 'required' ? <span className="soft"> ({t('to-verify')})</span> : null}
          </li>
        ))}
      </ul>
      <Problem error={error} />
      {mayInvestigate && open.length > 0 ? (
        <ul className="stack tight">
          {open.map((task) => (
            <li key={task.id} className="line between">
              <span>
                <bdi>{task.title}</bdi>
                {task.person === null ? null : (
                  <span className="small soft">
                    {' '}
                    · <Said>{file.names[task.person] ?? '—'}</Said>
                  </span>
                )}
              </span>
              <button type="button" className="button" onClick={() => finish(task.id)}>
                {t('task-finish')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {mayInvestigate ? (
        <div className="line">
          <button type="button" className="button" onClick={() => onOpen('task')}>
            {t('add-task')}
          </button>
          <button type="button" className="button" onClick={() => onOpen('note')}>
            {t('add-note')}
          </button>
          {file.moves.length > 0 ? (
            <button type="button" className="button" onClick={() => onOpen('move')}>
              {t('move-case')}
            </button>
          ) : null}
          {file.takeBack ? (
            <button type="button" className="button" onClick={() => onOpen('take-back')}>
              {t('take-back')}
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
