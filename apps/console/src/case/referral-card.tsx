import type { CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { useDraft } from '../draft.ts';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { LooseEnds } from './loose-ends.tsx';
import { Unvouched } from './unvouched.tsx';

/** The referral as it stands, and the answer of a second person. */
export function ReferralCard({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t, time } = useWords();
  const referral = file.referral!;
  return (
    <div className="stack small">
      <p>
        {t(`court-${referral.court}`)} · <bdi>{referral.city}</bdi> ·{' '}
        <span className={`tag ${referral.state === 'proposed' ? 'review' : 'settled'}`}>
          {t(`referral-${referral.state}`)}
        </span>
      </p>
      {referral.state === 'proposed' && file.competence && file.competence.court !== referral.court ? (
        <p className="notice due">{t('court-other', { court: t(`court-${file.competence.court}`) })}</p>
      ) : null}
      <p>
        {t('victim-question')} <strong>{t(`victim-${referral.victimQuestion.answer}`)}</strong>{' '}
        <bdi>{referral.victimQuestion.note}</bdi>
      </p>
      {referral.approvals.map((one) => (
        <p key={one.by}>
          <span className="tag settled">{t(`answer-${one.answer}`)}</span> <bdi>{one.name}</bdi> · {time(one.at)}{' '}
          <bdi>{one.note}</bdi>
        </p>
      ))}
      {referral.state === 'proposed' ? <Answer file={file} onDone={onDone} /> : null}
    </div>
  );
}

function Answer({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const { session, sign, say } = useDesk();
  const [note, setNote, dropNote] = useDraft(`answer ${file.id}`, '');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const referral = file.referral!;
  if (!session.person.roles.includes('supervisor')) return <p className="notice">{t('waits-for-supervisor')}</p>;
  if (referral.proposedBy === session.person.id) return <p className="notice">{t('own-proposal')}</p>;
  const answer = async (given: 'approve' | 'refuse'): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const signature = await sign({ kind: 'referral.approved', case: file.id, referral: referral.id, answer: given });
      const body = { answer: given, note, signature };
      await send('POST', `/v1/cases/${file.id}/referral/answer`, body, { key: crypto.randomUUID() });
      dropNote();
      say(t(`said-${given}`));
      await onDone();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <div className="stack notice due">
      <label>
        <span className="label">{t('note')}</span>
        <textarea dir="auto" value={note} onChange={(event) => setNote(event.target.value)} maxLength={4000} />
      </label>
      <Problem error={error} />
      <LooseEnds file={file} />
      <p>{t('approve-hint')}</p>
      <Unvouched />
      <div className="line">
        <button type="button" className="button main" disabled={busy} onClick={() => answer('approve')}>
          {t('approve')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => answer('refuse')}>
          {t('refuse')}
        </button>
      </div>
    </div>
  );
}
