import type { CaseFile } from '@sanad/wire/case';
import { measure, type Party, partyRole, SUSPECTED } from '@sanad/wire/case-party';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { useWords } from '../words.tsx';
import { type Fields, FormDialog } from './form-dialog.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

type Props = { file: CaseFile; onClose: () => void; onDone: () => Promise<void> };
type Set = (name: string, value: string) => void;

const REVIEW_IN = 90 * 86_400_000;

const inNinetyDays = (): string => localOf(Date.now() + REVIEW_IN);
const measuresOf = (fields: Fields): string[] => (fields['measures'] ?? '').split(' ').filter((one) => one !== '');
const reviewOf = (fields: Fields): string | null =>
  measuresOf(fields).length > 0 ? instantOfLocal(fields['review'] ?? '') : null;

/** A person comes into the case. What may be written depends on the role, and the form says why. */
export function PartyDialog({ file, onClose, onDone }: Props) {
  const { t } = useWords();
  const { session } = useDesk();
  const isNameless = session.edition === 'ngo';
  const roles = partyRole.options.filter((role) => session.edition === 'authority' || !SUSPECTED.includes(role));
  return (
    <FormDialog
      draft={`party ${file.id}`}
      title={t('party-add')}
      submit={t('party-record')}
      first={{ role: 'targeted', name: '', facts: '', measures: '', review: inNinetyDays() }}
      path={`/v1/cases/${file.id}/parties`}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
      bodyOf={(fields) => {
        const bare = fields['role'] === 'targeted';
        const name = bare || isNameless || isHidden(fields) ? '' : (fields['name'] ?? '').trim();
        return {
          role: fields['role'],
          name: name === '' ? null : name,
          facts: bare ? '' : (fields['facts'] ?? '').trim(),
          measures: mayProtect(fields) ? measuresOf(fields) : [],
          reviewAt: mayProtect(fields) ? reviewOf(fields) : null,
        };
      }}
    >
      {(bind, fields, set) => (
        <>
          <label>
            <span className="label">{t('role')}</span>
            <select {...bind('role')}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`party-${role}`)}
                </option>
              ))}
            </select>
          </label>
          {fields['role'] === 'targeted' ? <p className="notice small">{t('party-targeted-hint')}</p> : null}
          {SUSPECTED.some((role) => role === fields['role']) ? (
            <p className="notice small">{t('party-suspected-hint')}</p>
          ) : null}
          {isNameless && fields['role'] !== 'targeted' ? (
            <p className="notice small">{t('party-nameless-hint')}</p>
          ) : null}
          {fields['role'] === 'targeted' || isNameless || isHidden(fields) ? null : (
            <label>
              <span className="label">{t('party-name')}</span>
              <input type="text" dir="auto" maxLength={200} {...bind('name')} />
            </label>
          )}
          {fields['role'] === 'targeted' ? null : (
            <label>
              <span className="label">{t('party-facts')}</span>
              <textarea dir="auto" rows={3} maxLength={2000} {...bind('facts')} />
            </label>
          )}
          {mayProtect(fields) ? <Measures fields={fields} set={set} /> : null}
        </>
      )}
    </FormDialog>
  );
}

export function ProtectionDialog(props: Props & { party: Party; etag: string | null }) {
  const { t } = useWords();
  const { file, party } = props;
  return (
    <FormDialog
      draft={`protection ${party.id}`}
      title={`${t('party-protect')} — ${party.code}`}
      submit={t('party-protect')}
      first={{
        measures: party.measures.join(' '),
        review: party.reviewAt ? localOf(party.reviewAt) : inNinetyDays(),
        reason: '',
      }}
      path={`/v1/cases/${file.id}/parties/${party.id}/protection`}
      send={(path, body) => send('PUT', path, body, { match: props.etag, key: crypto.randomUUID() })}
      bodyOf={(fields) => ({
        measures: measuresOf(fields),
        reviewAt: reviewOf(fields),
        reason: (fields['reason'] ?? '').trim(),
      })}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind, fields, set) => (
        <>
          <Measures fields={fields} set={set} />
          <label>
            <span className="label">{t('reason')}</span>
            <textarea dir="auto" required maxLength={2000} {...bind('reason')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}

export function RemovalDialog({ file, party, onClose, onDone }: Props & { party: Party }) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`removal ${party.id}`}
      title={`${t('party-remove')} — ${party.code}`}
      submit={t('party-remove')}
      hint={t('party-remove-hint')}
      first={{ reason: '' }}
      path={`/v1/cases/${file.id}/parties/${party.id}`}
      send={(path, body) => send('DELETE', path, body, { key: crypto.randomUUID() })}
      bodyOf={(fields) => ({ reason: (fields['reason'] ?? '').trim() })}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind) => (
        <label>
          <span className="label">{t('reason')}</span>
          <textarea dir="auto" required maxLength={2000} {...bind('reason')} />
        </label>
      )}
    </FormDialog>
  );
}

function Measures({ fields, set }: { fields: Fields; set: Set }) {
  const { t } = useWords();
  const chosen = measuresOf(fields);
  const toggle = (one: string, on: boolean): void =>
    set('measures', (on ? [...chosen, one] : chosen.filter((each) => each !== one)).join(' '));
  return (
    <>
      <fieldset className="stack tight">
        <legend className="label">{t('measures')}</legend>
        <div className="choices">
          {measure.options.map((one) => (
            <label key={one} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={(event) => toggle(one, event.currentTarget.checked)}
              />{' '}
              {t(`measure-${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen.length > 0 ? (
        <WhenField label={t('review')} value={fields['review'] ?? ''} onChange={(at) => set('review', at)} />
      ) : null}
    </>
  );
}

function mayProtect(fields: Fields): boolean {
  return !SUSPECTED.some((role) => role === fields['role']);
}

function isHidden(fields: Fields): boolean {
  return (
    mayProtect(fields) && measuresOf(fields).some((one) => one === 'hidden-identity' || one === 'assumed-identity')
  );
}
