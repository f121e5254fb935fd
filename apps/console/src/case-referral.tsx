import type { CaseFile } from '@sanad/wire/case';
import { type FormEvent, useState } from 'react';
import { send } from './api.ts';
import { useDesk } from './desk.tsx';
import { Problem } from './parts.tsx';
import { useWords } from './words.tsx';

/** The referral: the question of article 448-14 first, then a proposal, then a second person. */
export function CaseReferral({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const { t, time } = useWords();
  const { session } = useDesk();
  const { referral } = file;
  const mayWork = session.person.roles.some((role) => role !== 'auditor');
  return (
    <section className="stack">
      <h2>{t('referral')}</h2>
      {referral ? (
        <article className="sheet">
          <p className="line">
            <span className="tag settled">{t(`referral-${referral.state}`)}</span>
            <span>
              {t(`court-${referral.court}`)} · <bdi>{referral.city}</bdi>
            </span>
          </p>
          <p className="small">
            {t('victim-question')} <strong>{t(`victim-${referral.victimQuestion.answer}`)}</strong>{' '}
            <bdi>{referral.victimQuestion.note}</bdi>
          </p>
          <p className="small soft">
            {t('proposed-by', { name: file.names[referral.proposedBy] ?? '—', time: time(referral.proposedAt) })}
          </p>
          {referral.approvals.map((one) => (
            <p key={one.by} className="small">
              {t(`answer-${one.answer}`)} · {one.name} · {time(one.at)} <bdi>{one.note}</bdi>
            </p>
          ))}
          {referral.state === 'proposed' ? <Answer file={file} onDone={onDone} /> : null}
        </article>
      ) : null}
      {mayWork && (!referral || referral.state === 'refused') && file.state !== 'referred' ? (
        <Proposal file={file} onDone={onDone} />
      ) : null}
    </section>
  );
}

function Answer({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const { t } = useWords();
  const { session, sign, say } = useDesk();
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const referral = file.referral!;
  if (!session.person.roles.includes('supervisor')) return <p className="notice">{t('waits-for-supervisor')}</p>;
  if (referral.proposedBy === session.person.id) return <p className="notice">{t('own-proposal')}</p>;
  const answer = async (given: 'approve' | 'refuse'): Promise<void> => {
    setError(null);
    try {
      const signature = await sign({ kind: 'referral.approved', case: file.id, referral: referral.id, answer: given });
      await send(
        'POST',
        `/v1/cases/${file.id}/referral/answer`,
        { answer: given, note, signature },
        { key: crypto.randomUUID() },
      );
      say(t(`answer-${given}`));
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <div className="stack">
      <Problem error={error} />
      <label>
        {t('note')}
        <textarea dir="auto" value={note} onChange={(event) => setNote(event.target.value)} maxLength={4000} />
      </label>
      <p className="small soft">{t('approve-hint')}</p>
      <div className="line">
        <button type="button" className="button main" onClick={() => answer('approve')}>
          {t('approve')}
        </button>
        <button type="button" className="button" onClick={() => answer('refuse')}>
          {t('refuse')}
        </button>
      </div>
    </div>
  );
}

const ANSWERS = ['yes', 'no', 'unknown'] as const;

function Proposal({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const { t } = useWords();
  const { sign, say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const court = String(form.get('court')) as 'appeal' | 'first-instance';
    const answer = String(form.get('victim')) as (typeof ANSWERS)[number];
    setError(null);
    try {
      const signature = await sign({ kind: 'referral.proposed', case: file.id, court, victimQuestion: answer });
      const victimQuestion = { answer, note: String(form.get('note') ?? '') };
      await send(
        'POST',
        `/v1/cases/${file.id}/referral`,
        { court, city: String(form.get('city')).trim(), victimQuestion, signature },
        { key: crypto.randomUUID() },
      );
      say(t('referral-proposed'));
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <h3>{t('propose-referral')}</h3>
      <fieldset>
        <legend>{t('victim-question')}</legend>
        <p className="small soft">{t('victim-hint')}</p>
        {ANSWERS.map((answer) => (
          <label key={answer} className="choice">
            <input type="radio" name="victim" value={answer} required /> {t(`victim-${answer}`)}
          </label>
        ))}
        <label>
          {t('victim-note')}
          <textarea dir="auto" name="note" maxLength={4000} />
        </label>
      </fieldset>
      <label>
        {t('court')}
        <select name="court" defaultValue={file.competence?.court ?? 'first-instance'}>
          <option value="first-instance">{t('court-first-instance')}</option>
          <option value="appeal">{t('court-appeal')}</option>
        </select>
      </label>
      <label>
        {t('city')}
        <input type="text" dir="auto" name="city" required maxLength={100} />
      </label>
      <Problem error={error} />
      <div className="line">
        <button type="submit" className="button main">
          {t('propose-referral')}
        </button>
      </div>
      <p className="small soft">{t('propose-hint')}</p>
    </form>
  );
}
