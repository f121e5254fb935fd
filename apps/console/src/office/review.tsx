import type { AccessRow } from '@sanad/wire/audit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Link, Problem, Said, Scrolls, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** Every account: what it may, how it gets in, when it was last used and last looked at. */
export function Review() {
  const { t, list, date } = useWords();
  const { session, say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const found = useQuery({
    queryKey: ['access-review'],
    queryFn: async () => (await read<{ items: AccessRow[] }>('/v1/access-review')).body.items,
  });
  const mayReview = session.person.roles.some((role) => role === 'supervisor' || role === 'auditor');
  const mayChange = session.person.roles.some((role) => role === 'supervisor' || role === 'administrator');
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
  if (found.isPending) return <Waiting />;
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
            {found.data?.map((row) => (
              <tr key={row.person.id}>
                <th scope="row">
                  <Said>{row.person.name}</Said>
                </th>
                <td>{list(row.roles.map((role) => t(`role-of-${role}`)))}</td>
                <td data-label={t('grant-by')}>
                  <Said>{row.givenBy?.id === 'system' ? t('the-system') : (row.givenBy?.name ?? '—')}</Said>
                </td>
                <td data-label={t('ways-in')}>
                  {list(
                    [
                      row.passkeys > 0 ? t('way-has-passkey') : '',
                      row.password ? t(row.totp ? 'way-has-code' : 'way-has-password') : '',
                    ].filter((word) => word !== ''),
                  ) || '—'}
                </td>
                <td data-label={t('last-entrance')}>{date(row.lastEntrance)}</td>
                <td data-label={t('last-review')}>{date(row.review?.at ?? null)}</td>
                <td>
                  {row.revoked ? (
                    <span className="tag settled">{t('revoked')}</span>
                  ) : row.due &&
                    mayReview &&
                    row.person.id !== session.person.id &&
                    row.givenBy?.id !== session.person.id ? (
                    <button type="button" className="button quiet" onClick={() => keep(row.person.id)}>
                      {t('review-keep')}
                    </button>
                  ) : row.due ? (
                    <span className="tag review">{t('review-due')}</span>
                  ) : (
                    <span className="tag settled">{t('reviewed')}</span>
                  )}{' '}
                  {mayChange && !row.revoked && row.person.id !== session.person.id ? (
                    <Link to="/people" className="button quiet">
                      {t('review-change')}
                    </Link>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}
