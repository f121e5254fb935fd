import type { ClassLinks, NewClass } from '@sanad/wire/training';
import { useState } from 'react';
import { send } from '../api.ts';
import { Island, Problem, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';

const MOMENT = 500;

/** What a trainer does with a class by one click: its links to hand out, and everything new for the next one. */
export function ClassStart() {
  const { t } = useWords();
  const [links, setLinks] = useState<ClassLinks['items']>([]);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const tryTo = async (work: () => Promise<void>): Promise<void> => {
    setError(null);
    setBusy(true);
    await work().catch(setError);
    setBusy(false);
  };
  const handOut = (): Promise<void> =>
    tryTo(async () => setLinks((await send<ClassLinks>('POST', '/v1/training/class/links', {})).body.items));
  const begin = (): Promise<void> =>
    tryTo(async () => {
      const { token } = (await send<NewClass>('POST', '/v1/training/class/again', {})).body;
      setSure(false);
      await untilNew();
      location.assign(`/sign-in?token=${token}`);
    });
  return (
    <Section title={t('training-class-start')}>
      <p className="small soft">{t('training-class-start-hint')}</p>
      <p className="line">
        <button type="button" className="button" disabled={busy} onClick={handOut}>
          {t('training-class-links')}
        </button>
        {sure ? (
          <button type="button" className="button" disabled={busy} onClick={begin}>
            {t('training-class-again-sure')}
          </button>
        ) : (
          <button type="button" className="button quiet" disabled={busy} onClick={() => setSure(true)}>
            {t('training-class-again')}
          </button>
        )}
      </p>
      {busy ? <p role="status">{t('training-class-busy')}</p> : null}
      {links.length > 0 ? (
        <ul className="class-links">
          {links.map(({ name, token }) => (
            <li key={token}>
              <strong>{name}</strong> <Island>{`${location.origin}/sign-in?token=${token}`}</Island>
            </li>
          ))}
        </ul>
      ) : null}
      <Problem error={error} />
    </Section>
  );
}

/** The server stops, and then answers again without knowing who asks. */
async function untilNew(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    const answer = await fetch('/v1/training').catch(() => null);
    if (answer?.status === 401) return;
  }
}
