import type { Role } from '@sanad/wire/common';
import { type FormEvent, useState } from 'react';
import { useWords } from '../words.tsx';
import { RoleChoices } from './role-choices.tsx';

type NewPerson = { readonly name: string; readonly roles: readonly string[]; readonly language: string };

/** A new member of the staff: she gets a link that works once, and no password that anybody else knows. */
export function AddPerson(props: { given: readonly Role[]; onAdd: (person: NewPerson) => Promise<void> }) {
  const { given, onAdd } = props;
  const { t } = useWords();
  const [added, setAdded] = useState(0);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    await onAdd({ name: text('name'), roles: form.getAll('roles').map(String), language: text('language') });
    element.reset();
    setAdded(added + 1);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="two-fields">
        <label>
          <span className="label">{t('name')}</span>
          <input type="text" dir="auto" name="name" required maxLength={80} />
        </label>
        <label>
          <span className="label">{t('language')}</span>
          <select name="language" defaultValue="ar">
            <option value="ar">العربية</option>
            <option value="fr">Français</option>
            <option value="en">English</option>
          </select>
        </label>
      </div>
      <RoleChoices key={added} offered={given} />
      <p>
        <button type="submit" className="button main">
          {t('add-person')}
        </button>
      </p>
    </form>
  );
}
