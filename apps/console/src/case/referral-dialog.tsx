import type { CaseFile } from '@sanad/wire/case';
import { useDesk } from '../desk.tsx';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { LooseEnds } from './loose-ends.tsx';
import { Unvouched } from './unvouched.tsx';

const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** The referral: the question of article 448-14 first, then the court; a second person answers. */
export function ReferralDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, language } = useWords();
  const { sign } = useDesk();
  const { file } = props;
  return (
    <FormDialog
      draft={`referral ${file.id}`}
      title={t('propose-referral')}
      submit={t('propose-and-sign')}
      hint={t('propose-hint')}
      first={{ victim: '', note: '', court: file.competence?.court ?? 'first-instance', city: '' }}
      path={`/v1/cases/${file.id}/referral`}
      said={t('referral-sent')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={async (fields) => {
        const court = fields['court'] ?? '';
        const answer = fields['victim'] ?? '';
        const signature = await sign({ kind: 'referral.proposed', case: file.id, court, victimQuestion: answer });
        const victimQuestion = { answer, note: fields['note'] ?? '' };
        return { court, city: (fields['city'] ?? '').trim(), victimQuestion, signature };
      }}
    >
      {(bind, fields) => (
        <>
          <LooseEnds file={file} />
          <fieldset className="notice due">
            <legend className="visually-hidden">{t('victim-question')}</legend>
            <p className="strong" aria-hidden="true">
              {t('victim-question')}
            </p>
            <p className="small">{t('victim-hint')}</p>
            {ANSWERS.map((answer) => (
              <label key={answer} className="choice">
                <input type="radio" required {...bind('victim')} value={answer} checked={fields['victim'] === answer} />
                {t(`victim-${answer}`)}
              </label>
            ))}
            <label>
              <span className="label">{t('victim-note')}</span>
              <textarea dir="auto" maxLength={4000} {...bind('note')} />
            </label>
          </fieldset>
          <div className="two-fields">
            <label>
              <span className="label">{t('court')}</span>
              <select {...bind('court')}>
                <option value="first-instance">{t('court-first-instance')}</option>
                <option value="appeal">{t('court-appeal')}</option>
              </select>
            </label>
            <label>
              <span className="label">{t('city')}</span>
              <input type="text" dir="auto" required maxLength={100} {...bind('city')} />
            </label>
          </div>
          {file.competence && fields['court'] !== file.competence.court ? (
            <p className="notice due">{t('court-other', { court: t(`court-${file.competence.court}`) })}</p>
          ) : null}
          {file.competence ? <p className="small soft">{file.competence.because[language]}</p> : null}
          <Unvouched />
        </>
      )}
    </FormDialog>
  );
}
