import type { RequestDraft } from '@sanad/wire/cooperation';
import { useWords } from '../words.tsx';
import { type Change, Field, Pick, Tick, withWords } from './draft-parts.tsx';
import { Country } from './facts-form.tsx';

type Person = NonNullable<RequestDraft['person']>;
const CAPACITIES = ['witness', 'victim', 'expert', 'suspect'] as const;
const NOBODY: Person = {
  description: {},
  capacity: null,
  nationality: null,
  country: null,
  consents: null,
  protection: {},
};

/** Who is to be heard, or against whom the facts are denounced. A victim stays a pseudonym. */
export function DraftPerson({ draft, tongue, onChange }: Change) {
  const { t } = useWords();
  const person = draft.person ?? NOBODY;
  const set = (change: Partial<Person>): void => onChange({ ...draft, person: { ...person, ...change } });
  return (
    <fieldset className="stack tight">
      <legend>{t('draft-whom')}</legend>
      <Pick
        label={t('draft-capacity')}
        value={person.capacity}
        none="—"
        options={CAPACITIES.map((one) => [one, t(`capacity-${one}`)] as const)}
        onPick={(capacity) => set({ capacity })}
      />
      <Field
        label={t('draft-person-described')}
        long
        value={person.description[tongue] ?? ''}
        onChange={(text) => set({ description: withWords(person.description, tongue, text) })}
      />
      <div className="two-fields">
        <Country
          label={t('facts-nationality')}
          value={person.nationality}
          onPick={(nationality) => set({ nationality })}
        />
        <Country label={t('facts-where')} value={person.country} onPick={(country) => set({ country })} />
      </div>
      {person.capacity === 'suspect' ? null : (
        <>
          <Tick label={t('draft-consents')} value={person.consents} onChange={(consents) => set({ consents })} />
          <Field
            label={t('draft-protection')}
            long
            value={person.protection[tongue] ?? ''}
            onChange={(text) => set({ protection: withWords(person.protection, tongue, text) })}
          />
        </>
      )}
    </fieldset>
  );
}
