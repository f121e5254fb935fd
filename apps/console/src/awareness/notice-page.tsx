import type { NoticeContent, NoticeFile } from '@sanad/wire/awareness';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isConflict, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ApprovalSection } from './approval-section.tsx';
import { DispatchSection } from './dispatch-section.tsx';
import { KitSection } from './kit-section.tsx';
import { NoticeForm } from './notice-form.tsx';
import { NoticeTag } from './notices-page.tsx';
import { type Act, choicesOf, noticeOf } from './reads.ts';
import { Withdrawal } from './withdrawal.tsx';

/** A notice: its words, what was found in them, who answers for it, the kit, where it went. */
export default function NoticePage({ id }: { id: string }) {
  const { t, language, calendarDay } = useWords();
  const { mayWork } = useDesk();
  const client = useQueryClient();
  const found = useQuery(noticeOf(id));
  const choices = useQuery(choicesOf);
  const [draft, setDraft] = useState<NoticeContent | null>(null);
  const [saving, setSaving] = useState(false);
  const [dispatch, setDispatch] = useState('');
  const [error, setError] = useState<unknown>(null);
  if (found.isPending || choices.isPending) return <Waiting />;
  if (!found.data || !choices.data) return <Problem error={found.error ?? choices.error} />;
  const { body: file, etag } = found.data;
  const act: Act = async (work) => {
    try {
      await work();
      setError(null);
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      // The kit is drawn anew, which takes long: nobody waits for it.
      void client.invalidateQueries({ queryKey: ['kit', id] });
      for (const queryKey of [['notice', id], ['notices']]) await client.invalidateQueries({ queryKey });
    }
  };
  const save = async (): Promise<void> => {
    const sent = draft ?? file.content;
    setSaving(true);
    // What is typed while it is on its way stays.
    if (await act(() => send('PUT', `/v1/notices/${id}`, sent, { match: etag })))
      setDraft((now) => (now === sent ? null : now));
    setSaving(false);
  };
  const open = (file.state === 'draft' || file.state === 'proposed') && mayWork;
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/awareness">{t('place-awareness')}</Link>
        </p>
        <h1>
          <Said>{file.content.words[language].title}</Said>
        </h1>
        <div className="line">
          <NoticeTag row={file} />
          <Facts>
            <span>
              {t(`notice-kind-${file.kind}`)} <Island>{file.number}</Island>
            </span>
            {file.campaign ? <Link to={`/campaigns/${file.campaign}`}>{t('notice-campaign-link')}</Link> : null}
            <span>
              {t('notice-until')} {calendarDay(file.until)}
            </span>
          </Facts>
        </div>
      </header>
      <Problem error={error}>
        {isConflict(error) && draft ? <p className="small">{t('notice-draft-kept')}</p> : null}
      </Problem>
      <div className="sheet-columns">
        <Section title={t('notice-words')}>
          {file.withdrawal ? (
            <Corrected file={file} />
          ) : (
            <NoticeForm
              content={draft ?? file.content}
              choices={choices.data}
              open={open}
              findings={draft ? [] : file.findings}
              onChange={setDraft}
            />
          )}
          {open ? (
            <p className="line savebar">
              <button type="button" className="button main" disabled={!draft || saving} onClick={save}>
                {t('save')}
              </button>
              {draft ? <span className="small soft">{t('unsaved')}</span> : null}
              {draft && file.state === 'proposed' ? (
                <span className="small soft">{t('notice-change-resets')}</span>
              ) : null}
            </p>
          ) : null}
        </Section>
        <div className="stack big">
          <ApprovalSection file={file} waits={draft !== null} act={act} />
          {file.state === 'published' ? <Withdrawal file={file} act={act} /> : null}
          {file.publishedAt ? <DispatchSection file={file} act={act} onTexts={setDispatch} /> : null}
          <Section title={t('history')}>
            <ol className="stack tight">
              {file.history.map((one) => (
                <li key={`${one.at} ${one.what}`} className="small">
                  <HistoryLine one={one} file={file} />
                </li>
              ))}
            </ol>
          </Section>
        </div>
      </div>
      <KitSection file={file} dispatch={dispatch} onDispatch={setDispatch} />
    </div>
  );
}

function HistoryLine({ one, file }: { one: NoticeFile['history'][number]; file: NoticeFile }) {
  const { tAny, date } = useWords();
  return (
    <>
      <strong>{tAny(`notice-did-${one.what}`, one.what)}</strong> — <Said>{file.names[one.by] ?? ''}</Said> ·{' '}
      {date(one.at)}
      {one.note ? <Said className="block soft">{one.note}</Said> : null}
    </>
  );
}

function Corrected({ file }: { file: NoticeFile }) {
  const { t, language, date } = useWords();
  const { withdrawal } = file;
  if (!withdrawal) return null;
  return (
    <div className="notice bad stack tight">
      <p className="strong">{t(`notice-why-${withdrawal.why}`)}</p>
      <Said className="block">{withdrawal.correction[language]}</Said>
      <p className="small soft">
        <Said>{file.names[withdrawal.by] ?? ''}</Said> · {date(withdrawal.at)}
      </p>
      <Said className="block small">{withdrawal.reason}</Said>
    </div>
  );
}
