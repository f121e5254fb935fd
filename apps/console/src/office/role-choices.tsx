import { ROLES, type Role } from '@sanad/wire/common';
import { useState } from 'react';
import { useWords } from '../words.tsx';

/** The roles that may be given, none beforehand; a form with none is not sent. */
export function RoleChoices(props: { offered: readonly Role[]; held?: readonly Role[] }) {
  const { t } = useWords();
  const { offered, held = [] } = props;
  const [chosen, setChosen] = useState<readonly Role[]>(held);
  const choose = (role: Role, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, role] : chosen.filter((one) => one !== role));
  return (
    <fieldset className="choices">
      <legend>{t('roles')}</legend>
      {ROLES.filter((role) => offered.includes(role) || held.includes(role)).map((role) => (
        <label key={role} className="choice">
          <input
            type="checkbox"
            name="roles"
            value={role}
            checked={chosen.includes(role)}
            required={chosen.length === 0}
            onChange={(event) => choose(role, event.target.checked)}
          />
          {t(`role-of-${role}`)}
        </label>
      ))}
    </fieldset>
  );
}
