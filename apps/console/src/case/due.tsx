import type { CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { collectCampaign } from '../collect.ts';
import { useDesk } from '../desk.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { Opened } from './opened.ts';
import { stepOf } from './step-of.ts';

/** What is asked of the reader now: one sentence and one button. */
export function Due(props: { file: CaseFile; editable: boolean; onOpen: (what: Opened) => void }) {
  const { t } = useWords();
  const { file, editable } = props;
  const step = stepOf(file, useDesk().session.edition);
  return (
    <section
      className={`notice line between ${['nothing', 'closed', 'judged'].includes(step) ? '' : 'due'}`}
      aria-label={t('due')}
    >
      <p>{t(`due-${step}`)}</p>
      {editable && step === 'exhibits' && file.campaigns.length > 0 ? <Collect file={file} /> : null}
      {editable && (step === 'check' || step === 'requalified') ? (
        <button type="button" className="button" onClick={() => props.onOpen('move')}>
          {t('move-case')}
        </button>
      ) : null}
      {editable && step === 'offences' ? (
        <button type="button" className="button" onClick={() => props.onOpen('offences')}>
          {t('add-offence')}
        </button>
      ) : null}
      {editable && step === 'referral' ? (
        <button type="button" className="button" onClick={() => props.onOpen('referral')}>
          {t('propose-referral')}
        </button>
      ) : null}
    </section>
  );
}

/** The posts of the campaign were not collected with the opening: they can be now. */
function Collect({ file }: { file: CaseFile }) {
  const { t } = useWords();
  const { sign } = useDesk();
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const collect = async (): Promise<void> => {
    setDone(0);
    try {
      for (const campaign of file.campaigns)
        await collectCampaign({ campaign: campaign.id, case: file.id, sign, onProgress: setDone });
      location.reload();
    } catch (thrown) {
      setError(thrown);
      setDone(null);
    }
  };
  return (
    <>
      <Problem error={error} />
      <button type="button" className="button" onClick={collect} disabled={done !== null}>
        {t('collect')}
      </button>
    </>
  );
}
