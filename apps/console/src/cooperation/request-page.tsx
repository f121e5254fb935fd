import { canonicalize } from '@sanad/base/jcs';
import type { RequestCheck, RequestDraft, RequestFile, RequestState } from '@sanad/wire/cooperation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { download, isConflict, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { digestOf } from '../digest-of.ts';
import { useVersionedDraft } from '../draft.ts';
import { Facts, Island, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { TONGUES, Tongues } from '../tongues.tsx';
import { type Language, useWords } from '../words.tsx';
import { AnswersSection } from './answers-section.tsx';
import { countryName, languageName } from './country.ts';
import { DelayNote } from './delay-note.tsx';
import { DraftForm } from './draft-form.tsx';
import { LetterView } from './letter-view.tsx';
import { FollowingLetter } from './new-letter.tsx';
import { PlatformSection } from './platform-section.tsx';
import { requestOf, useCaseFile } from './reads.ts';

/** A request: its words, what is missing, what it would give away, where it stands, the letter. */
export default function RequestPage({ id }: { id: string }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const found = useQuery(requestOf(id));
  const exhibits = useCaseFile(found.data?.body.case ?? null)?.exhibitList ?? [];
  const mine = useVersionedDraft<RequestDraft>(`request ${id}`, found.data?.etag ?? null);
  const draft = mine.value;
  const [error, setError] = useState<unknown>(null);
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const { body: file } = found.data;
  const path = `/v1/cooperation/requests/${id}`;
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    const isDone = await work().then(
      () => true,
      (thrown: unknown) => {
        setError(thrown);
        if (isConflict(thrown)) mine.rebase();
        return false;
      },
    );
    await client.invalidateQueries({ queryKey: ['request', id] });
    if (isDone) {
      setError(null);
      // Only now: before, the words as they were would stand there again for a moment.
      mine.drop();
    }
    await client.invalidateQueries({ queryKey: ['requests'] });
  };
  const save = () => act(() => send('PUT', path, draft ?? file.draft, { match: mine.match }));
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/cooperation">{t('place-cooperation')}</Link>
        </p>
        <h1>{file.title[language]}</h1>
        <p className="soft">
          <Facts>
            {file.country ? countryName(file.country, language) : null}
            {file.reference ? <Island>{file.reference}</Island> : null}
            <Link to={`/cooperation/case/${file.case}`}>
              <Island>{file.caseNumber}</Island>
            </Link>
            {t(`request-${file.state}`)}
            {file.due ? t('term-until', { day: file.due }) : null}
          </Facts>
        </p>
      </header>
      <DelayNote file={file} />
      <Problem error={error} />
      <div className="sheet-columns">
        <Section title={t('request-words')}>
          {file.state === 'draft' ? (
            <>
              <DraftForm draft={draft ?? file.draft} file={file} exhibits={exhibits} onChange={mine.keep} />
              <p className="line">
                <button type="button" className="button main" disabled={!draft} onClick={save}>
                  {t('save')}
                </button>
                {draft ? (
                  <>
                    <span className="small soft">{t('unsaved')}</span>
                    <button type="button" className="button quiet" onClick={mine.drop}>
                      {t('drop-changes')}
                    </button>
                  </>
                ) : null}
              </p>
            </>
          ) : file.letters ? (
            <LetterView letters={file.letters} />
          ) : null}
          <Letters path={path} accepts={file.accepts} onError={setError} />
        </Section>
        <div className="stack big">
          <Checks file={file} draft={draft} path={path} onError={setError} onMask={mine.keep} />
          <Acts file={file} path={path} act={act} waits={draft !== null} />
          {file.kind === 'removal' ? <PlatformSection path={path} version={file.version} /> : null}
          <AnswersSection file={file} path={path} act={act} />
          <FollowingLetter file={file} />
          <Section title={t('history')}>
            <ol className="stack tight">
              {file.history.map((one) => (
                <li key={`${one.at} ${one.what}`} className="small">
                  <History one={one} names={file.names} />
                </li>
              ))}
            </ol>
          </Section>
        </div>
      </div>
    </div>
  );
}

