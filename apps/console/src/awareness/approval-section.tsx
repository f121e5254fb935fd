import { CHECKPOINTS, type Checkpoint, type NoticeFile } from '@sanad/wire/awareness';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { checkpointKey } from './checkpoint-key.ts';
import type { Act } from './reads.ts';

const NEEDED = 2;

/** Where it stands on its way to the public: proposed by one, answered for by two others, point by point. */
export function ApprovalSection({ file, waits, act }: { file: NoticeFile; waits: boolean; act: Act }) {
  const { t, date } = useWords();
  const { mayWork } = useDesk();
  const blocking = file.findings.filter((one) => one.blocks);
  return (
    <Section title={t('notice-approval')}>
      <ol className="ways-to-public">
        <li data-done={file.proposedBy !== null || file.publishedAt !== null || undefined}>
          {t('notice-step-proposed')} {file.proposedBy ? <Said>{file.names[file.proposedBy] ?? ''}</Said> : null}
        </li>
        {Array.from({ length: NEEDED }, (_, n) => {
          const one = file.approved[n];
          return (
            <li key={one?.by ?? `empty-${n}`} data-done={one ? true : undefined}>
              {t(n === 0 ? 'notice-step-first' : 'notice-step-second')}{' '}
              {one ? (
                <>
                  <Said>{file.names[one.by] ?? ''}</Said> · {date(one.at)}
                  {one.signed ? <span className="soft"> · {t('notice-signed')}</span> : null}
                </>
              ) : null}
            </li>
          );
        })}
        <li data-done={file.publishedAt !== null || undefined}>
          {t('notice-step-public')} {file.publishedAt ? date(file.publishedAt) : null}
        </li>
      </ol>
      {file.state === 'draft' && mayWork ? (
        <div className="stack tight">
          <button
            type="button"
            className="button main"
            disabled={waits || blocking.length > 0}
            onClick={() => act(() => send('POST', `/v1/notices/${file.id}/proposal`, {}))}
          >
            {t('notice-propose')}
          </button>
          <p className="small soft">
            {blocking.length > 0
              ? t('notice-blocking', { count: blocking.length })
              : t(waits ? 'notice-save-first' : 'notice-propose-hint')}
          </p>
        </div>
      ) : null}
      {file.mayApprove ? <Checklist file={file} waits={waits} act={act} /> : null}
      {file.state === 'proposed' && !file.mayApprove ? <p className="small soft">{t('notice-waits')}</p> : null}
    </Section>
  );
}

function Checklist({ file, waits, act }: { file: NoticeFile; waits: boolean; act: Act }) {
  const { t } = useWords();
  const { sign } = useDesk();
  const [checked, setChecked] = useState<readonly Checkpoint[]>([]);
  const [note, setNote] = useState('');
  const { id, digest } = file;
  const answer = (given: 'approve' | 'refuse') =>
    act(async () => {
      const signature = await sign({ kind: 'notice.approved', notice: id, digest, answer: given });
      await send('POST', `/v1/notices/${id}/approvals`, { answer: given, digest, checked, note, signature });
    });
  const toggle = (point: Checkpoint): void =>
    setChecked(checked.includes(point) ? checked.filter((one) => one !== point) : [...checked, point]);
  const publishes = file.approved.length === NEEDED - 1;
  return (
    <fieldset className="checklist">
      <legend className="label">{t('notice-checklist')}</legend>
      {CHECKPOINTS.map((point) => (
        <label key={point} className="choice">
          <input type="checkbox" checked={checked.includes(point)} onChange={() => toggle(point)} />
          <span>{t(checkpointKey(point, file.content.kind))}</span>
        </label>
      ))}
      <label>
        <span className="label">{t('notice-note')}</span>
        <textarea dir="auto" rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <p className="line">
        <button
          type="button"
          className="button main"
          disabled={waits || checked.length < CHECKPOINTS.length}
          onClick={() => answer('approve')}
        >
          {t(publishes ? 'notice-approve-publish' : 'notice-approve')}
        </button>
        <button
          type="button"
          className="button"
          disabled={waits || note.trim() === ''}
          onClick={() => answer('refuse')}
        >
          {t('notice-give-back')}
        </button>
      </p>
      <p className="small soft">
        {t('notice-digest')} <Island>{digest.slice(0, 16)}</Island>
      </p>
    </fieldset>
  );
}
