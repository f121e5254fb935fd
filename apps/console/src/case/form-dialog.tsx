import { type FormEvent, type ReactNode, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { useDraft } from '../draft.ts';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

export type Fields = Readonly<Record<string, string>>;
export type Bind = (name: string) => {
  name: string;
  value: string;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

/** A form over the page of a case. What is typed stays as a draft until it is sent, whatever happens. */
export function FormDialog(props: {
  draft: string;
  title: string;
  submit: string;
  hint?: string;
  wide?: boolean;
  /** what is said while it is under way, when that takes long */
  waits?: string;
  first: Fields;
  path: string;
  bodyOf: (fields: Fields) => unknown | Promise<unknown>;
  said: string;
  /** how it is sent, when a plain POST is not enough */
  send?: (path: string, body: unknown) => Promise<unknown>;
  onClose: () => void;
  onDone: () => Promise<void>;
  children: (bind: Bind, fields: Fields, set: (name: string, value: string) => void) => ReactNode;
}) {
  const { t } = useWords();
  const { say } = useDesk();
  const [fields, setFields, dropFields] = useDraft<Fields>(props.draft, props.first);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const set = (name: string, value: string): void => setFields({ ...fields, [name]: value });
  const bind: Bind = (name) => ({
    name,
    value: fields[name] ?? '',
    onChange: (event) => set(name, event.currentTarget.value),
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const body = await props.bodyOf(fields);
      if (props.send) await props.send(props.path, body);
      else await send('POST', props.path, body, { key: crypto.randomUUID() });
      dropFields();
      say(props.said);
      await props.onDone();
      props.onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} wide={props.wide ?? false}>
      <form className="stack" onSubmit={submit}>
        {props.children(bind, fields, set)}
        <Problem error={error} />
        {busy && props.waits ? <p role="status">{props.waits}</p> : null}
        <div className="modal-foot">
          {/* not disabled: a button that is loses the keyboard, and with it the way out of the dialog */}
          <button type="submit" className="button main" aria-disabled={busy}>
            {props.submit}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {t('keep-and-close')}
          </button>
          {props.hint ? <span className="small soft">{props.hint}</span> : null}
        </div>
      </form>
    </Dialog>
  );
}
