import type { MyOperation } from '@sanad/wire/plan';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { Problem, Said, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** What a liaison sees: her service's part of each operation, when and where, and her part of the checklist. */
export default function MyOperationsPage() {
  const { t, time, language, colon } = useWords();
  const [error, setError] = useState<unknown>(null);
  const found = useQuery({
    queryKey: ['my-operations'],
    queryFn: async () => (await read<{ items: MyOperation[] }>('/v1/my-operations')).body.items,
  });
  const check = async (id: string, item: string): Promise<void> => {
    setError(null);
    try {
      await send('POST', `/v1/my-operations/${id}/checks`, { item });
      await found.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (found.isPending) return <Waiting />;
  return (
    <div className="page narrow">
      <h1>{t('place-operations')}</h1>
      <Problem error={error ?? found.error} />
      {found.data?.length === 0 ? <p className="notice">{t('my-operations-none')}</p> : null}
      {found.data?.map((one) => (
        <Section key={one.id} title={time(one.at)}>
          <p>
            <Said>{one.place}</Said> · {t('authority')}
            {colon}
            <Said>{one.authority || '—'}</Said>
          </p>
          <p className="strong" dir="auto">
            {one.task}
          </p>
          {one.ended ? <p className="notice">{t('plan-was-ended')}</p> : null}
          {one.calledOff ? <p className="notice strong">{t('plan-was-called-off')}</p> : null}
          {one.checklist.length > 0 ? (
            <fieldset className="stack tight">
              <legend className="visually-hidden">{t('checklist')}</legend>
              {one.checklist.map((item) => {
                const isDone = one.checks.some((each) => each.item === item.id);
                return (
                  <label key={item.id} className="choice">
                    <input
                      type="checkbox"
                      checked={isDone}
                      disabled={isDone || one.calledOff || (one.ended && item.phase !== 'after')}
                      onChange={() => check(one.id, item.id)}
                    />
                    {item.text[language]}
                  </label>
                );
              })}
            </fieldset>
          ) : null}
        </Section>
      ))}
    </div>
  );
}
