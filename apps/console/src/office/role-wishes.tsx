import type { RoleWish } from '@sanad/wire/people';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { ReasonDialog } from '../case/reason-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Problem, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { roleWishesRead } from './office-reads.ts';

/** Roles that two persons give: what one asked for, for the other to give or refuse. Nothing is shown when none waits. */
export function RoleWishes({ onDone }: { onDone?: () => Promise<unknown> }) {
  const { t, list, date, colon } = useWords();
  const { session, say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [refusing, setRefusing] = useState<RoleWish | null>(null);
  const found = useQuery(roleWishesRead);
  const me = session.person;
  const again = async (): Promise<void> => {
    await found.refetch();
    await onDone?.();
  };
  const give = async (wish: RoleWish): Promise<void> => {
    setError(null);
    try {
      await send('POST', `/v1/role-wishes/${wish.id}/answer`, { answer: 'give' }, { key: crypto.randomUUID() });
      say(t('roles-set'));
      await again();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const mayAnswer = (wish: RoleWish): boolean =>
    me.roles.some((role) => role === 'supervisor' || role === 'custodian') &&
    wish.askedBy.id !== me.id &&
    wish.person.id !== me.id;
  if (!found.data || found.data.length === 0) return <Problem error={found.error} />;
  return (
    <Section title={t('role-wishes')}>
      <p className="soft">{t('role-wishes-hint')}</p>
      <Problem error={error} />
      <ul className="stack">
        {found.data.map((wish) => (
          <li key={wish.id} className="notice due stack tight">
            <span>
              <Said>{wish.person.name}</Said>
              {colon}
              <span className="strong">{list(wish.roles.map((role) => t(`role-of-${role}`)))}</span>
            </span>
            {wish.reason === '' ? null : <span dir="auto">{wish.reason}</span>}
            <span className="small soft">
              {t('role-asked-by', { name: wish.askedBy.name, date: date(wish.askedAt) })}
            </span>
            {mayAnswer(wish) ? (
              <span className="line">
                <button type="button" className="button main" onClick={() => give(wish)}>
                  {t('role-give')}
                </button>
                <button type="button" className="button" onClick={() => setRefusing(wish)}>
                  {t('refuse')}
                </button>
              </span>
            ) : (
              <span className="small strong">{t('role-waits-for-other')}</span>
            )}
          </li>
        ))}
      </ul>
      {refusing ? (
        <ReasonDialog
          act={{
            title: t('refuse'),
            method: 'POST',
            path: `/v1/role-wishes/${refusing.id}/answer`,
            body: { answer: 'refuse' },
            as: 'note',
          }}
          onClose={() => setRefusing(null)}
          onDone={again}
        />
      ) : null}
    </Section>
  );
}
