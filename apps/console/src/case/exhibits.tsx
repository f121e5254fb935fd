import type { CaseFile, Exhibit } from '@sanad/wire/case';
import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { CaptureDialog } from '../exhibit/capture-dialog.tsx';
import { CapturedPage } from '../exhibit/captured-page.tsx';
import { ConversationDialog } from '../exhibit/conversation-dialog.tsx';
import { Destruction } from '../exhibit/destruction.tsx';
import { AskedToDestroy } from '../exhibit/destructions.tsx';
import { FileDialog } from '../exhibit/file-dialog.tsx';
import { Picture } from '../exhibit/picture.tsx';
import { isRecording, Recording } from '../exhibit/recording.tsx';
import { RedactDialog } from '../exhibit/redact-dialog.tsx';
import { ExhibitTools } from '../exhibit/tools.tsx';
import { TranscriptDialog } from '../exhibit/transcript-dialog.tsx';
import { LongList } from '../long-list.tsx';
import { Digest, Island } from '../parts.tsx';
import { PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';

const ROW_HEIGHT = 112;

/** The exhibits on the starting side; one opens with its words, digests and unbroken custody. */
export function Exhibits({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t, number, shortDate } = useWords();
  const { mayInvestigate } = useDesk();
  const [opened, setOpened] = useState<string | null>(null);
  const [doing, setDoing] = useState<'file' | 'capture' | 'conversation' | null>(null);
  const close = (): void => setDoing(null);
  const talks = file.exhibitList.some(
    (one) => (one.origin === 'upload' || one.origin === 'transcript') && one.destroyedAt === null,
  );
  const exhibit = file.exhibitList.find((one) => one.id === opened);
  return (
    <>
      <div className="list-head">
        <div className="section-head">
          <h2>{t('exhibits')}</h2>
          <span className="soft small">{number(file.exhibitList.length)}</span>
        </div>
        <p className="line">
          {mayInvestigate ? (
            <>
              <button type="button" className="button" onClick={() => setDoing('file')}>
                {t('add-file')}
              </button>
              <button type="button" className="button" onClick={() => setDoing('capture')}>
                {t('capture-page')}
              </button>
            </>
          ) : null}
          {talks ? (
            <button type="button" className="button" onClick={() => setDoing('conversation')}>
              {t('conversation')}
            </button>
          ) : null}
        </p>
        {mayInvestigate ? <AskedToDestroy exhibits={file.exhibitList} onOpen={setOpened} /> : null}
        {mayInvestigate && file.exhibitList.length > 0 ? <ExhibitTools file={file} onDone={onDone} /> : null}
        {file.exhibitList.length === 0 ? (
          <p className="soft small">{t(file.campaigns.length > 0 ? 'exhibits-empty' : 'exhibits-none')}</p>
        ) : null}
      </div>
      <LongList
        label={t('exhibits')}
        rows={file.exhibitList}
        total={file.exhibitList.length}
        keyOf={(one) => one.id}
        rowHeight={ROW_HEIGHT}
        current={null}
        draw={(one) => (
          <button type="button" className="row bare" onClick={() => setOpened(one.id)}>
            <span className="line between">
              <strong>
                <Island>{one.number}</Island>
              </strong>
              <span className="soft small">{shortDate(one.collectedAt)}</span>
            </span>
            <span className="clamp" dir="auto">
              {one.destroyedAt ? t('destroyed') : <PlainWords text={one.text ?? one.title} />}
            </span>
          </button>
        )}
      />
      {exhibit ? <ExhibitDialog exhibit={exhibit} file={file} onClose={() => setOpened(null)} onDone={onDone} /> : null}
      {doing === 'file' ? <FileDialog file={file} onClose={close} onDone={onDone} /> : null}
      {doing === 'capture' ? <CaptureDialog file={file} onClose={close} onDone={onDone} /> : null}
      {doing === 'conversation' ? (
        <ConversationDialog path={`/v1/cases/${file.id}/conversation`} onClose={close} />
      ) : null}
    </>
  );
}

function ExhibitDialog(props: { exhibit: Exhibit; file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, tAny, time, number } = useWords();
  const { exhibit, file } = props;
  const { mayInvestigate } = useDesk();
  const [doing, setDoing] = useState<'redact' | 'transcribe' | 'conversation' | null>(null);
  const isThere = exhibit.kind === 'file' && exhibit.destroyedAt === null;
  const isPicture = isThere && /^image\/(?!svg)/.test(exhibit.mediaType ?? '');
  const isSound = isRecording(exhibit);
  const isTalk = !isSound && (exhibit.origin === 'upload' || exhibit.origin === 'transcript');
  const close = (): void => setDoing(null);
  if (doing === 'redact')
    return <RedactDialog exhibit={exhibit} caseId={file.id} onClose={close} onDone={props.onDone} />;
  if (doing === 'transcribe')
    return <TranscriptDialog exhibit={exhibit} caseId={file.id} onClose={close} onDone={props.onDone} />;
  if (doing === 'conversation')
    return <ConversationDialog path={`/v1/exhibits/${exhibit.id}/conversation`} onClose={close} />;
  return (
    <Dialog title={t('exhibit', { number: exhibit.number })} wide onClose={props.onClose}>
      {exhibit.destroyedAt ? null : (
        <p className="post" dir="auto">
          <PlainWords text={exhibit.text ?? exhibit.title} />
        </p>
      )}
      {isPicture ? <Picture exhibit={exhibit} /> : null}
      {isThere && exhibit.origin === 'capture' ? <CapturedPage exhibit={exhibit} /> : null}
      {isSound ? <Recording exhibit={exhibit} /> : null}
      {isThere ? (
        <p className="line">
          <a className="button" href={`/v1/exhibits/${exhibit.id}/content`} download>
            {t('original')}
          </a>
          {isPicture && mayInvestigate ? (
            <button type="button" className="button" onClick={() => setDoing('redact')}>
              {t('redact')}
            </button>
          ) : null}
          {isSound && mayInvestigate ? (
            <button type="button" className="button" onClick={() => setDoing('transcribe')}>
              {t('transcribe')}
            </button>
          ) : null}
          {isTalk ? (
            <button type="button" className="button" onClick={() => setDoing('conversation')}>
              {t(isPicture ? 'read-words' : 'read-conversation')}
            </button>
          ) : null}
        </p>
      ) : null}
      <dl className="stack tight small">
        <dt className="label">SHA-256</dt>
        <dd>
          <Digest value={exhibit.sha256} />
        </dd>
        <dt className="label">SHA-512</dt>
        <dd>
          <Digest value={exhibit.sha512} />
        </dd>
        <dt className="label">{t('size')}</dt>
        <dd>{t('bytes', { size: number(exhibit.size) })}</dd>
      </dl>
      <section className="stack">
        <h3>{t('custody')}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('act')}</th>
              <th scope="col">{t('signature')}</th>
            </tr>
          </thead>
          <tbody>
            {exhibit.custody.map((event) => (
              <tr key={`${event.at} ${event.action} ${event.by}`}>
                <td>{time(event.at)}</td>
                <td>
                  <bdi>{file.names[event.by] ?? '—'}</bdi>
                </td>
                <td>{tAny(`custody-${event.action}`, event.action)}</td>
                <td>{t(event.signed ? 'signed' : event.byProgram ? 'signed-by-program' : 'unsigned')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {exhibit.kind === 'file' && mayInvestigate ? (
        <Destruction exhibit={exhibit} file={file} onDone={props.onDone} />
      ) : null}
      <div className="modal-foot">
        <button type="button" className="button" onClick={props.onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
