import type { AccessRow } from '@sanad/wire/audit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { ReasonDialog } from '../case/reason-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Problem, Said, Scrolls, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { TakeAwayDialog } from './take-away-dialog.tsx';

type Act = { readonly what: 'take' | 'close'; readonly row: AccessRow };

/** Every account: what it may, how it gets in, when it was last used and last looked at; what is too much is taken away here. */
export function Review() {
  const { t, list, colon } = useWords();
  const { session, say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [act, setAct] = useState<Act | null>(null);
  const found = useQuery({
    queryKey: ['access-review'],
    queryFn: async () => (await read<{ items: AccessRow[] }>('/v1/access-review')).body.items,
  });
  const has = (...roles: readonly string[]): boolean => session.person.roles.some((role) => roles.includes(role));
  const mayReview = (row: AccessRow): boolean =>
    has('supervisor', 'auditor') && ![row.person.id, row.givenBy?.id, row.askedBy?.id].includes(session.person.id);
  const mayChange = (row: AccessRow): boolean =>
    has('supervisor', 'administrator') && !row.revoked && row.person.id !== session.person.id;
  const keep = async (id: string): Promise<void> => {
    setError(null);
    try {
      await send('POST', `/v1/access-review/${id}`, { outcome: 'kept', note: '' }, { key: crypto.randomUUID() });
      say(t('reviewed'));
      await found.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const again = async (): Promise<void> => void (await found.refetch());
  if (found.isPending) return <Waiting />;
  const people = (found.data ?? []).filter((row) => !row.isMachine);
  return (
    <>
      <Problem error={error ?? found.error} />
      <Scrolls label={t('desk-review')} across>
        <table className="comes-apart">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('roles')}</th>
              <th scope="col">{t('grant-by')}</th>
              <th scope="col">{t('ways-in')}</th>
              <th scope="col">{t('last-entrance')}</th>
              <th scope="col">{t('last-review')}</th>
              <th scope="col">{t('act')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((row) => (
              <Account
                key={row.person.id}
                row={row}
                mayReview={mayReview(row)}
                mayChange={mayChange(row)}
                onKeep={() => keep(row.person.id)}
                onAct={(what) => setAct({ what, row })}
              />
            ))}
          </tbody>
        </table>
      </Scrolls>
      {found.data
        ?.filter((row) => row.isMachine)
        .map((row) => (
          <p key={row.person.id} className="notice">
            <Said>{row.person.name}</Said>
            {colon}
            {t('machine-review', { roles: list(row.roles.map((role) => t(`role-of-${role}`))) })}
          </p>
        ))}
      {act?.what === 'take' ? (
        <TakeAwayDialog row={act.row} mayReview={mayReview(act.row)} onClose={() => setAct(null)} onDone={again} />
      ) : null}
      {act?.what === 'close' ? (
        <ReasonDialog
          act={{
            title: t('account-close'),
            hint: t('account-close-hint'),
            method: 'DELETE',
            path: `/v1/people/${act.row.person.id}`,
          }}
          onClose={() => setAct(null)}
          onDone={again}
        />
      ) : null}
    </>
  );
}

type AccountProps = {
  row: AccessRow;
  mayReview: boolean;
  mayChange: boolean;
  onKeep: () => void;
  onAct: (what: Act['what']) => void;
};

function Account({ row, mayReview, mayChange, onKeep, onAct }: AccountProps) {
  const { t, list, date } = useWords();
  const ways = [
    row.passkeys > 0 ? t('way-has-passkey') : '',
    row.password ? t(row.totp ? 'way-has-code' : 'way-has-password') : '',
  ].filter((word) => word !== '');
  return (
    <tr>
      <th scope="row">
        <Said>{row.person.name}</Said>
      </th>
      <td>{list(row.roles.map((role) => t(`role-of-${role}`))) || t('no-role')}</td>
      <td data-label={t('grant-by')}>
        <Said>{row.givenBy?.id === 'system' ? t('the-system') : (row.givenBy?.name ?? '—')}</Said>
      </td>
      <td data-label={t('ways-in')}>{list(ways) || '—'}</td>
      <td data-label={t('last-entrance')}>{date(row.lastEntrance)}</td>
      <td data-label={t('last-review')}>{date(row.review?.at ?? null)}</td>
      <td>
        <span className="line">
          {row.revoked ? (
            <span className="tag settled">{t('revoked')}</span>
          ) : row.due && mayReview ? (
            <button type="button" className="button quiet" onClick={onKeep}>
              {t('review-keep')}
            </button>
          ) : (
            <span className={`tag ${row.due ? 'review' : 'settled'}`}>{t(row.due ? 'review-due' : 'reviewed')}</span>
          )}
          {mayChange ? (
            <>
              {row.roles.length > 1 ? (
                <button type="button" className="button quiet" onClick={() => onAct('take')}>
                  {t('take-away')}
                </button>
              ) : null}
              <button type="button" className="button quiet" onClick={() => onAct('close')}>
                {t('account-close')}
              </button>
            </>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
