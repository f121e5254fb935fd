import { isFrozenAsWanted } from '@sanad/wire/answer-marks';
import type { QuestionFile, QuestionWork, SignStep } from '@sanad/wire/question';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Digest, Facts, Island, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Articles } from './articles.tsx';
import { questionOf } from './reads.ts';
import { WorkForm } from './work-form.tsx';

type Act = (work: () => Promise<unknown>) => Promise<void>;

/** One question: what was asked, the work on it, the frozen figures, the notes, who signed, the papers. */
export default function QuestionPage({ id }: { id: string }) {
  const { t } = useWords();
  const { mayWork } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const found = useQuery(questionOf(id));
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const file = found.data;
  const act: Act = async (work) => {
    try {
      await work();
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
    await found.refetch();
  };
  const path = `/v1/questions/${id}`;
  const match = `"${file.version}"`;
  const isOpen = file.state !== 'answered' && mayWork;
  const save = (work: QuestionWork) => act(() => send('PUT', `${path}/work`, work, { match }));
  return (
    <div className="page narrow">
      <Head file={file} />
      <Problem error={error} />
      <Section title={t('question-asked')}>
        <p>
          <Said className="block said-text">{file.asked.text}</Said>
        </p>
      </Section>
      <WorkForm key={JSON.stringify(file.work)} file={file} isOpen={isOpen} onSave={save} />
      <Frozen file={file} isOpen={isOpen} onFreeze={() => act(() => send('POST', `${path}/freeze`, {}, { match }))} />
      {file.frozen ? <Signatures file={file} path={path} act={act} /> : null}
      {file.frozen ? <Papers file={file} path={path} onError={setError} /> : null}
    </div>
  );
}

function Head({ file }: { file: QuestionFile }) {
  const { t, language, calendarDay } = useWords();
  return (
    <header className="stack tight">
      <p className="small">
        <Link to="/figures/questions">{t('figures-questions')}</Link>
      </p>
      <h1>
        <Said>{file.asked.subject}</Said>
      </h1>
      <p className="soft">
        <Facts>
          <Island>{file.number}</Island>
          {t(`question-kind-${file.kind}`)}
          <Said>{file.asked.from}</Said>
          <span className="tag settled">{t(`question-${file.state}`)}</span>
          {file.state === 'answered' ? null : (
            <span className={`term ${file.nearness}`}>
              {t(file.nearness === 'over' ? 'term-over' : 'term-due')} {calendarDay(file.due)}
            </span>
          )}
        </Facts>
      </p>
      <p className="small soft">
        <Articles text={file.clause[language]} />
      </p>
      <Rules file={file} />
    </header>
  );
}

/** What else the rules say of its clock. What nobody has confirmed says so. */
function Rules({ file }: { file: QuestionFile }) {
  const { t, language, list, calendarDay } = useWords();
  if (file.rules.length === 0 && file.moonHolidays.length === 0) return null;
  return (
    <ul className="small soft">
      {file.rules.map(({ text, source, verify, on }) => (
        <li key={text.en}>
          {text[language]} {on ? calendarDay(on) : null} (<bdi>{source}</bdi>){' '}
          {verify === 'confirm' ? <strong>{t('rule-unconfirmed')}</strong> : null}
        </li>
      ))}
      {file.moonHolidays.length > 0 ? (
        <li>{t('moon-holidays', { names: list(file.moonHolidays.map((name) => name[language])) })}</li>
      ) : null}
    </ul>
  );
}

function Frozen({ file, isOpen, onFreeze }: { file: QuestionFile; isOpen: boolean; onFreeze: () => void }) {
  const { t, language, number } = useWords();
  const { frozen } = file;
  return (
    <Section
      title={t('question-frozen-figures')}
      beside={
        isOpen && file.work.figures.length > 0 ? (
          <button type="button" className="button" onClick={onFreeze}>
            {t(frozen ? 'question-freeze-again' : 'question-freeze')}
          </button>
        ) : null
      }
    >
      {frozen === null ? (
        <p className="soft">{t('question-freeze-hint')}</p>
      ) : (
        <>
          {isFrozenAsWanted(file.work, frozen) ? null : <p className="notice due">{t('question-frozen-other')}</p>}
          <ol className="frozen">
            {frozen.figures.map((figure, n) => (
              <li key={figure.definition.id}>
                <strong>{file.phrases[n]![language]}</strong>
                <span className="block small soft">{file.periods[n]![language]}</span>
                <Link
                  className="small"
                  to={`/figures/count?measure=${figure.measure}&scope=${figure.scope}&from=${figure.definition.period.from}&to=${figure.definition.period.to}`}
                >
                  {t('figure-definition')}
                </Link>
              </li>
            ))}
          </ol>
          <p className="small soft">
            {t('at-checkpoint', { size: number(frozen.checkpoint.size) })} <Digest value={frozen.checkpoint.root} />
          </p>
          {(['method', 'disclosure'] as const).map((note) => (
            <details key={note}>
              <summary>{t(`question-${note}`)}</summary>
              <p className="said-text small">
                <Articles text={file[note][language]} />
              </p>
            </details>
          ))}
        </>
      )}
    </Section>
  );
}

function Signatures({ file, path, act }: { file: QuestionFile; path: string; act: Act }) {
  const { t, date } = useWords();
  const { session, sign } = useDesk();
  const [note, setNote] = useState('');
  const { person } = session;
  const holding = file.signatures.filter(({ holds, verdict }) => holds && verdict === 'approve');
  const step: SignStep | undefined = (['figures', 'release'] as const).find(
    (one) => !holding.some((given) => given.step === one),
  );
  const may =
    step !== undefined &&
    file.by !== person.id &&
    !holding.some(({ by }) => by === person.id) &&
    person.roles.some((role) =>
      (step === 'release' ? ['supervisor'] : ['supervisor', 'auditor', 'statistician']).includes(role),
    );
  const give = (verdict: 'approve' | 'return') =>
    act(async () => {
      const statement = {
        kind: 'question.signed' as const,
        question: file.id,
        step: step!,
        digest: file.digest,
        verdict,
      };
      const body = { step, verdict, note, signature: await sign(statement) };
      await send('POST', `${path}/signatures`, body, { match: `"${file.version}"` });
    });
  return (
    <Section title={t('question-chain')}>
      <ol className="stack tight">
        {file.signatures.map((one) => (
          <li key={`${one.at}${one.by}`} className={one.holds ? '' : 'soft'}>
            <strong>{t(one.verdict === 'return' ? 'question-returned' : `question-signed-${one.step}`)}</strong> —{' '}
            <Said>{file.names[one.by] ?? ''}</Said>، {date(one.at)}
            {one.holds ? null : <span className="small"> ({t('question-void')})</span>}
            {one.note ? <Said className="block small">{one.note}</Said> : null}
          </li>
        ))}
      </ol>
      {step === undefined ? null : may ? (
        <div className="stack tight">
          <p>{t(`question-sign-${step}-hint`)}</p>
          <div className="field">
            <label htmlFor="sign-note">{t('request-note')}</label>
            <input id="sign-note" dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
          <p className="line">
            <button type="button" className="button main" onClick={() => give('approve')}>
              {t(`question-sign-${step}`)}
            </button>
            <button type="button" className="button" onClick={() => give('return')}>
              {t('question-return')}
            </button>
          </p>
        </div>
      ) : (
        <p className="soft">{t(`question-waits-${step}`)}</p>
      )}
    </Section>
  );
}

function Papers({ file, path, onError }: { file: QuestionFile; path: string; onError: (error: unknown) => void }) {
  const { t } = useWords();
  const { session } = useDesk();
  const get = (query: string) => download(`${path}/paper?${query}`).catch(onError);
  const mayTrace = session.person.roles.some((role) => role === 'supervisor' || role === 'auditor');
  return (
    <Section title={t('question-papers')}>
      <p className="line">
        {(['ar', 'fr'] as const).flatMap((language) =>
          (['pdf', 'docx'] as const).map((format) => (
            <button
              key={language + format}
              type="button"
              className="button"
              onClick={() => get(`language=${language}&format=${format}`)}
            >
              {t(`question-paper-${language}`)} <bdi dir="ltr">{format.toUpperCase()}</bdi>
            </button>
          )),
        )}
      </p>
      <p className="line">
        <button type="button" className="button quiet" onClick={() => get('format=manifest')}>
          {t('question-manifest')}
        </button>
        <button type="button" className="button quiet" onClick={() => get('format=bundle')}>
          {t('question-bundle')}
        </button>
        {mayTrace ? (
          <button type="button" className="button quiet" onClick={() => get('format=entries')}>
            {t('question-entries')}
          </button>
        ) : null}
      </p>
      {file.code ? (
        <p className="small">
          {t('question-code')} <code dir="ltr">{file.code}</code>
        </p>
      ) : (
        <p className="small soft">{t('question-draft-hint')}</p>
      )}
    </Section>
  );
}
