import { type ReactNode, useId, useState } from 'react';
import { useRowKeys } from '../row-keys.ts';
import { useWords } from '../words.tsx';
import { STATELESS } from './country.ts';
import { CountryOptions } from './country-options.tsx';
import { ACTS, ITEMS, type Nationality, type SheetFacts } from './sheet-facts.ts';

type Change = { facts: SheetFacts; onChange: (next: SheetFacts) => void };

/** The facts, as questions with three answers: yes, no, not known. */
export function FactsForm({ facts, onChange }: Change) {
  const { t } = useWords();
  const day = useId();
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
        <Nationalities
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
        <Nationalities
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
        <YesNo
          label={t('facts-danger')}
          value={victim.inDanger}
          onPick={(inDanger) => onChange({ ...facts, victim: { ...victim, inDanger } })}
        />
      </fieldset>
      <Country
        label={t('facts-denounced')}
        none={t('facts-denounced-none')}
        value={facts.denouncedBy}
        onPick={(denouncedBy) => onChange({ ...facts, denouncedBy })}
      />
      <Items facts={facts} onChange={onChange} />
      <span className="fact">
        <label htmlFor={day}>{t('facts-day')}</label>
        <input
          id={day}
          type="date"
          value={facts.date ?? ''}
          onChange={(event) => onChange({ ...facts, date: event.target.value || null })}
        />
        <span className="small soft block">{t('facts-day-hint')}</span>
      </span>
    </div>
  );
}

function Acts({ facts, onChange }: Change) {
  const { t } = useWords();
  return (
    <FactRows
      legend={t('facts-acts')}
      add={t('facts-add-act')}
      rows={facts.acts}
      first={{ kind: 'lure', country: null, date: null }}
      onChange={(acts) => onChange({ ...facts, acts })}
    >
      {(act, set) => (
        <>
          <select
            aria-label={t('facts-act')}
            value={act.kind}
            onChange={(event) => set({ ...act, kind: event.target.value })}
          >
            {ACTS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`act-${kind}`)}
              </option>
            ))}
          </select>
          <Country label={t('facts-where')} hide value={act.country} onPick={(country) => set({ ...act, country })} />
          <input
            type="date"
            aria-label={t('facts-act-day')}
            value={act.date ?? ''}
            onChange={(event) => set({ ...act, date: event.target.value || null })}
          />
        </>
      )}
    </FactRows>
  );
}

function Items({ facts, onChange }: Change) {
  const { t } = useWords();
  return (
    <FactRows
      legend={t('facts-items')}
      add={t('facts-add-item')}
      rows={facts.items}
      first={{ kind: 'subscriber', holder: null, country: null }}
      onChange={(items) => onChange({ ...facts, items })}
    >
      {(item, set) => (
        <>
          <select
            aria-label={t('facts-item')}
            value={item.kind}
            onChange={(event) => set({ ...item, kind: event.target.value })}
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
            onChange={(event) => set({ ...item, holder: event.target.value || null })}
          />
          <Country label={t('facts-where')} hide value={item.country} onPick={(country) => set({ ...item, country })} />
        </>
      )}
    </FactRows>
  );
}

/** Facts of one kind, a row each, to which rows are added and from which they are taken. */
function FactRows<Row>(props: {
  legend: string;
  add: string;
  rows: readonly Row[];
  first: Row;
  onChange: (rows: Row[]) => void;
  children: (row: Row, set: (next: Row) => void) => ReactNode;
}) {
  const { t } = useWords();
  const { rows, onChange } = props;
  const { keys, drop } = useRowKeys(rows.length);
  const remove = (n: number): void => {
    drop(n);
    onChange(rows.toSpliced(n, 1));
  };
  return (
    <fieldset className="stack tight">
      <legend>{props.legend}</legend>
      {rows.map((row, n) => (
        <div key={keys[n]} className="fact-row">
          {props.children(row, (next) => onChange(rows.with(n, next)))}
          <button type="button" className="button quiet" onClick={() => remove(n)}>
            {t('remove')}
          </button>
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={() => onChange([...rows, props.first])}>
          {props.add}
        </button>
      </p>
    </fieldset>
  );
}

/** Nationalities, one picker each; none chosen: not known. */
function Nationalities({ value, onPick }: { value: Nationality; onPick: (value: Nationality) => void }) {
  const { t } = useWords();
  const [more, setMore] = useState(false);
  const chosen = value === null ? [] : typeof value === 'string' ? [value] : value;
  const pick = (n: number, code: string | null): void => {
    const next = [...new Set(code === null ? chosen.toSpliced(n, 1) : chosen.toSpliced(n, 1, code))];
    setMore(false);
    onPick(next.length > 1 ? next : (next[0] ?? null));
  };
  const rows = chosen.length === 0 || more ? [...chosen, null] : chosen;
  return (
    <>
      {rows.map((code, n) => (
        <Country
          key={code ?? 'new'}
          label={t('facts-nationality')}
          value={code}
          stateless={n === 0}
          onPick={(picked) => pick(n, picked)}
        />
      ))}
      {chosen.length > 0 && !more && chosen[0] !== STATELESS ? (
        <p>
          <button type="button" className="button quiet" onClick={() => setMore(true)}>
            {t('facts-add-nationality')}
          </button>
        </p>
      ) : null}
    </>
  );
}

export function Country(props: {
  label: string;
  value: string | null;
  hide?: boolean;
  /** what no choice means, where it does not mean that it is not known */
  none?: string;
  /** whether "stateless" is among the choices */
  stateless?: boolean;
  onPick: (code: string | null) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <span className="fact">
      <label htmlFor={id} className={props.hide ? 'visually-hidden' : ''}>
        {props.label}
      </label>
      <select id={id} value={props.value ?? ''} onChange={(event) => props.onPick(event.target.value || null)}>
        <option value="">{props.none ?? t('not-known')}</option>
        {props.stateless || props.value === STATELESS ? <option value={STATELESS}>{t('stateless')}</option> : null}
        <CountryOptions />
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
