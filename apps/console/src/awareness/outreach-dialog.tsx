import { audience, kitChannel, type OutreachRow } from '@sanad/wire/awareness';
import { useQueryClient } from '@tanstack/react-query';
import { send } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { useWords } from '../words.tsx';

/** A plan of awareness: for whom, over which channels, from when to when, and what it is to reach. */
export function OutreachDialog({ plan, onClose }: { plan: OutreachRow | null; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const today = new Date().toISOString().slice(0, 10);
  const first = {
    title: plan?.title ?? '',
    audiences: (plan?.audiences ?? ['women']).join(' '),
    channels: (plan?.channels ?? ['sms', 'whatsapp', 'poster']).join(' '),
    from: plan?.from ?? today,
    to: plan?.to ?? today,
    goal: plan?.goal ?? '',
  };
  const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');
  const toggled = (text: string | undefined, word: string): string =>
    (words(text).includes(word) ? words(text).filter((one) => one !== word) : [...words(text), word]).join(' ');
  return (
    <FormDialog
      draft={`outreach ${plan?.id ?? 'new'}`}
      title={t(plan ? 'outreach-change' : 'outreach-new')}
      submit={t('save')}
      first={first}
      path={plan ? `/v1/outreach/${plan.id}` : '/v1/outreach'}
      said={t('outreach-saved')}
      send={(path, body) => send(plan ? 'PUT' : 'POST', path, body)}
      onClose={onClose}
      onDone={() => client.invalidateQueries({ queryKey: ['outreach'] })}
      bodyOf={(fields) => ({
        ...fields,
        audiences: words(fields['audiences']),
        channels: words(fields['channels']),
        notices: plan?.notices ?? [],
      })}
    >
      {(bind, fields, set) => (
        <>
          <label>
            <span className="label">{t('outreach-title')}</span>
            <input type="text" dir="auto" required minLength={3} maxLength={120} {...bind('title')} />
          </label>
          <div className="two-fields">
            <label>
              <span className="label">{t('outreach-from')}</span>
              <input type="date" required {...bind('from')} />
            </label>
            <label>
              <span className="label">{t('outreach-to')}</span>
              <input type="date" required {...bind('to')} />
            </label>
          </div>
          <fieldset className="offered across">
            <legend className="label">{t('audience')}</legend>
            {audience.options.map((one) => (
              <label key={one} className="choice">
                <input
                  type="checkbox"
                  name="audiences"
                  required={words(fields['audiences']).length === 0}
                  checked={words(fields['audiences']).includes(one)}
                  onChange={() => set('audiences', toggled(fields['audiences'], one))}
                />
                {t(`audience-${one}`)}
              </label>
            ))}
          </fieldset>
          <fieldset className="offered across">
            <legend className="label">{t('kit-channels')}</legend>
            {kitChannel.options.map((one) => (
              <label key={one} className="choice">
                <input
                  type="checkbox"
                  name="channels"
                  required={words(fields['channels']).length === 0}
                  checked={words(fields['channels']).includes(one)}
                  onChange={() => set('channels', toggled(fields['channels'], one))}
                />
                {t(`kit-${one}`)}
              </label>
            ))}
          </fieldset>
          <label>
            <span className="label">{t('outreach-goal')}</span>
            <textarea dir="auto" maxLength={500} rows={2} {...bind('goal')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
