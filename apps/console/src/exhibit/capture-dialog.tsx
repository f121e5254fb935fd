import type { CaseFile } from '@sanad/wire/case';
import { Refused, read, send } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { useWords } from '../words.tsx';

type Job = { readonly job: string; readonly state: 'running' | 'done' | 'failed'; readonly code: string | null };

const LOOK_AGAIN = 700;

/** A public page is looked at once, as a stranger, and kept whole. */
export function CaptureDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, tAny } = useWords();
  const capture = async (path: string, body: unknown): Promise<void> => {
    let job = (await send<Job>('POST', path, body, { key: crypto.randomUUID() })).body;
    while (job.state === 'running') {
      await new Promise((done) => setTimeout(done, LOOK_AGAIN));
      job = (await read<Job>(`/v1/captures/${job.job}`)).body;
    }
    if (job.state === 'done') return;
    const code = job.code ?? 'internal';
    throw new Refused({ type: 'about:blank', title: tAny(code, t('capture-failed')), status: 0, code });
  };
  return (
    <FormDialog
      draft={`capture ${props.file.id}`}
      title={t('capture-page')}
      submit={t('capture')}
      waits={t('capturing')}
      first={{ url: '', legalBasis: '', note: '' }}
      path={`/v1/cases/${props.file.id}/captures`}
      bodyOf={(fields) => ({ ...fields })}
      send={capture}
      said={t('captured')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind) => (
        <>
          <p className="small soft">{t('capture-hint')}</p>
          <label>
            <span className="label">{t('address')}</span>
            <input type="url" dir="ltr" required maxLength={4000} {...bind('url')} />
          </label>
          <label>
            <span className="label">{t('legal-basis')}</span>
            <input dir="auto" required maxLength={500} {...bind('legalBasis')} />
          </label>
          <label>
            <span className="label">{t('note')}</span>
            <textarea dir="auto" rows={3} maxLength={2000} {...bind('note')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
