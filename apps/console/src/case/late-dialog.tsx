import type { Plan } from '@sanad/wire/plan';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

/** An operation that took place and that nobody recorded before the case left: what happened, when, why it comes late. */
export function LateDialog(props: { path: string; plan: Plan; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const { plan } = props;
  const planned = Math.min(Date.parse(plan.at), Date.now());
  return (
    <FormDialog
      draft={`late ${plan.id}`}
      title={t('plan-late')}
      submit={t('plan-late')}
      hint={t('plan-late-hint')}
      first={{ at: localOf(planned), outcome: '', lessons: '', reason: '' }}
      path={`${props.path}/late`}
      bodyOf={({ at = '', ...fields }) => ({ ...fields, at: instantOfLocal(at) })}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind, fields, set) => (
        <>
          <WhenField label={t('when')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
          <label>
            <span className="label">{t('outcome')}</span>
            <textarea dir="auto" required maxLength={4000} {...bind('outcome')} />
          </label>
          <label>
            <span className="label">{t('lessons')}</span>
            <textarea dir="auto" maxLength={4000} {...bind('lessons')} />
          </label>
          <label>
            <span className="label">{t('plan-late-why')}</span>
            <textarea dir="auto" required maxLength={1000} {...bind('reason')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
