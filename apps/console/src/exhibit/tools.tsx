import type { CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { downloadWith, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { exportActs, signCustody } from './sign-custody.ts';

const FORMS = ['case', 'stix', 'misp'] as const;
const NAMES = { case: 'CASE/UCO 1.4', stix: 'STIX 2.1', misp: 'MISP' } as const;

/** What is done with all exhibits of a case at once: hashed again, or handed to another system. */
export function ExhibitTools({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t, number } = useWords();
  const { say, sign } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [altered, setAltered] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const work = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await act();
      await onDone();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  const verify = async (): Promise<void> => {
    const path = `/v1/cases/${file.id}/verification`;
    const signatures = await signCustody(sign, file.id, [{ action: 'verify', to: null }]);
    const { body } = await send<{ checked: number; altered: string[] }>(
      'POST',
      path,
      { signatures },
      { key: crypto.randomUUID() },
    );
    setAltered(body.altered);
    if (body.altered.length === 0) say(t('exhibits-whole', { count: number(body.checked) }));
  };
  const give = async (form: (typeof FORMS)[number]): Promise<void> => {
    const signatures = await signCustody(sign, file.id, exportActs(form));
    await downloadWith(`/v1/cases/${file.id}/export?as=${form}`, { signatures });
  };
  return (
    <details className="small">
      <summary>{t('exhibit-tools')}</summary>
      <div className="stack tight">
        <p>
          <button type="button" className="button" disabled={busy} onClick={() => work(verify)}>
            {t('hash-again')}
          </button>
        </p>
        <p className="soft">{t('export-hint')}</p>
        <p className="line">
          {FORMS.map((form) => (
            <button key={form} type="button" className="button" disabled={busy} onClick={() => work(() => give(form))}>
              <bdi dir="ltr">{NAMES[form]}</bdi>
            </button>
          ))}
        </p>
        {altered.length > 0 ? (
          <p className="notice bad" role="alert">
            {t('exhibits-altered', { numbers: altered.join(' ') })}
          </p>
        ) : null}
        <Problem error={error} />
      </div>
    </details>
  );
}
