import { send } from '../api.ts';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';

/** What is asked of somebody before an act that needs nothing but a reason in her own words. */
export type Reasoned = {
  readonly title: string;
  readonly hint?: string;
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  /** what goes with the reason */
  readonly body?: Readonly<Record<string, string>>;
  /** the name of the reason in what is sent */
  readonly as?: 'reason' | 'note';
};

export function ReasonDialog(props: { act: Reasoned; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const { title, hint, method, path, body = {}, as = 'reason' } = props.act;
  return (
    <FormDialog
      draft={`reason ${method} ${path} ${Object.values(body).join(' ')}`}
      title={title}
      submit={title}
      {...(hint ? { hint } : {})}
      first={{ reason: '' }}
      path={path}
      send={(to, said) => send(method, to, said, { key: crypto.randomUUID() })}
      bodyOf={(fields) => ({ ...body, [as]: (fields['reason'] ?? '').trim() })}
      said={t(path.startsWith('/v1/cases/') ? 'recorded' : 'saved')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind) => (
        <label>
          <span className="label">{t('reason')}</span>
          <textarea dir="auto" required maxLength={500} {...bind('reason')} />
        </label>
      )}
    </FormDialog>
  );
}
