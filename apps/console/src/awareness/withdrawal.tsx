import { type NoticeFile, type WithdrawalWhy, withdrawalWhy } from '@sanad/wire/awareness';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { Act } from './reads.ts';

/** Taking a notice back: one person, at once, with the reason kept and a correction wherever it stood. */
export function Withdrawal({ file, act }: { file: NoticeFile; act: Act }) {
  const { t } = useWords();
  const { mayInvestigate, sign } = useDesk();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<WithdrawalWhy>('wrong');
  const [reason, setReason] = useState('');
  if (!mayInvestigate) return null;
  const whys = withdrawalWhy.options.filter((one) => one !== 'taken-back' || file.kind === 'story');
  const withdraw = () =>
    act(async () => {
      const signature = await sign({ kind: 'notice.withdrawn', notice: file.id, why });
      await send('POST', `/v1/notices/${file.id}/withdrawal`, { why, reason, correction: null, signature });
    });
  return (
    <Section title={t('notice-withdraw')}>
      {open ? (
        <fieldset className="stack tight notice bad">
          <legend className="visually-hidden">{t('notice-withdraw')}</legend>
          {whys.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="why" checked={why === one} onChange={() => setWhy(one)} />
              {t(`notice-why-${one}`)}
            </label>
          ))}
          <label>
            <span className="label">{t('notice-reason')}</span>
            <textarea
              dir="auto"
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <p className="small">{t('notice-withdraw-hint', { count: file.dispatches.length })}</p>
          <p className="line">
            <button type="button" className="button main" disabled={reason.trim().length < 3} onClick={withdraw}>
              {t('notice-withdraw-now')}
            </button>
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {t('cancel')}
            </button>
          </p>
        </fieldset>
      ) : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t('notice-withdraw-open')}
        </button>
      )}
    </Section>
  );
}
