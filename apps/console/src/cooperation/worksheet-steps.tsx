import type { RequestDraft, WorksheetStep } from '@sanad/wire/cooperation';
import { Facts, Said } from '../parts.tsx';
import { type Language, useWords } from '../words.tsx';
import { countryName } from './country.ts';

/** The steps in sending order: what, to whom, in which language, how long it takes, what must be met. */
export function WorksheetSteps(props: {
  steps: readonly WorksheetStep[];
  onDraft: ((step: WorksheetStep, kind: RequestDraft['kind']) => void) | null;
}) {
  const { t } = useWords();
  const { steps, onDraft } = props;
  if (steps.length === 0) return <p className="soft">{t('worksheet-no-routes')}</p>;
  return (
    <ol className="routes">
      {steps.map((step, n) => (
        <li key={`${step.of} ${step.instrument} ${step.purpose}`} className={step.basis}>
          <span className="row-number">{n + 1}</span>
          <Step step={step} />
          {step.kind && onDraft ? (
            <button type="button" className="button" onClick={() => onDraft(step, step.kind!)}>
              {t('request-draft-it')}
            </button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: WorksheetStep }) {
  const { t, tAny, language, list, number } = useWords();
  return (
    <span className="stack tight">
      <strong>
        {tAny(`purpose-${step.purpose}`, step.purpose)}: {tAny(`item-${step.item}`, step.item)}
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
          {step.basis === 'alternative' ? t('worksheet-alternative') : null}
          {t('step-ways', {
            from: tAny(`channel-${step.from}`, step.from),
            receiver: tAny(`channel-${step.receiver}`, step.receiver),
          })}
          {step.receiver === 'none'
            ? null
            : t('step-languages', { languages: tongues(step.languages, language, list) })}
          {step.clockDays ? t('step-clock', { days: number(step.clockDays) }) : null}
          {step.delayDays
            ? t('step-delay', { low: number(step.delayDays.low), high: number(step.delayDays.high) })
            : null}
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

function tongues(codes: readonly string[], language: Language, list: (words: string[]) => string): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return list(codes.map((code) => names.of(code) ?? code));
}
