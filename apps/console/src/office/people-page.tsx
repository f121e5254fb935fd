import { ROLES, ROLES_WITHOUT_CONTENT, type Role } from '@sanad/wire/common';
import type { KeyRow } from '@sanad/wire/session';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Problem, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { AccountActs } from './account-acts.tsx';
import { AddPerson } from './add-person.tsx';
import { KeyTable } from './key-table.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { RoleWishes } from './role-wishes.tsx';
import { type PersonRow, StaffTable } from './staff-table.tsx';

/** The staff, their one-time links, and signing keys that wait for somebody to vouch for them. */
export default function PeoplePage() {
  const { t, list } = useWords();
  const queries = useQueryClient();
  const { sign, say, session } = useDesk();
  // a supervisor gives every role, an administrator those that show no content
  const given = session.person.roles.includes('supervisor') ? ROLES : ROLES_WITHOUT_CONTENT;
  const [acting, setActing] = useState<PersonRow | null>(null);
  const [revoking, setRevoking] = useState<KeyRow | null>(null);
  const people = useQuery({
    queryKey: ['people'],
    queryFn: async () => (await read<{ items: PersonRow[] }>('/v1/people')).body.items,
  });
  const keys = useQuery({
    queryKey: ['keys'],
    queryFn: async () => (await read<{ items: KeyRow[] }>('/v1/keys')).body.items,
  });
  const [link, setLink] = useState<{ name: string; url: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const showLink = (name: string, token: string): void =>
    setLink({ name, url: `${location.origin}/sign-in?token=${token}` });
  const newLink = (person: PersonRow): Promise<void> =>
    attempt(async () => {
      const made = await send<{ token: string }>(
        'POST',
        `/v1/people/${person.id}/link`,
        {},
        { key: crypto.randomUUID() },
      );
      showLink(person.name, made.body.token);
    });
  const vouch = (key: KeyRow): Promise<void> =>
    attempt(async () => {
      const signature = await sign({ kind: 'key.cosigned', key: key.id, publicKey: key.publicKey });
      await send('POST', `/v1/keys/${key.id}/cosignature`, { signature }, { key: crypto.randomUUID() });
      say(t('vouched'));
      await keys.refetch();
    });
  /** what waits for a second person is said at once, and shown above the staff */
  const again = async (waiting: readonly Role[]): Promise<void> => {
    if (waiting.length > 0) say(t('role-waits-said', { roles: list(waiting.map((role) => t(`role-of-${role}`))) }));
    await Promise.all([people.refetch(), queries.invalidateQueries({ queryKey: ['role-wishes'] })]);
  };
  return (
    <div className="page">
      <h1>{t('place-people')}</h1>
      {acting ? (
        <AccountActs
          person={acting}
          given={given}
          onClose={() => setActing(null)}
          onDone={async (said, waiting) => {
            say(said);
            await again(waiting);
          }}
        />
      ) : null}
      <Problem error={error ?? people.error ?? keys.error} />
      {link ? (
        <div className="notice stack tight" role="status">
          <p>{t('link-for', { name: link.name })}</p>
          <p className="secret wrap">
            <Island>{link.url}</Island>
          </p>
          <p>
            <button
              type="button"
              className="button"
              onClick={() => navigator.clipboard.writeText(link.url).then(() => say(t('copied')))}
            >
              {t('copy')}
            </button>
          </p>
        </div>
      ) : null}
      <RoleWishes onDone={() => people.refetch()} />
      <Section title={t('staff')}>
        <StaffTable
          people={people.data ?? []}
          own={session.person.id}
          given={given}
          onLink={newLink}
          onAccount={setActing}
        />
      </Section>
      <Section title={t('keys')}>
        <p>{t('keys-hint')}</p>
        <KeyTable keys={keys.data ?? []} onVouch={vouch} onRevoke={setRevoking} />
        {revoking ? (
          <RevokeDialog revoked={revoking} onClose={() => setRevoking(null)} onDone={() => keys.refetch()} />
        ) : null}
      </Section>
      <Section title={t('add-person')}>
        <AddPerson
          given={given}
          onAdd={(person) =>
            attempt(async () => {
              const made = await send<{ token: string; waiting: Role[] }>('POST', '/v1/people', person, {
                key: crypto.randomUUID(),
              });
              showLink(person.name, made.body.token);
              await again(made.body.waiting);
            })
          }
        />
      </Section>
    </div>
  );
}
