import type { Role } from '@sanad/wire/common';
import { Said } from '../parts.tsx';
import { useWords } from '../words.tsx';

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly revoked: boolean;
  readonly isMachine: boolean;
  readonly ownWay: boolean;
};

/** The staff; a link is offered only for somebody who has no way in of her own. */
export function StaffTable(props: {
  people: readonly PersonRow[];
  own: string;
  /** the roles that the reader may give */
  given: readonly Role[];
  onLink: (person: PersonRow) => void;
  onAccount: (person: PersonRow) => void;
}) {
  const { t, list } = useWords();
  return (
    <table className="comes-apart">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('roles')}</th>
          <th scope="col">{t('act')}</th>
        </tr>
      </thead>
      <tbody>
        {props.people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Said>{person.name}</Said>
            </th>
            <td>
              {person.isMachine
                ? t('machine-account')
                : list(person.roles.map((role) => t(`role-of-${role}`))) || t('no-role')}
            </td>
            <td>
              <span className="line">
                {person.revoked ? <span className="tag settled">{t('revoked')}</span> : null}
                {person.revoked ||
                person.isMachine ||
                person.ownWay ||
                !person.roles.every((role) => props.given.includes(role)) ? null : (
                  <button type="button" className="button quiet" onClick={() => props.onLink(person)}>
                    {t('new-link')}
                  </button>
                )}
                {person.revoked || person.isMachine || person.id === props.own ? null : (
                  <button type="button" className="button quiet" onClick={() => props.onAccount(person)}>
                    {t('account')}
                  </button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
