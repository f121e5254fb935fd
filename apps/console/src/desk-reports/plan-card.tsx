import type { DeskFile, PlanContent } from '@sanad/wire/desk';
import { useEffect, useState } from 'react';
import { send } from '../api.ts';
import { Problem, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { openSealed, sealTo } from './desk-key.ts';
import { Area, Line } from './fields.tsx';

const FIELDS = ['hours', 'channel', 'never', 'needs', 'shelter'] as const;
const IS_DAY = /^(\d{4}-\d\d-\d\d)?$/;
const EMPTY: PlanContent = { v: 1, hours: '', channel: '', never: '', needs: '', shelter: '', review: '' };

/** Her protection plan, if she wants one: opened and sealed on this machine alone. */
export function PlanCard(props: { id: string; plan: DeskFile['plan']; desk: string; onDone: () => void }) {
  const { t, date } = useWords();
  const { id, plan, desk, onDone } = props;
  const [content, setContent] = useState<PlanContent | null>(null);
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!plan) return;
    let gone = false;
    openSealed(plan.sealed).then(
      (text) => gone || setContent({ ...EMPTY, ...(JSON.parse(text) as PlanContent) }),
      (thrown) => gone || setError(thrown),
    );
    return () => {
      gone = true;
    };
  }, [plan]);
  const set = (name: keyof PlanContent, value: string): void => {
    setSaved(false);
    setContent({ ...content!, [name]: value });
  };
  const save = async (): Promise<void> => {
    try {
      await send('PUT', `/v1/reports/${id}/plan`, { sealed: await sealTo(desk, JSON.stringify(content)) });
      setSaved(true);
      setError(null);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('plan-title')}>
      <p className="small soft">{t('plan-hint')}</p>
      {content === null ? (
        <p>
          <button type="button" className="button" onClick={() => setContent(EMPTY)}>
            {t('plan-write')}
          </button>
        </p>
      ) : (
        <>
          {FIELDS.map((name) => (
            <Area
              key={name}
              name={`plan-${name}`}
              label={t(`plan-${name}`)}
              rows={2}
              max={2_000}
              value={content[name]}
              onChange={(value) => set(name, value)}
            />
          ))}
          <Line
            name="plan-review"
            label={t('plan-review')}
            // What was written in words stays readable.
            type={IS_DAY.test(content.review) ? 'date' : 'text'}
            value={content.review}
            onChange={(value) => set('review', value)}
          />
          <p className="line">
            <button type="button" className="button" onClick={save}>
              {t('plan-save')}
            </button>
            {saved || plan ? (
              <span className="small soft" role="status">
                {saved ? t('plan-saved') : date(plan!.at)}
              </span>
            ) : null}
          </p>
        </>
      )}
      <Problem error={error} />
    </Section>
  );
}
