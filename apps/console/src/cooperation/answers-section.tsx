import type { RequestFile } from '@sanad/wire/cooperation';
import { useState } from 'react';
import { download, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Link, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { useCaseFile } from './reads.ts';
import { ReturnDialog } from './return-dialog.tsx';

const WAITS: readonly string[] = ['sent', 'acknowledged', 'partly-answered'];

/** What came back, each as an exhibit of the case; while nothing does, reminders. */
export function AnswersSection(props: {
  file: RequestFile;
  path: string;
  act: (work: () => Promise<unknown>) => Promise<void>;
}) {
  const { file, path, act } = props;
  const { t, date } = useWords();
  const { mayWork } = useDesk();
  const [opened, setOpened] = useState<string | null>(null);
  const found = useCaseFile(file.case);
  const waits = WAITS.includes(file.state);
  const idOf = (number: string): string | null => found?.exhibitList.find((one) => one.number === number)?.id ?? null;
  if (!waits && file.answers.length === 0) return null;
  return (
    <Section title={t('answers')}>
      {file.answers.length > 0 ? (
        <ul className="requests">
          {file.answers.map((one) => (
            <li key={one.exhibit}>
              <Link to={`/cases/${file.case}`}>
                <Island>{one.exhibit}</Island>
              </Link>{' '}
              — {date(`${one.on}T12:00:00.000Z`)} — {t(one.whole ? 'answer-whole' : 'answer-part')}
              {one.note ? <Said className="block soft">{one.note}</Said> : null}
              {mayWork && idOf(one.exhibit) ? (
                <p>
                  <button type="button" className="button quiet" onClick={() => setOpened(idOf(one.exhibit))}>
                    {t('return-read')}
                  </button>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t('answers-none')}</p>
      )}
      {waits && mayWork ? <JoinAnswer file={file} path={path} act={act} /> : null}
      {waits && mayWork ? <Reminders file={file} path={path} act={act} /> : null}
      {opened ? <ReturnDialog exhibit={opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}

function JoinAnswer({ file, path, act }: Parameters<typeof AnswersSection>[0]) {
  const { t } = useWords();
  const [exhibit, setExhibit] = useState('');
  const [on, setOn] = useState('');
  const [whole, setWhole] = useState(true);
  const forget = (): void => {
    setExhibit('');
    setWhole(true);
  };
  const found = useCaseFile(file.case);
  const joined = file.answers.map((one) => one.exhibit);
  const choices = (found?.exhibitList ?? []).filter((one) => one.destroyedAt === null && !joined.includes(one.number));
  return (
    <div className="stack tight">
      <p className="small soft">{t('answer-hint')}</p>
      <div className="two-fields">
        <div className="field">
          <label htmlFor="answer-exhibit">{t('answer-exhibit')}</label>
          <select id="answer-exhibit" value={exhibit} onChange={(event) => setExhibit(event.target.value)}>
            <option value="">—</option>
            {choices.map((one) => (
              <option key={one.id} value={one.number}>
                {one.number} {one.title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="answer-on">{t('answer-on')}</label>
          <input id="answer-on" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </div>
      </div>
      <label className="choice">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
        <span>{t('answer-is-whole')}</span>
      </label>
      <p>
        <button
          type="button"
          className="button"
          disabled={exhibit === '' || on === ''}
          onClick={() => act(() => send('POST', `${path}/answers`, { exhibit, on, whole, note: '' }).then(forget))}
        >
          {t('answer-join')}
        </button>
      </p>
    </div>
  );
}

function Reminders({ file, path, act }: Parameters<typeof AnswersSection>[0]) {
  const { t } = useWords();
  const letter = (language: string) => act(() => download(`${path}/letter?of=reminder&language=${language}`));
  return (
    <fieldset className="line letters">
      <legend>{t('reminder', { count: file.followUps })}</legend>
      <button type="button" className="button" onClick={() => letter('ar')}>
        PDF — العربية
      </button>
      <button type="button" className="button" onClick={() => letter('fr')}>
        PDF — Français
      </button>
      <button type="button" className="button" onClick={() => letter('en')}>
        PDF — English
      </button>
      <button
        type="button"
        className="button"
        onClick={() => act(() => send('POST', `${path}/follow-ups`, { note: '' }))}
      >
        {t('reminder-sent')}
      </button>
    </fieldset>
  );
}
