import { kindOf, safeName } from '@sanad/wire/file-kind';
import type { ReportContent, ReportFile } from '@sanad/wire/intake';
import { ARCHIVE_END, isProgramArchive } from '@sanad/wire/program-archive';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { read, send } from '../api.ts';
import { addHeavy } from '../care.ts';
import { useDesk } from '../desk.tsx';
import { Digest, Island, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';
import { CareCards } from './care-cards.tsx';
import { deskIdentity, onDeskKey, openFile, openSealed, sealTo } from './desk-key.ts';
import { questions } from './desk-reads.ts';
import { HandoverCard } from './handover-card.tsx';
import { KeyCard } from './key-card.tsx';

type Opened = { readonly content: Partial<ReportContent>; readonly messages: readonly (string | null)[] };

/** A report, opened on this machine alone; the answer is sealed here to her code. */
export default function ReportPage({ id }: { id: string }) {
  const { t, date } = useWords();
  const client = useQueryClient();
  const { session, mayInvestigate: isDesk } = useDesk();
  const held = useSyncExternalStore(onDeskKey, deskIdentity);
  const found = useQuery({
    queryKey: ['report', id],
    queryFn: async () => (await read<ReportFile>(`/v1/reports/${id}`)).body,
  });
  const [opened, setOpened] = useState<Opened | 'shut' | null>(null);
  const file = found.data;
  useEffect(() => {
    if (!file || !held || file.sealed === '') return;
    let gone = false;
    openAll(file).then(
      (all) => {
        if (gone) return;
        addHeavy(file.id);
        setOpened(all);
      },
      () => gone || setOpened('shut'),
    );
    return () => {
      gone = true;
    };
  }, [file, held]);
  if (found.isPending) return <Waiting />;
  if (!file) return <Problem error={found.error} />;
  const content = opened && opened !== 'shut' ? opened.content : null;
  const again = () => client.invalidateQueries({ queryKey: ['report', id] });
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('report-of', { day: date(file.receivedAt) })}</h1>
        <p className="soft">
          {t(`report-${file.state}`)} · {t(`report-origin-${file.origin}`)}
        </p>
      </header>
      {(held && opened !== 'shut') || file.sealed === '' ? null : <KeyCard isOther={opened === 'shut'} />}
      {file.sealed === '' ? <p className="notice">{t('report-lawyer-closed')}</p> : null}
      {opened === 'shut' ? <p className="notice bad">{t('report-shut')}</p> : null}
      {file.sender ? (
        <p className="small soft">
          {t('report-sender')}: <Digest value={file.sender} />
        </p>
      ) : null}
      {content ? <Content content={content} file={file} /> : null}
      {file.hasIdentity ? (
        <Section title={t('report-identity')}>
          <p className="small soft">{t('report-identity-hint')}</p>
          <p>
            {session.person.roles.includes('custodian') ? (
              <Link to={`/vault?report=${file.id}`}>{t('report-identity-ask')}</Link>
            ) : null}{' '}
            <Island>{file.id}</Island>
          </p>
        </Section>
      ) : null}
      <Section title={t('report-messages')}>
        {file.messages.length === 0 ? <p className="soft">{t('report-no-messages')}</p> : null}
        <ol className="stack">
          {file.messages.map((message, n) => (
            <li key={message.sealed.slice(0, 80) + message.at}>
              <span className="small soft">
                {t(message.from === 'desk' ? 'report-from-desk' : 'report-from-her')} · {date(message.at)}
              </span>
              <p className="block">
                {message.from === 'desk' ? (
                  <span className="soft">{t('report-sealed-to-her')}</span>
                ) : (
                  <Said>{(opened && opened !== 'shut' ? opened.messages[n] : null) ?? '…'}</Said>
                )}
              </p>
            </li>
          ))}
        </ol>
        {isDesk ? <Reply file={file} onSent={again} /> : null}
      </Section>
      {isDesk ? <Moves file={file} onMoved={again} /> : null}
      <CareCards id={file.id} content={content} desk={file.desk} />
      {content && isDesk && session.edition === 'ngo' ? (
        <HandoverCard id={file.id} content={content} desk={file.desk} language={file.language} />
      ) : null}
    </div>
  );
}

async function openAll(file: ReportFile): Promise<Opened> {
  const content = readContent(await openSealed(file.sealed));
  const messages = await Promise.all(
    file.messages.map(({ from, sealed }) =>
      from === 'desk'
        ? null
        : openSealed(sealed).then(
            (text) => readText(text),
            () => null,
          ),
    ),
  );
  return { content, messages };
}

function readContent(text: string): Partial<ReportContent> {
  try {
    return JSON.parse(text) as Partial<ReportContent>;
  } catch {
    return { saw: text };
  }
}

function readText(text: string): string {
  try {
    return String((JSON.parse(text) as { text?: unknown }).text ?? text);
  } catch {
    return text;
  }
}