function History({ one, names }: { one: RequestFile['history'][number]; names: RequestFile['names'] }) {
  const { t, tAny, date } = useWords();
  const isLater = one.on !== null && one.on !== one.at.slice(0, 10);
  return (
    <>
      <strong>{tAny(`request-${one.what}`, one.what)}</strong>
      {isLater ? <> {t('history-on', { day: date(one.on!) })}</> : null} — <Said>{names[one.by] ?? ''}</Said>،{' '}
      {date(one.at)}
      {one.reference ? (
        <>
          {' '}
          <Island>{one.reference}</Island>
        </>
      ) : null}
      {one.note ? <Said className="block soft">{one.note}</Said> : null}
    </>
  );
}

function Letters(props: { path: string; accepts: readonly string[]; onError: (error: unknown) => void }) {
  const { path, accepts, onError } = props;
  const { t, language, list } = useWords();
  const [tongue, setTongue] = useState<Language>(language);
  const get = (format: string) => download(`${path}/letter?language=${tongue}&format=${format}`).catch(onError);
  const name = TONGUES.find(([code]) => code === tongue)![1];
  return (
    <fieldset className="stack tight letters">
      <legend>{t('letter')}</legend>
      <Tongues tongues={TONGUES} label={t('letter-language')} chosen={tongue} onChoose={setTongue} />
      <p className="small soft">
        {t('letter-accepts', { languages: list(accepts.map((code) => languageName(code, language))) })}
      </p>
      <p className="line">
        {['pdf', 'docx', 'json'].map((format) => (
          <button key={format} type="button" className="button" onClick={() => get(format)}>
            {format.toUpperCase()} — {name}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

/** Warnings that stand in every language of the letter. */
const TOLD: readonly string[] = [
  'receiver-unverified',
  'receiver-by-hand',
  'form-unverified',
  'fact-without-exhibit',
  'period-reversed',
];

/** States in which a name can still be kept from leaving. */
const UNSENT: readonly RequestState[] = ['draft', 'proposed', 'approved'];

/** A place in a draft by the words of its form: `facts[1].fr` is the second fact. */
function placeOf(at: string, { t, tAny }: Pick<ReturnType<typeof useWords>, 't' | 'tAny'>): string {
  const fact = /^facts\[(\d+)\]/.exec(at)?.[1];
  if (fact !== undefined) return t('draft-fact', { n: Number(fact) + 1 });
  const part = at.split(/[.[]/)[0]!;
  return part === 'person' ? t('draft-whom') : tAny(`draft-${part}`, at);
}

/** What the form still needs, and what would leave that the receiver does not need. */
function Checks(props: {
  file: RequestFile;
  /** the words as they are being changed; null: as they are kept */
  draft: RequestDraft | null;
  path: string;
  onError: (error: unknown) => void;
  onMask: (masked: RequestDraft) => void;
}) {
  const { file, draft, path, onError, onMask } = props;
  const words = useWords();
  const { t, tAny, language } = words;
  const [names, setNames] = useState('');
  const [answer, setAnswer] = useState<{ of: string; discloses: RequestFile['discloses'] } | null>(null);
  // What was found holds for these names and these words alone.
  const asking = JSON.stringify([names, draft ?? file.draft]);
  const found = answer?.of === asking ? answer.discloses : null;
  const ask = async (): Promise<RequestCheck> => {
    const wanted = names
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one.length > 1);
    return (await send<RequestCheck>('POST', `${path}/check`, { names: wanted, draft })).body;
  };
  const check = (): Promise<void> => ask().then(({ discloses }) => setAnswer({ of: asking, discloses }), onError);
  const mask = (): Promise<void> =>
    ask().then(({ masked }) => {
      setAnswer(null);
      onMask(masked);
    }, onError);
  const discloses = found ?? file.discloses;
  return (
    <Section title={t('request-checks')}>
      {file.missing.length === 0 ? <p>{t('request-complete')}</p> : null}
      <ul className="checks">
        {file.missing.map((item) => (
          <li key={item.id}>
            {item.letter ? <strong>({item.letter}) </strong> : null}
            {t('request-missing', { name: item.name[language] })}
          </li>
        ))}
        {discloses.map((one) => (
          <li key={`${one.at} ${one.found}`} className="bad">
            {tAny(`discloses-${one.why}`, one.why)} {one.found ? <mark dir="auto">{one.found}</mark> : null}{' '}
            <span className="soft">{placeOf(one.at, words)}</span>
          </li>
        ))}
      </ul>
      <ul className="stack tight small" aria-label={t('request-told')}>
        {file.warnings
          .filter(({ code }) => TOLD.includes(code))
          .map(({ code, at }) => (
            <li key={`${code} ${at}`}>
              {tAny(`leaves-${code}`, code)} {/\[/.test(at) ? placeOf(at, words) : null}
            </li>
          ))}
      </ul>
      {UNSENT.includes(file.state) ? (
        <>
          <p role="status">{found?.length === 0 ? t('request-nothing-leaves') : null}</p>
          <div className="field">
            <label htmlFor="names">{t('request-names')}</label>
            <textarea id="names" rows={2} dir="auto" value={names} onChange={(event) => setNames(event.target.value)} />
            <span className="small soft">{t('request-names-hint')}</span>
          </div>
          <p className="line">
            <button type="button" className="button" onClick={check}>
              {t('request-check')}
            </button>
            {file.state === 'draft' && discloses.length > 0 ? (
              <button type="button" className="button" onClick={mask}>
                {t('request-mask')}
              </button>
            ) : null}
          </p>
        </>
      ) : null}
    </Section>
  );
}

/** What can be done with it now, by whom. */
function Acts(props: {
  file: RequestFile;
  path: string;
  waits: boolean;
  act: (work: () => Promise<unknown>) => Promise<void>;
}) {
  const { file, path, act } = props;
  const { t } = useWords();
  const { session, mayWork, sign } = useDesk();
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const [on, setOn] = useState('');
  if (!mayWork) return null;
  const forget = (): void => {
    setNote('');
    setReference('');
    setOn('');
  };
  const move = (to: RequestState) =>
    act(() => send('POST', `${path}/moves`, { to, note, reference: reference || null, on: on || null }).then(forget));
  const answer = (given: 'approve' | 'refuse') =>
    act(async () => {
      const draft = await digestOf(canonicalize(file.draft as never));
      const signature = await sign({ kind: 'request.approved', request: file.id, draft, answer: given });
      await send('POST', `${path}/approval`, { answer: given, note, signature });
      forget();
    });
  const approves = file.state === 'proposed' && session.person.roles.includes('supervisor');
  if (file.state !== 'draft' && !approves && file.moves.length === 0) return null;
  return (
    <Section title={t('request-acts')}>
      {file.state === 'draft' ? (
        <p className="stack tight">
          <button
            type="button"
            className="button main"
            disabled={props.waits || file.missing.length > 0}
            onClick={() => act(() => send('POST', `${path}/proposal`, {}))}
          >
            {t('request-propose')}
          </button>
          <span className="small soft">{t('request-propose-hint')}</span>
        </p>
      ) : null}
      {approves ? (
        <p className="line">
          <button type="button" className="button main" onClick={() => answer('approve')}>
            {t('request-approve')}
          </button>
          <button type="button" className="button" onClick={() => answer('refuse')}>
            {t('request-give-back')}
          </button>
        </p>
      ) : null}
      {file.moves.length > 0 || approves ? (
        <div className="stack tight">
          <div className="field">
            <label htmlFor="move-note">{t('request-note')}</label>
            <input id="move-note" dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
          <div className="two-fields">
            <div className="field">
              <label htmlFor="move-reference">{t('request-reference')}</label>
              <input
                id="move-reference"
                dir="ltr"
                value={reference}
                onChange={(event) => setReference(event.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor="move-on">{t('request-on')}</label>
              <input id="move-on" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
            </div>
          </div>
          <p className="line">
            {file.moves.map((to) => (
              <button key={to} type="button" className="button" onClick={() => move(to)}>
                {t(`move-${to}`)}
              </button>
            ))}
            {file.mayRenew ? (
              <button
                type="button"
                className="button"
                onClick={() => act(() => send('POST', `${path}/renewals`, { note }).then(forget))}
              >
                {t('request-renew')}
              </button>
            ) : null}
          </p>
        </div>
      ) : null}
    </Section>
  );
}
