import type { CaseFile } from '@sanad/wire/case';
import { downloadWith } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { exportActs, signCustody } from '../exhibit/sign-custody.ts';
import { Island, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { type Fields, FormDialog } from './form-dialog.tsx';

/** A field says that an exhibit is kept back, another why. */
const isKept = (fields: Fields, exhibit: string): boolean => fields[`kept ${exhibit}`] === 'yes';
const why = (exhibit: string): string => `why ${exhibit}`;

/** A copy for the defence: every exhibit is given unless a reason is typed; what is not given stands in the copy. */
export function DisclosureDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, language } = useWords();
  const { sign } = useDesk();
  const { file } = props;
  const exhibits = file.exhibitList.filter((one) => one.destroyedAt === null);
  return (
    <FormDialog
      draft={`disclosure ${file.id}`}
      title={t('disclosure')}
      submit={t('disclosure-make')}
      wide
      first={{ recipient: '', order: '' }}
      path={`/v1/cases/${file.id}/disclosure?language=${language === 'fr' ? 'fr' : 'ar'}`}
      bodyOf={async (fields) => {
        const recipient = (fields['recipient'] ?? '').trim();
        const withheld = exhibits
          .filter((one) => isKept(fields, one.id))
          .map((one) => ({ exhibit: one.id, reason: fields[why(one.id)] ?? '' }));
        const kept = withheld.map((one) => one.exhibit);
        const signatures = await signCustody(sign, file.id, exportActs(recipient, kept));
        return { recipient, order: (fields['order'] ?? '').trim(), withheld, signatures };
      }}
      send={downloadWith}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind, fields, set) => (
        <>
          <p className="notice small">{t('disclosure-hint')}</p>
          <div className="two-fields">
            <label>
              <span className="label">{t('disclosure-recipient')}</span>
              <input type="text" dir="auto" required maxLength={200} {...bind('recipient')} />
            </label>
            <label>
              <span className="label">{t('disclosure-order')}</span>
              <input type="text" dir="auto" required maxLength={200} {...bind('order')} />
            </label>
          </div>
          <Scrolls label={t('exhibits')}>
            <ul className="picks-list">
              {exhibits.map((one) => (
                <li key={one.id} className="disclosed">
                  <span className="clamp">
                    <Island>{one.number}</Island> <Said>{one.title}</Said>
                  </span>
                  <label className="choice">
                    <input
                      type="checkbox"
                      checked={isKept(fields, one.id)}
                      onChange={(event) => set(`kept ${one.id}`, event.currentTarget.checked ? 'yes' : '')}
                    />{' '}
                    {t('disclosure-withhold')}
                  </label>
                  {isKept(fields, one.id) ? (
                    <input
                      type="text"
                      dir="auto"
                      required
                      maxLength={500}
                      aria-label={t('disclosure-why')}
                      placeholder={t('disclosure-why')}
                      {...bind(why(one.id))}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </Scrolls>
        </>
      )}
    </FormDialog>
  );
}
