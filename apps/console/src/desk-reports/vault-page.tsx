import type { Opening } from '@sanad/wire/desk';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk.tsx';
import { recoveriesRead, roleWishesRead } from '../office/office-reads.ts';
import { Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { AskOpening } from './ask-opening.tsx';
import { deskKeys, openingsRead } from './desk-reads.ts';
import { MakeKey } from './key-card.tsx';
import { type Part, partOf } from './opening-parts.ts';
import { OpeningView } from './opening-view.tsx';

/** The custodian's desk: what waits for her, whose name she may ask for, what waits for others, what is past. */
export default function VaultPage() {
  const { t, list } = useWords();
  const { session } = useDesk();
  const openings = useQuery({ ...openingsRead, refetchOnWindowFocus: true });
  const keys = useQuery(deskKeys);
  const recoveries = useQuery(recoveriesRead);
  const wishes = useQuery(roleWishesRead);
  const error = openings.error ?? keys.error ?? recoveries.error ?? wishes.error;
  if (error) return <Problem error={error} />;
  if (!openings.data || !keys.data || !recoveries.data || !wishes.data) return <Waiting />;
  const me = session.person.id;
  const now = Date.now();
  const parts = Map.groupBy(openings.data, (one) => partOf(one, me, now));
  const lost = recoveries.data.items.filter(
    ({ granted, person, approvedBy }) => !granted && person.id !== me && !approvedBy.includes(me),
  );
  const asked = wishes.data.filter(({ askedBy, person }) => askedBy.id !== me && person.id !== me);
  const mine = parts.get('mine') ?? [];
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('place-vault')}</h1>
        <p className="soft">{t('opening-hint')}</p>
      </header>
      <Section title={t('vault-waits')}>
        {keys.data.vault === null ? <p className="notice">{t('vault-no-key')}</p> : null}
        {mine.length + lost.length + asked.length === 0 ? <p className="soft">{t('vault-nothing')}</p> : null}
        <List of={mine} />
        {lost.map((one) => (
          <p key={one.id}>
            <Link to="/recoveries">{t('place-recoveries')}</Link>: <Said>{one.person.name}</Said> —{' '}
            <Said>{one.reason}</Said>
          </p>
        ))}
        {asked.map((one) => (
          <p key={one.id}>
            <Link to="/recoveries">{t('role-wishes')}</Link>: <Said>{one.person.name}</Said> —{' '}
            {list(one.roles.map((role) => t(`role-of-${role}`)))}
          </p>
        ))}
      </Section>
      <AskOpening />
      {(['others', 'past'] satisfies Part[]).map((part) =>
        parts.has(part) ? (
          <Section key={part} title={t(`vault-${part}`)}>
            <List of={parts.get(part)!} />
          </Section>
        ) : null,
      )}
      <Section title={t('vault-key')}>
        <p className="small soft">{t('vault-key-hint')}</p>
        <p className="line">
          <MakeKey kind="vault" isThere={keys.data.vault !== null} />
        </p>
      </Section>
    </div>
  );
}

function List({ of }: { of: readonly Opening[] }) {
  return (
    <ul className="stack">
      {of.map((one) => (
        <OpeningView key={one.id} one={one} />
      ))}
    </ul>
  );
}
