import type { CaseFile } from '@sanad/wire/case';
import { type FormEvent, useState } from 'react';
import { downloadWith } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { useDraft } from '../draft.ts';
import { Island, Problem, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';

type Fields = { recipient: string; order: string; withheld: Readonly<Record<string, string>> };

/** A copy for the defence: every exhibit is given unless a reason is typed; what is not given stands in the copy. */
export function DisclosureDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, language } = useWords();
  const { say } = useDesk();
  const { file } = props;
  const first: Fields = { recipient: '', order: '', withheld: {} };
  const [fields, setFields, dropFields] = useDraft<Fields>(`disclosure ${file.id}`, first);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const keepBack = (exhibit: string, reason: string | null): void => {
    const { [exhibit]: _gone, ...others } = fields.withheld;
    setFields({ ...fields, withheld: reason === null ? others : { ...others, [exhibit]: reason } });
  };
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const withheld = Object.entries(fields.withheld).map(([exhibit, reason]) => ({ exhibit, reason }));
      const path = `/v1/cases/${file.id}/disclosure?language=${language === 'fr' ? 'fr' : 'ar'}`;
      await downloadWith(path, { recipient: fields.recipient.trim(), order: fields.order.trim(), withheld });
      dropFields();
      say(t('recorded'));
      await props.onDone();
      props.onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('disclosure')} onClose={props.onClose} wide>
      <form className="stack" onSubmit={make}>
        <p className="notice small">{t('disclosure-hint')}</p>
        <div className="two-fields">
          <label>
            <span className="label">{t('disclosure-recipient')}</span>
            <input
              type="text"
              dir="auto"
              required
              maxLength={200}
              value={fields.recipient}
              onChange={(event) => setFields({ ...fields, recipient: event.target.value })}
            />
          </label>
          <label>
            <span className="label">{t('disclosure-order')}</span>
            <input
              type="text"
              dir="auto"
              required
              maxLength={200}
              value={fields.order}
              onChange={(event) => setFields({ ...fields, order: event.target.value })}
            />
          </label>
        </div>
        <Scrolls label={t('exhibits')}>
          <ul className="picks-list">
            {file.exhibitList
              .filter((one) => one.destroyedAt === null)
              .map((one) => (
                <li key={one.id} className="disclosed">
                  <span className="clamp">
                    <Island>{one.number}</Island> <Said>{one.title}</Said>
                  </span>
                  <label className="choice">
                    <input
                      type="checkbox"
                      checked={one.id in fields.withheld}
                      onChange={(event) => keepBack(one.id, event.currentTarget.checked ? '' : null)}
                    />{' '}
                    {t('disclosure-withhold')}
                  </label>
                  {one.id in fields.withheld ? (
                    <input
                      type="text"
                      dir="auto"
                      required
                      maxLength={500}
                      aria-label={t('disclosure-why')}
                      placeholder={t('disclosure-why')}
                      value={fields.withheld[one.id]}
                      onChange={(event) => keepBack(one.id, event.target.value)}
                    />
                  ) : null}
                </li>
              ))}
          </ul>
        </Scrolls>
        <Problem error={error} />
        <div className="modal-foot">
          <button type="submit" className="button main" disabled={busy}>
            {t('disclosure-make')}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {t('keep-and-close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
