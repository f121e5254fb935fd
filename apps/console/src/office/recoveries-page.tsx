import type { RecoveryRow } from '@sanad/wire/session';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { recoveriesRead } from './office-reads.ts';
import { RoleWishes } from './role-wishes.tsx';

/** Who lost every way in; two custodians let her in again, and the second hands her the link. */
export default function RecoveriesPage() {
  const { t, date, number } = useWords();
  const { session } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [link, setLink] = useState<{ name: string; url: string } | null>(null);
  const found = useQuery(recoveriesRead);
  const approve = async (one: RecoveryRow): Promise<void> => {
    setError(null);
    try {
      const { token } = (await send<{ token: string | null }>('POST', `/v1/recoveries/${one.id}/approval`, {})).body;
      if (token) setLink({ name: one.person.name, url: `${location.origin}/sign-in?token=${token}` });
      await found.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const me = session.person;
  const needed = found.data?.needed ?? 2;
  return (
    <div className="page narrow">
      <h1>{t('place-recoveries')}</h1>
      <p className="soft">{t('recoveries-hint')}</p>
      <Problem error={error ?? found.error} />
      <RoleWishes />
      {link ? (
        <div className="notice stack tight" role="status">
          <p>{t('link-for', { name: link.name })}</p>
          <p className="secret wrap">
            <Island>{link.url}</Island>
          </p>
        </div>
      ) : null}
      {found.data?.items.length === 0 ? <p className="notice">{t('recoveries-none')}</p> : null}
      <ul className="stack">
        {found.data?.items.map((one) => (
          <li key={one.id} className="line between">
            <span>
              <Said>{one.person.name}</Said> · {date(one.askedAt)} · <bdi>{one.reason}</bdi>
              <br />
              <span className="small soft">
                {t('recovery-agreed', { n: number(one.approvedBy.length), needed: number(needed) })}
              </span>
            </span>
            {one.granted ? (
              <span className="tag settled">{t('recovery-granted')}</span>
            ) : me.roles.includes('custodian') && me.id !== one.person.id && !one.approvedBy.includes(me.id) ? (
              <button type="button" className="button" onClick={() => approve(one)}>
                {t('recovery-approve')}
              </button>
            ) : (
              <span className="tag review">{t('recovery-waits')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
