import type { RequestDraft, WorksheetStep } from '@sanad/wire/cooperation';
import { Facts, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { countryName, languageName } from './country.ts';

type Draft = ((step: WorksheetStep, kind: RequestDraft['kind']) => void) | null;

/** The steps in sending order: what, to whom, in which language, how long it takes, what must be met; others stand by. */
export function WorksheetSteps({ steps, onDraft }: { steps: readonly WorksheetStep[]; onDraft: Draft }) {
  const { t } = useWords();
  if (steps.length === 0) return <p className="soft">{t('worksheet-no-routes')}</p>;
  const main = steps.filter((step) => step.basis === 'main');
  return (
    <ol className="routes">
      {main.map((step, n) => (
        <li key={nameOf(step)}>
          <span className="row-number">{n + 1}</span>
          <Step step={step} />
          <DraftIt step={step} onDraft={onDraft} />
          {main.findLast(({ of }) => of === step.of) === step ? (
            <StandBy steps={steps.filter(({ of, basis }) => of === step.of && basis !== 'main')} onDraft={onDraft} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** What serves for the same item when the step before cannot. */
function StandBy({ steps, onDraft }: { steps: readonly WorksheetStep[]; onDraft: Draft }) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  return (
    <details className="stand-by">
      <summary>{t('worksheet-alternatives', { count: steps.length })}</summary>
      <ul className="routes">
        {steps.map((step) => (
          <li key={nameOf(step)}>
            <Step step={step} />
            <DraftIt step={step} onDraft={onDraft} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function DraftIt({ step, onDraft }: { step: WorksheetStep; onDraft: Draft }) {
  const { t } = useWords();
  const { kind } = step;
  if (!kind || !onDraft) return null;
  return (
    <button type="button" className="button" onClick={() => onDraft(step, kind)}>
      {t('request-draft-it')}
    </button>
  );
}

function nameOf(step: WorksheetStep): string {
  return `${step.of} ${step.instrument} ${step.purpose}`;
}

function Step({ step }: { step: WorksheetStep }) {
  const { t, tAny, language, list, colon } = useWords();
  return (
    <span className="stack tight">
      <strong>
        {tAny(`purpose-${step.purpose}`, step.purpose)}
        {colon}
        {tAny(`item-${step.item}`, step.item)}
        {step.holder ? (
          <>
            {' '}
            (<Said>{step.holder}</Said>)
          </>
        ) : null}
        {' — '}
        {countryName(step.to, language)}
      </strong>
      <span>{step.name[language]}</span>
      <span className="small soft">
        <Facts>
          {t('step-ways', {
            from: tAny(`channel-${step.from}`, step.from),
            receiver: tAny(`channel-${step.receiver}`, step.receiver),
          })}
          {step.receiver === 'none'
            ? null
            : t('step-languages', { languages: list(step.languages.map((code) => languageName(code, language))) })}
          {step.clockDays ? t('step-clock', { days: step.clockDays }) : null}
          {step.delayDays ? t('step-delay', { low: step.delayDays.low, high: step.delayDays.high }) : null}
          {tAny(`dual-${step.dualCriminality}`, step.dualCriminality)}
          {step.notices.length > 0
            ? t('notices', { colours: list(step.notices.map((one) => tAny(`notice-${one}`, one))) })
            : null}
        </Facts>
      </span>
      {step.verify === 'required' ? (
        <span>
          <span className="tag review">{t('step-verify')}</span>
        </span>
      ) : null}
    </span>
  );
}
