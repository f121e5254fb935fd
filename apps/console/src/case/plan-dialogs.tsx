import type { CaseFile } from '@sanad/wire/case';
import { sealRecord } from '@sanad/wire/plan';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { digestOf } from '../digest-of.ts';
import { useWords } from '../words.tsx';
import { type Fields, FormDialog } from './form-dialog.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

const SERVICES = [
  'police',
  'gendarmerie',
  'local-authority',
  'support',
  'health',
  'social',
  'customs',
  'other',
] as const;
const SOON = 2 * 86_400_000;

type Liaison = { readonly id: string; readonly name: string };

/** A plan: when, where, what for, and what each service does. A service without a task takes no part. */
export function PlanDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const liaisons = useQuery({
    queryKey: ['liaisons'],
    queryFn: async () => (await read<{ items: Liaison[] }>('/v1/liaisons')).body.items,
  });
  return (
    <FormDialog
      draft={`plan ${props.file.id}`}
      title={t('plan-operation')}
      submit={t('plan-record')}
      hint={t('plan-of-operation')}
      first={{ at: localOf(Date.now() + SOON) }}
      path={`/v1/cases/${props.file.id}/plans`}
      bodyOf={(fields) => ({
        at: instantOfLocal(fields['at'] ?? ''),
        place: fields['place'] ?? '',
        objective: fields['objective'] ?? '',
        authority: fields['authority'] ?? '',
        prosecutor: fields['prosecutor'] ?? '',
        parts: SERVICES.flatMap((service) => {
          const task = (fields[`task-${service}`] ?? '').trim();
          return task === '' ? [] : [{ service, task, liaison: fields[`liaison-${service}`] || null }];
        }),
      })}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind, fields, set) => (
        <>
          <WhenField label={t('when')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
          <label>
            <span className="label">{t('plan-place')}</span>
            <input type="text" dir="auto" required maxLength={200} {...bind('place')} />
          </label>
          <label>
            <span className="label">{t('objective')}</span>
            <textarea dir="auto" required maxLength={4000} {...bind('objective')} />
          </label>
          <div className="two-fields">
            <label>
              <span className="label">{t('authority')}</span>
              <input type="text" dir="auto" maxLength={200} {...bind('authority')} />
            </label>
            <label>
              <span className="label">{t('prosecutor-order')}</span>
              <input type="text" dir="auto" maxLength={200} {...bind('prosecutor')} />
            </label>
          </div>
          <fieldset className="stack tight">
            <legend className="strong">{t('plan-parts')}</legend>
            {SERVICES.map((service) => (
              <div key={service} className="two-fields">
                <label>
                  <span className="label">{t(`service-${service}`)}</span>
                  <input
                    type="text"
                    dir="auto"
                    maxLength={2000}
                    placeholder={t('part-task')}
                    {...bind(`task-${service}`)}
                  />
                </label>
                <label>
                  <span className="label">{t('part-liaison')}</span>
                  <select {...bind(`liaison-${service}`)}>
                    <option value="">—</option>
                    {liaisons.data?.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}

type Short = { path: string; id: string; onClose: () => void; onDone: () => Promise<void> };

/** Something was sealed where it lay: the record of its seal is signed here and becomes an exhibit. */
export function SeizureDialog({ path, id, of, onClose, onDone }: Short & { of: string }) {
  const { t } = useWords();
  const { sign } = useDesk();
  const sealed = async (fields: Fields) => {
    const [what, seal] = [(fields['what'] ?? '').trim(), (fields['seal'] ?? '').trim()];
    const sha256 = await digestOf(sealRecord({ case: of, plan: id, what, seal }));
    const signature = await sign({ kind: 'exhibit.received', case: of, name: seal, sha256 });
    return { what, seal, signature };
  };
  return (
    <FormDialog
      draft={`seizure ${id}`}
      title={t('record-seizure')}
      submit={t('record-seizure')}
      first={{ what: '', seal: '' }}
      hint={t('seizure-hint')}
      path={`${path}/seizures`}
      bodyOf={sealed}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind) => (
        <>
          <label>
            <span className="label">{t('seized-what')}</span>
            <input type="text" dir="auto" required maxLength={500} {...bind('what')} />
          </label>
          <label>
            <span className="label">{t('seal')}</span>
            <input type="text" dir="auto" required maxLength={50} {...bind('seal')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}

export function EndDialog({ path, id, onClose, onDone }: Short) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`end ${id}`}
      title={t('end-operation')}
      submit={t('end-operation')}
      hint={t('end-hint')}
      first={{ outcome: '', lessons: '' }}
      path={`${path}/end`}
      bodyOf={(fields) => fields}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind) => (
        <>
          <label>
            <span className="label">{t('outcome')}</span>
            <textarea dir="auto" required maxLength={4000} {...bind('outcome')} />
          </label>
          <label>
            <span className="label">{t('lessons')}</span>
            <textarea dir="auto" maxLength={4000} {...bind('lessons')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
