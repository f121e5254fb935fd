import { type DispatchRow, newReach } from '@sanad/wire/awareness';
import { FormDialog } from '../case/form-dialog.tsx';
import { useWords } from '../words.tsx';
import type { Act } from './reads.ts';

/** A number of reach that others counted, with how they did. */
export function ReachDialog({ dispatch, act, onClose }: { dispatch: DispatchRow; act: Act; onClose: () => void }) {
  const { t } = useWords();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <FormDialog
      draft={`reach ${dispatch.id}`}
      title={t('reach-add')}
      submit={t('reach-record')}
      hint={t('reach-add-hint')}
      first={{ measure: 'listeners', value: '', how: '', from: dispatch.on, to: today }}
      path="/v1/outreach/reach"
      said={t('reach-said')}
      onClose={onClose}
      onDone={async () => {
        await act(async () => {});
      }}
      bodyOf={({ value, ...rest }) => ({ ...rest, value: Number(value), dispatch: dispatch.id })}
    >
      {(bind) => (
        <>
          <div className="two-fields">
            <label>
              <span className="label">{t('reach-measure')}</span>
              <select {...bind('measure')}>
                {newReach.shape.measure.options.map((one) => (
                  <option key={one} value={one}>
                    {t(`reach-${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="label">{t('reach-value')}</span>
              <input type="number" inputMode="numeric" required min={0} step={1} dir="ltr" {...bind('value')} />
            </label>
            <label>
              <span className="label">{t('outreach-from')}</span>
              <input type="date" required {...bind('from')} />
            </label>
            <label>
              <span className="label">{t('outreach-to')}</span>
              <input type="date" required {...bind('to')} />
            </label>
          </div>
          <label>
            <span className="label">{t('reach-how')}</span>
            <input type="text" dir="auto" required minLength={3} maxLength={500} {...bind('how')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
