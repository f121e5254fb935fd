import type { CaseFile, Exhibit } from '@sanad/wire/case';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Problem } from '../parts.tsx';
import { ReasonForm } from '../reason-form.tsx';
import { useWords } from '../words.tsx';

/** What must not be kept is destroyed by two persons: one asks, another answers; digest and custody stay. */
export function Destruction(props: { exhibit: Exhibit; file: CaseFile; onDone: () => Promise<void> }) {
  const { t, time } = useWords();
  const { session } = useDesk();
  const { exhibit, file } = props;
  const left = file.exhibitList.filter((one) => one.root === exhibit.id && one.destroyedAt === null);
  if (exhibit.destroyedAt)
    return (
      <section className="stack tight notice">
        <p>{t('destroyed-at', { time: time(exhibit.destroyedAt) })}</p>
        {left.length > 0 ? (
          <p>{t('destruction-left', { numbers: left.map(({ number }) => number).join(', ') })}</p>
        ) : null}
      </section>
    );
  if (!exhibit.asked) return <Ask {...props} />;
  const { by, at, reason } = exhibit.asked;
  return (
    <section className="stack notice">
      <p>
        {t('destruction-asked-by', { name: file.names[by] ?? '—', time: time(at) })} <bdi>{reason}</bdi>
      </p>
      {by === session.person.id ? <p className="small soft">{t('destruction-waits')}</p> : <AnswerForm {...props} />}
    </section>
  );
}

function Ask({ exhibit, onDone }: { exhibit: Exhibit; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const { sign } = useDesk();
  const ask = async (reason: string): Promise<void> => {
    const signature = await sign({ kind: 'destruction.asked', exhibit: exhibit.id, reason });
    await send('POST', `/v1/exhibits/${exhibit.id}/destruction`, { reason, signature }, { key: crypto.randomUUID() });
    await onDone();
  };
  return <ReasonForm title={t('ask-destruction')} hint={t('destruction-hint')} act={ask} />;
}

function AnswerForm({ exhibit, onDone }: { exhibit: Exhibit; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const { sign } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const answer = async (given: 'destroy' | 'keep'): Promise<void> => {
    setError(null);
    try {
      const signature = await sign({ kind: 'destruction.answered', exhibit: exhibit.id, answer: given });
      await send(
        'POST',
        `/v1/exhibits/${exhibit.id}/destruction/answer`,
        { answer: given, signature },
        { key: crypto.randomUUID() },
      );
      await onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <p className="small">{t('destruction-answer-hint')}</p>
      <p className="line">
        <button type="button" className="button" onClick={() => answer('destroy')}>
          {t('destroy')}
        </button>
        <button type="button" className="button" onClick={() => answer('keep')}>
          {t('keep')}
        </button>
      </p>
      <Problem error={error} />
    </>
  );
}
