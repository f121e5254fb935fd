import type { GrantRow } from '@sanad/wire/audit';
import type { Role } from '@sanad/wire/common';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Island, Problem, Said, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { isCircle } from './grant-circle.ts';
import { RoleWishes } from './role-wishes.tsx';

/** Who gave whom which roles, who closed which account, and why: the newest first. */
export function Grants() {
  const { t, time, list } = useWords();
  const found = useQuery({
    queryKey: ['grants'],
    queryFn: async () => (await read<{ items: GrantRow[] }>('/v1/audit/grants')).body.items,
  });
  if (found.isPending) return <Waiting />;
  const inWords = (roles: readonly Role[]): string => list(roles.map((role) => t(`role-of-${role}`)));
  return (
    <>
      <Problem error={found.error} />
      <RoleWishes />
      <ul className="stack">
        {found.data?.map((one) => {
          const given = one.roles.filter((role) => !one.before.includes(role));
          const taken = one.before.filter((role) => !one.roles.includes(role));
          return (
            <li key={one.entry} className="stack tight">
              <span>
                <Said>{one.person.name}</Said> · <span className="strong">{t(`grant-${one.kind}`)}</span>{' '}
                {isCircle(one, found.data) ? <span className="tag review">{t('grant-circle')}</span> : null}
              </span>
              {given.length > 0 ? <span>{t('grant-given', { roles: inWords(given) })}</span> : null}
              {taken.length > 0 ? <span>{t('grant-taken', { roles: inWords(taken) })}</span> : null}
              {one.reason === '' ? null : <span dir="auto">{one.reason}</span>}
              {one.askedBy ? <span className="small">{t('grant-asked-by', { name: one.askedBy.name })}</span> : null}
              {one.alone ? <span className="tag review">{t('grant-alone')}</span> : null}
              <span className="small soft">
                <Said>{one.by.id === 'system' ? t('the-system') : one.by.name}</Said> · {time(one.at)} · {t('entry')}{' '}
                <Island>{one.index}</Island>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
