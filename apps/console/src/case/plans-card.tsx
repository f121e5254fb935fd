import type { CaseFile } from '@sanad/wire/case';
import type { Plan, Plans } from '@sanad/wire/plan';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { LateDialog } from './late-dialog.tsx';
import { EndDialog, PlanDialog, SeizureDialog } from './plan-dialogs.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const PHASES = ['before', 'during', 'after'] as const;

/** Operations that are planned: what each service does, who approved, what is done of the checklist. */
export function PlansCard({
  file,
  editable,
  onDone,
}: {
  file: CaseFile;
  editable: boolean;
  onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const { session, mayInvestigate } = useDesk();
  const [opened, setOpened] = useState(false);
  const found = useQuery({
    queryKey: ['plans', file.id],
    // how an operation is prepared is not for the prosecution's eyes: who did what comes to it in the dossier
    enabled: mayInvestigate || session.person.roles.includes('auditor'),
    queryFn: async () => (await read<Plans>(`/v1/cases/${file.id}/plans`)).body,
  });
  const again = async (): Promise<void> => {
    await found.refetch();
    await onDone();
  };
  if (!found.data) return found.error ? <Problem error={found.error} /> : null;
  return (
    <div className="stack">
      {found.data.items.map((plan) => (
        <PlanView key={plan.id} file={file} plan={plan} held={found.data} editable={editable} onDone={again} />
      ))}
      {editable ? (
        <p>
          <button type="button" className="button" onClick={() => setOpened(true)}>
            {t('plan-operation')}
          </button>
        </p>
      ) : null}
      {opened ? <PlanDialog file={file} onClose={() => setOpened(false)} onDone={again} /> : null}
    </div>
  );
}

type ViewProps = { file: CaseFile; plan: Plan; held: Plans; editable: boolean; onDone: () => Promise<void> };

function PlanView({ file, plan, held, editable, onDone }: ViewProps) {
  const { t, time, language, colon } = useWords();
  const { session, mayInvestigate } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [opened, setOpened] = useState<'seizure' | 'end' | 'late' | 'refuse' | 'call-off' | null>(null);
  const path = `/v1/cases/${file.id}/plans/${plan.id}`;
  const act = async (what: string, body: unknown): Promise<void> => {
    setError(null);
    try {
      await send('POST', `${path}/${what}`, body, { key: crypto.randomUUID() });
      await onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  // one that was carried out before its planned hour did not happen later than it was ended
  const carriedOut = file.operations.find((one) => one.id === plan.id)?.at ?? plan.at;
  const exhibitNumber = (id: string | null) => {
    const found = file.exhibitList.find((one) => one.id === id);
    return found ? (
      <>
        {' '}
        · <Island>{found.number}</Island>
      </>
    ) : null;
  };
  const isOpen = plan.state === 'planned' || plan.state === 'approved';
  const hasLeft = ['referred', 'closed', 'judged'].includes(file.state);
  const mayTellLate = plan.state === 'approved' && hasLeft && mayInvestigate;
  // what comes after an operation is ticked when it is over, also where the case has left
  const mayTick = (phase: string): boolean => (plan.state === 'ended' ? phase === 'after' && mayInvestigate : editable);
  const isChecked = (item: string): boolean => plan.checks.some((one) => one.item === item);
  const mayAnswer = session.person.roles.includes('supervisor') && plan.by !== session.person.id;
  const close = (): void => setOpened(null);
  return (
    <article className="stack tight notice">
      <p>
        <span className={`tag ${plan.state === 'planned' ? 'review' : 'settled'}`}>{t(`plan-${plan.state}`)}</span>{' '}
        {time(carriedOut)} · <Said>{plan.place}</Said>
      </p>
      <p dir="auto">{plan.objective}</p>
      <ul className="small">
        {plan.parts.map((part) => (
          <li key={part.service}>
            <strong>{t(`service-${part.service}`)}</strong>
            {part.liaison ? (
              <>
                {' '}
                (<Said>{held.names[part.liaison] ?? '—'}</Said>)
              </>
            ) : null}
            : <bdi>{part.task}</bdi>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t('authority')}
        {colon}
        <Said>{plan.authority || '—'}</Said> · {t('prosecutor-order')}
        {colon}
        <Said>{plan.prosecutor || '—'}</Said>
      </p>
      <Problem error={error} />
      {isOpen && hasLeft ? <p className="small strong">{t('plan-left-open')}</p> : null}
      {plan.state === 'planned' && mayAnswer && !hasLeft ? (
        <div className="line">
          <button type="button" className="button main" onClick={() => act('answer', { answer: 'approve', note: '' })}>
            {t('plan-approve')}
          </button>
          <button type="button" className="button" onClick={() => setOpened('refuse')}>
            {t('refuse')}
          </button>
        </div>
      ) : null}
      {plan.state === 'planned' && !mayAnswer && !hasLeft ? <p className="small">{t('plan-waits')}</p> : null}
      {plan.state === 'approved' || plan.state === 'ended'
        ? PHASES.map((phase) => (
            <fieldset key={phase} className="stack tight">
              <legend className="strong">{t(`phase-${phase}`)}</legend>
              {held.checklist
                .filter((item) => item.phase === phase)
                .map((item) => (
                  <label key={item.id} className="choice small">
                    <input
                      type="checkbox"
                      checked={isChecked(item.id)}
                      disabled={isChecked(item.id) || !mayTick(phase)}
                      onChange={() => act('checks', { item: item.id })}
                    />
                    {item.text[language]}
                  </label>
                ))}
            </fieldset>
          ))
        : null}
      {plan.seizures.length > 0 ? (
        <ul className="small">
          {plan.seizures.map((one) => (
            <li key={one.id}>
              {t('seal')} <bdi>{one.seal}</bdi>
              {colon}
              <bdi>{one.what}</bdi>
              {exhibitNumber(one.exhibit)}
            </li>
          ))}
        </ul>
      ) : null}
      {plan.outcome ? <p dir="auto">{plan.outcome}</p> : null}
      {plan.lessons ? (
        <p className="small">
          {t('lessons')}
          {colon}
          <bdi>{plan.lessons}</bdi>
        </p>
      ) : null}
      {plan.late ? (
        <p className="small">
          {t('plan-late-told')}
          {colon}
          <bdi>{plan.late}</bdi>
        </p>
      ) : null}
      {plan.state === 'approved' && editable ? (
        <div className="line">
          <button type="button" className="button" onClick={() => setOpened('seizure')}>
            {t('record-seizure')}
          </button>
          <button type="button" className="button" onClick={() => setOpened('end')}>
            {t('end-operation')}
          </button>
        </div>
      ) : null}
      {isOpen && mayInvestigate ? (
        <div className="line">
          {mayTellLate ? (
            <button type="button" className="button" onClick={() => setOpened('late')}>
              {t('plan-late')}
            </button>
          ) : null}
          <button type="button" className="button quiet" onClick={() => setOpened('call-off')}>
            {t('plan-call-off')}
          </button>
        </div>
      ) : null}
      {plan.answers
        .filter((one) => one.note !== '')
        .map((one) => (
          <p key={one.at} className="small soft">
            <Said>{held.names[one.by] ?? '—'}</Said>
            {colon}
            <bdi>{one.note}</bdi>
          </p>
        ))}
      {opened === 'refuse' ? (
        <ReasonDialog
          act={{ title: t('refuse'), method: 'POST', path: `${path}/answer`, body: { answer: 'refuse' }, as: 'note' }}
          onClose={close}
          onDone={onDone}
        />
      ) : null}
      {opened === 'call-off' ? (
        <ReasonDialog
          act={{
            title: t('plan-call-off'),
            hint: t('plan-call-off-hint'),
            method: 'POST',
            path: `${path}/call-off`,
          }}
          onClose={close}
          onDone={onDone}
        />
      ) : null}
      {opened === 'seizure' ? (
        <SeizureDialog path={path} id={plan.id} of={file.id} onClose={close} onDone={onDone} />
      ) : null}
      {opened === 'late' ? <LateDialog path={path} plan={plan} onClose={close} onDone={onDone} /> : null}
      {opened === 'end' ? <EndDialog path={path} id={plan.id} onClose={close} onDone={onDone} /> : null}
    </article>
  );
}
