import type { CaseFile } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused, read } from '../api.ts';
import { CaseRequests } from '../cooperation/request-list.tsx';
import { DeskContext, useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Said, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Acts } from './acts.tsx';
import { ArrestDialog } from './arrest-dialog.tsx';
import { Beside } from './beside.tsx';
import { ClosedCase } from './closed-case.tsx';
import { DisclosureDialog } from './disclosure-dialog.tsx';
import { Due } from './due.tsx';
import { Exhibits } from './exhibits.tsx';
import { useOffences } from './law.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { OffenceDialog } from './offence-dialog.tsx';
import { OffencePicker } from './offence-picker.tsx';
import type { Opened } from './opened.ts';
import { OperationDialog } from './operation-dialog.tsx';
import { ReferralDialog } from './referral-dialog.tsx';
import { Spine } from './spine.tsx';
import { TakeBackDialog } from './take-back.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { useOversight } from './use-oversight.ts';

/** A case: what is due at the top, its timeline as the spine, exhibits before it and acts behind it. */
export default function CasePage({ id }: { id: string }) {
  const { t } = useWords();
  const desk = useDesk();
  const [opened, setOpened] = useState<Opened>(null);
  const law = useOffences();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => read<CaseFile>(`/v1/cases/${id}`) });
  // of a case that is closed to the reader nothing more is asked
  const over = useOversight(id, found.data !== undefined);
  if (found.isPending) return <Waiting />;
  if (found.error instanceof Refused && found.error.problem.code === 'case-restricted')
    return <ClosedCase id={id} error={found.error} onOpened={async () => void (await found.refetch())} />;
  if (!found.data)
    return (
      <div className="page">
        <Problem error={found.error} />
      </div>
    );
  const { body: file, etag } = found.data;
  const again = async (): Promise<void> => {
    await found.refetch();
  };
  // Work on a case that goes on inside another one is done there: here it is read.
  const merged = over.data?.mergedInto ?? null;
  const mayInvestigate = desk.mayInvestigate && merged === null;
  const editable = mayInvestigate && !['referred', 'closed', 'judged'].includes(file.state);
  const known = file.offences.map((one) => one.offence);
  const choices = (law.data ?? []).filter((one) => one.elements.length > 0 && !known.includes(one.id));
  const close = (): void => setOpened(null);
  const dialog = { file, onClose: close, onDone: again };
  return (
    <DeskContext value={{ ...desk, mayInvestigate }}>
      <div className="desk chosen stacked">
        <div className="subject stack big">
          <Head file={file} />
          {merged ? (
            <p className="notice due">
              {t('merged-into')} <Link to={`/cases/${merged.id}`}>{merged.number}</Link>. {t('merged-work')}
            </p>
          ) : (
            <Due file={file} editable={editable} onOpen={setOpened} />
          )}
          <Beside held={over.data} />
          <CaseRequests caseId={file.id} />
          <Spine file={file} onDone={again} />
        </div>
        <Acts file={file} etag={etag} editable={editable} onOpen={setOpened} onDone={again} />
        <div className="list">
          <Exhibits file={file} onDone={again} />
        </div>
        {opened === 'operation' ? <OperationDialog {...dialog} /> : null}
        {opened === 'arrest' ? <ArrestDialog {...dialog} /> : null}
        {opened === 'task' ? <TaskDialog {...dialog} /> : null}
        {opened === 'note' ? <NoteDialog {...dialog} /> : null}
        {opened === 'move' ? <MoveDialog {...dialog} etag={etag} /> : null}
        {opened === 'take-back' && file.takeBack ? <TakeBackDialog {...dialog} /> : null}
        {opened === 'disclosure' ? <DisclosureDialog {...dialog} /> : null}
        {opened === 'referral' ? <ReferralDialog {...dialog} /> : null}
        {opened === 'offences' ? (
          <OffencePicker offences={choices} onPick={(offence) => setOpened({ offence })} onClose={close} />
        ) : null}
        {opened !== null && typeof opened === 'object' ? (
          <OffenceDialog {...dialog} offence={opened.offence} etag={etag} editable={editable} />
        ) : null}
      </div>
    </DeskContext>
  );
}

const STEPS = [
  'registered',
  'preliminary',
  'inquiry',
  'operation',
  'arrested',
  'referral-proposed',
  'referred',
  'judged',
] as const;

const LED_TO: Readonly<Record<string, string>> = {
  'case.opened': 'registered',
  'offence.considered': 'inquiry',
  'operation.recorded': 'operation',
  'arrest.recorded': 'arrested',
  'referral.proposed': 'referral-proposed',
  'case.referred': 'referred',
};

/** The states that the case has been in: what was skipped is not shown as done. */
function statesOf(file: CaseFile): ReadonlySet<string> {
  const been = file.timeline.map((event) => (event.type === 'case.moved' ? event.text['to'] : LED_TO[event.type]));
  return new Set([...been, file.state].filter((one) => typeof one === 'string'));
}

function Head({ file }: { file: CaseFile }) {
  const { t, date } = useWords();
  const been = statesOf(file);
  return (
    <header className="stack">
      <div className="stack tight">
        <Facts>
          <span>
            {t('case')} <Island>{file.number}</Island>
          </span>
          <span>{t(`origin-${file.origin}`)}</span>
          <span>{t('opened-by', { name: file.names[file.openedBy] ?? '—', time: date(file.openedAt) })}</span>
          {file.campaigns.map((campaign) => (
            <Link key={campaign.id} to={`/campaigns/${campaign.id}`}>
              {t('campaign-link', { count: campaign.size })}
            </Link>
          ))}
        </Facts>
        <h1>
          <Said>{file.title}</Said>
        </h1>
        <p className="small line">
          <Link to={`/cooperation/case/${file.id}`}>{t('worksheet')}</Link>
          <Link to="/cases/lifecycle">{t('lifecycle')}</Link>
        </p>
      </div>
      <ol className="steps" aria-label={t('state')}>
        {STEPS.map((step) => (
          <li
            key={step}
            className={been.has(step) ? 'done' : ''}
            aria-current={step === file.state ? 'step' : undefined}
          >
            {t(`case-${step}`)}
          </li>
        ))}
      </ol>
      {file.state === 'closed' || file.state === 'requalified' ? (
        <p>
          <span className="tag review">{t(`case-${file.state}`)}</span>
        </p>
      ) : null}
    </header>
  );
}
