import type { CaseFile, CaseRow } from '@sanad/wire/case';
import type { Page } from '@sanad/wire/common';
import type { Oversight } from '@sanad/wire/oversight';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { useWords } from '../words.tsx';
import { type Bind, FormDialog } from './form-dialog.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

type Props = { file: CaseFile; held: Oversight; onClose: () => void; onDone: () => Promise<void> };

function Reason({ bind, label }: { bind: Bind; label: string }) {
  return (
    <label>
      <span className="label">{label}</span>
      <textarea dir="auto" required maxLength={2000} {...bind('reason')} />
    </label>
  );
}

/** Who sees the case: everybody whose role reads cases, or only those who are named and a compartment. */
export function AccessDialog({ file, held, onClose, onDone }: Props) {
  const { t, list } = useWords();
  const { session } = useDesk();
  const outside = outsideOf(file, held, session.person.id);
  const groups = useQuery({
    queryKey: ['compartments'],
    queryFn: async () => (await read<{ items: { id: string; name: string }[] }>('/v1/compartments')).body.items,
  });
  return (
    <FormDialog
      draft={`access ${file.id}`}
      title={t('set-access')}
      submit={t('set-access')}
      hint={t('access-hint')}
      first={{ access: held.access, compartment: held.compartment?.id ?? '', reason: '' }}
      path={`/v1/cases/${file.id}/access`}
      send={(path, body) => send('PUT', path, body, { key: crypto.randomUUID() })}
      bodyOf={(fields) => ({ ...fields, compartment: fields['compartment'] || null })}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind, fields) => (
        <>
          <label>
            <span className="label">{t('who-sees')}</span>
            <select {...bind('access')}>
              <option value="open">{t('access-open')}</option>
              <option value="restricted">{t('access-restricted')}</option>
            </select>
          </label>
          <label>
            <span className="label">{t('compartment')}</span>
            <select {...bind('compartment')}>
              <option value="">{t('compartment-none')}</option>
              {groups.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          {fields['access'] === 'restricted' && outside.length > 0 ? (
            <p className="notice due">{t('access-loses', { names: list(outside) })}</p>
          ) : null}
          <Reason bind={bind} label={t('reason')} />
        </>
      )}
    </FormDialog>
  );
}

/** Who works on a case and would not see it any more when only its members do. */
function outsideOf(file: CaseFile, held: Oversight, self: string): string[] {
  const kept = new Set([self, ...held.members.map(({ person }) => person)]);
  const workers = [file.openedBy, ...file.tasks.flatMap(({ person }) => (person === null ? [] : [person]))];
  return [...new Set(workers)].filter((one) => !kept.has(one)).map((one) => file.names[one] ?? '—');
}

export function MemberDialog({ file, held, onClose, onDone }: Props) {
  const { t } = useWords();
  const people = useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await read<{ items: { id: string; name: string }[] }>('/v1/colleagues')).body.items,
  });
  return (
    <FormDialog
      draft={`member ${file.id}`}
      title={t('member-add')}
      submit={t('member-add')}
      first={{ person: '', reason: '' }}
      path={`/v1/cases/${file.id}/members`}
      bodyOf={(fields) => fields}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind) => (
        <>
          <label>
            <span className="label">{t('name')}</span>
            <select required {...bind('person')}>
              <option value="">—</option>
              {people.data
                ?.filter((one) => !held.members.some(({ person }) => person === one.id))
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
            </select>
          </label>
          <Reason bind={bind} label={t('reason')} />
        </>
      )}
    </FormDialog>
  );
}

/** Another case goes on inside this one; nothing is moved, so it can be taken back at any time before the referral. */
export function MergeDialog({ file, onClose, onDone }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const cases = useQuery({
    queryKey: ['cases-to-merge', words],
    placeholderData: (before) => before,
    queryFn: async () => (await read<Page<CaseRow>>(`/v1/cases?limit=50&q=${encodeURIComponent(words)}`)).body.items,
  });
  const others = cases.data?.filter(
    (one) =>
      one.id !== file.id && ['registered', 'preliminary', 'inquiry', 'operation', 'arrested'].includes(one.state),
  );
  return (
    <FormDialog
      draft={`merge ${file.id}`}
      title={t('merge-case')}
      submit={t('merge-case')}
      hint={t('merge-hint')}
      first={{ from: '', reason: '' }}
      path={`/v1/cases/${file.id}/merge`}
      bodyOf={(fields) => fields}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind) => (
        <>
          <label>
            <span className="label">{t('case-search')}</span>
            <input
              type="search"
              dir="auto"
              value={words}
              onChange={(event) => setWords(event.target.value.trimStart())}
            />
          </label>
          <label>
            <span className="label">{t('merge-which')}</span>
            <select required {...bind('from')}>
              <option value="">—</option>
              {others?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.number} {one.title}
                </option>
              ))}
            </select>
          </label>
          <Reason bind={bind} label={t('reason')} />
        </>
      )}
    </FormDialog>
  );
}

export function ReceiptDialog({ file, onClose, onDone }: Props) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`receipt ${file.id}`}
      title={t('record-receipt')}
      submit={t('record-receipt')}
      first={{ office: '', reference: '', at: localOf(Date.now()) }}
      path={`/v1/cases/${file.id}/referral/receipt`}
      bodyOf={(fields) => ({
        office: fields['office'],
        reference: fields['reference'],
        receivedAt: instantOfLocal(fields['at'] ?? ''),
      })}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind, fields, set) => (
        <>
          <label>
            <span className="label">{t('office')}</span>
            <input type="text" dir="auto" required maxLength={200} {...bind('office')} />
          </label>
          <label>
            <span className="label">{t('office-reference')}</span>
            <input type="text" dir="auto" required maxLength={100} {...bind('reference')} />
          </label>
          <WhenField label={t('received-at')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
        </>
      )}
    </FormDialog>
  );
}

const ORDERS = ['complement', 'hearing', 'seizure', 'return', 'other'] as const;
const SOON = 15 * 86_400_000;

export function OrderDialog({ file, onClose, onDone }: Props) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`order ${file.id}`}
      title={t('record-order')}
      submit={t('record-order')}
      hint={t('order-hint')}
      first={{
        kind: 'complement',
        reference: '',
        text: '',
        at: localOf(Date.now() + SOON),
      }}
      path={`/v1/cases/${file.id}/orders`}
      bodyOf={(fields) => ({
        kind: fields['kind'],
        reference: fields['reference'],
        text: fields['text'],
        dueAt: instantOfLocal(fields['at'] ?? ''),
      })}
      said={t('recorded')}
      onClose={onClose}
      onDone={onDone}
    >
      {(bind, fields, set) => (
        <>
          <label>
            <span className="label">{t('order-kind')}</span>
            <select {...bind('kind')}>
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t(`order-${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="label">{t('office-reference')}</span>
            <input type="text" dir="auto" required maxLength={100} {...bind('reference')} />
          </label>
          <label>
            <span className="label">{t('order-text')}</span>
            <textarea dir="auto" required maxLength={4000} {...bind('text')} />
          </label>
          <WhenField label={t('task-due')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
        </>
      )}
    </FormDialog>
  );
}
