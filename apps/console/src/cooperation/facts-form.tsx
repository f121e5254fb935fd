import { useId } from 'react';
import { useWords } from '../words.tsx';
import { COUNTRIES, countryName } from './country.ts';
import { ACTS, ITEMS, type SheetFacts } from './sheet-facts.ts';

type Change = { facts: SheetFacts; onChange: (next: SheetFacts) => void };

/** The facts, as questions with three answers: yes, no, not known. */
export function FactsForm({ facts, onChange }: Change) {
  const { t } = useWords();
  const { suspect, victim } = facts;
  return (
    <div className="stack facts-form">
      <p className="small">
        {t('facts-offences')} <bdi dir="ltr">{facts.offences.map((id) => id.replace('PC-', '')).join(', ') || '—'}</bdi>
        <span className="soft block">{t('facts-offences-hint')}</span>
      </p>
      <Acts facts={facts} onChange={onChange} />
      <fieldset className="stack tight">
        <legend>{t('facts-suspect')}</legend>
        <Country
          label={t('facts-nationality')}
          value={suspect.nationality}
          onPick={(nationality) => onChange({ ...facts, suspect: { ...suspect, nationality } })}
        />
        <Country
          label={t('facts-where')}
          value={suspect.country}
          onPick={(country) => onChange({ ...facts, suspect: { ...suspect, country } })}
        />
        <YesNo
          label={t('facts-returned')}
          value={suspect.returned}
          onPick={(returned) => onChange({ ...facts, suspect: { ...suspect, returned } })}
        />
        <YesNo
          label={t('facts-judged')}
          value={suspect.judgedAbroad}
          onPick={(judgedAbroad) => onChange({ ...facts, suspect: { ...suspect, judgedAbroad } })}
        />
      </fieldset>
      <fieldset className="stack tight">
        <legend>{t('facts-victim')}</legend>
        <Country
          label={t('facts-nationality')}
          value={victim.nationality}
          onPick={(nationality) => onChange({ ...facts, victim: { ...victim, nationality } })}
        />
        <Country
          label={t('facts-where')}
          value={victim.country}
          onPick={(country) => onChange({ ...facts, victim: { ...victim, country } })}
        />
        <YesNo
          label={t('facts-complained')}
          value={victim.complained}
          onPick={(complained) => onChange({ ...facts, victim: { ...victim, complained } })}
        />
      </fieldset>
      <Country
        label={t('facts-denounced')}
        value={facts.denouncedBy}
        onPick={(denouncedBy) => onChange({ ...facts, denouncedBy })}
      />
      <Items facts={facts} onChange={onChange} />
    </div>
  );
}

function Acts({ facts, onChange }: Change) {
  const { t } = useWords();
  const set = (acts: SheetFacts['acts']): void => onChange({ ...facts, acts });
  return (
    <fieldset className="stack tight">
      <legend>{t('facts-acts')}</legend>
      {facts.acts.map((act, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an act has no other name than its place
        <div key={n} className="fact-row">
          <select
            aria-label={t('facts-act')}
            value={act.kind}
            onChange={(event) => set(facts.acts.with(n, { ...act, kind: event.target.value }))}
          >
            {ACTS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`act-${kind}`)}
              </option>
            ))}
          </select>
          <Country
            label={t('facts-where')}
            hide
            value={act.country}
            onPick={(country) => set(facts.acts.with(n, { ...act, country }))}
          />
          <button type="button" className="button quiet" onClick={() => set(facts.acts.toSpliced(n, 1))}>
            {t('remove')}
          </button>
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={() => set([...facts.acts, { kind: 'lure', country: 'MA' }])}>
          {t('facts-add-act')}
        </button>
      </p>
    </fieldset>
  );
}

function Items({ facts, onChange }: Change) {
  const { t } = useWords();
  const set = (items: SheetFacts['items']): void => onChange({ ...facts, items });
  return (
    <fieldset className="stack tight">
      <legend>{t('facts-items')}</legend>
      {facts.items.map((item, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its place
        <div key={n} className="fact-row">
          <select
            aria-label={t('facts-item')}
            value={item.kind}
            onChange={(event) => set(facts.items.with(n, { ...item, kind: event.target.value }))}
          >
            {ITEMS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`item-${kind}`)}
              </option>
            ))}
          </select>
          <input
            aria-label={t('facts-holder')}
            placeholder={t('facts-holder')}
            dir="auto"
            value={item.holder ?? ''}
            onChange={(event) => set(facts.items.with(n, { ...item, holder: event.target.value || null }))}
          />
          <Country
            label={t('facts-where')}
            hide
            value={item.country}
            onPick={(country) => set(facts.items.with(n, { ...item, country }))}
          />
          <button type="button" className="button quiet" onClick={() => set(facts.items.toSpliced(n, 1))}>
            {t('remove')}
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => set([...facts.items, { kind: 'subscriber', holder: null, country: null }])}
        >
          {t('facts-add-item')}
        </button>
      </p>
    </fieldset>
  );
}

export function Country(props: {
  label: string;
  value: string | null;
  hide?: boolean;
  onPick: (code: string | null) => void;
}) {
  const { t, language } = useWords();
  const id = useId();
  const others = props.value && !COUNTRIES.includes(props.value as never) ? [props.value] : [];
  return (
    <span className="fact">
      <label htmlFor={id} className={props.hide ? 'visually-hidden' : ''}>
        {props.label}
      </label>
      <select id={id} value={props.value ?? ''} onChange={(event) => props.onPick(event.target.value || null)}>
        <option value="">{t('not-known')}</option>
        {[...COUNTRIES, ...others].map((code) => (
          <option key={code} value={code}>
            {countryName(code, language)}
          </option>
        ))}
      </select>
    </span>
  );
}

function YesNo(props: { label: string; value: boolean | null; onPick: (value: boolean | null) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="fact three">
      <legend>{props.label}</legend>
      {([true, false, null] as const).map((one) => (
        <label key={String(one)} className="choice">
          <input type="radio" name={name} checked={props.value === one} onChange={() => props.onPick(one)} />
          {t(one === null ? 'not-known' : one ? 'yes' : 'no')}
        </label>
      ))}
    </fieldset>
  );
}