function Content({ content, file }: { content: Partial<ReportContent>; file: ReportFile }) {
  const { t } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState(false);
  return (
    <>
      {content.pseudonym ? <p>{t('report-pseudonym', { name: content.pseudonym })}</p> : null}
      {content.underAge === 'yes' ? <p className="notice bad">{t('report-minor')}</p> : null}
      <Section title={t('report-saw')}>
        <p className="post-text" dir="auto">
          {content.saw || t('report-skipped')}
        </p>
      </Section>
      {content.contacts ? (
        <Section title={t('report-contacts')}>
          <ul className="stack tight">
            {content.contacts.split('\n').map((line) => (
              <li key={line}>
                <Island>{line}</Island>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {Object.entries(content.answers ?? {}).map(([id, said]) => (
        <Answered key={id} id={id} said={said} />
      ))}
      {content.believe ? (
        <Section title={t('report-believe')}>
          <p className="small soft">{t('report-believe-hint')}</p>
          <p dir="auto">{content.believe}</p>
        </Section>
      ) : null}
      {file.fileList.length > 0 ? (
        <Section title={t('report-files', { files: file.fileList.length })}>
          <p className="small soft">{t('report-files-hint')}</p>
          <ul className="stack tight">
            {file.fileList.map(({ n, size }) => (
              <li key={n} className="line between">
                <bdi>{content.files?.[n]?.name ?? `${n + 1}`}</bdi>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    fetchFile(file.id, n, content.files?.[n]?.name ?? `report-${n + 1}`).then(
                      (saved) => setRefused(!saved),
                      setError,
                    )
                  }
                >
                  {size < MEGABYTE
                    ? t('report-file-open', { kb: Math.ceil(size / 1024) })
                    : t('report-file-open-big', { mb: Math.ceil(size / MEGABYTE) })}
                </button>
              </li>
            ))}
          </ul>
          {refused ? (
            <p className="notice bad" role="alert">
              {t('report-file-program')}
            </p>
          ) : null}
          <Problem error={error} />
        </Section>
      ) : null}
    </>
  );
}

/** An answer to one of the association's own questions; a question that was removed keeps its id. */
function Answered({ id, said }: { id: string; said: string }) {
  const { language } = useWords();
  const asked = useQuery(questions);
  const text = asked.data?.find((one) => one.id === id)?.text;
  return (
    <Section title={text ? text[language] || text.ar : id}>
      <p dir="auto">{said}</p>
    </Section>
  );
}

const MEGABYTE = 2 ** 20;

/** False when it is nothing that may be saved. */
async function fetchFile(id: string, n: number, name: string): Promise<boolean> {
  const answer = await fetch(`/v1/reports/${id}/files/${n}`, { method: 'POST' });
  if (!answer.ok) throw new Error(String(answer.status));
  const bytes = await openFile(new Uint8Array(await answer.arrayBuffer()));
  // Sealed on her phone, so nobody has looked at it before: what is a program, whatever it is called, is not handed on.
  const kind = kindOf(bytes.subarray(0, 4096));
  if (kind === null || (kind === 'zip' && isProgramArchive(bytes.subarray(-ARCHIVE_END)))) return false;
  saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }), safeName(name, kind));
  return true;
}

function Reply({ file, onSent }: { file: ReportFile; onSent: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const answer = async (): Promise<void> => {
    try {
      await send('POST', `/v1/reports/${file.id}/messages`, { sealed: await sealTo(file.replyTo, text) });
      setText('');
      setError(null);
      onSent();
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (file.state === 'withdrawn') return <p className="soft">{t('report-withdrawn-hint')}</p>;
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <div className="field">
        <label htmlFor="reply">{t('report-reply')}</label>
        <textarea id="reply" rows={4} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
        <span className="small soft">{t('report-reply-hint')}</span>
      </div>
      <p>
        <button type="submit" className="button main" disabled={text.trim() === ''}>
          {t('report-send')}
        </button>
      </p>
      <Problem error={error} />
    </form>
  );
}

const NEXT = ['read', 'in-work', 'closed'] as const;
/** What was handed over is answered: the other installation reads it. */
const ANSWERS = ['accepted', 'refused', 'closed'] as const;

function Moves({ file, onMoved }: { file: ReportFile; onMoved: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const isHandover = file.origin === 'handover';
  const steps: readonly (typeof NEXT | typeof ANSWERS)[number][] = isHandover ? ANSWERS : NEXT;
  const move = async (to: (typeof steps)[number]): Promise<void> => {
    try {
      // An answer without its reason is no answer: it goes first, sealed to whoever handed the report over.
      if (isHandover) {
        const sealed = await sealTo(file.replyTo, JSON.stringify({ v: 1, text: reason }));
        await send('POST', `/v1/reports/${file.id}/messages`, { sealed });
      }
      await send('POST', `/v1/reports/${file.id}/moves`, { to, reason });
      setReason('');
      setError(null);
      onMoved();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('report-moves')}>
      <div className="field">
        <label htmlFor="reason">{t('report-reason')}</label>
        <input id="reason" dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} />
        {isHandover ? <span className="small soft">{t('report-reason-read')}</span> : null}
      </div>
      <p className="line">
        {steps
          .filter((to) => to !== file.state)
          .map((to) => (
            <button key={to} type="button" className="button" disabled={reason.trim() === ''} onClick={() => move(to)}>
              {t(`report-to-${to}`)}
            </button>
          ))}
      </p>
      <Problem error={error} />
    </Section>
  );
}
