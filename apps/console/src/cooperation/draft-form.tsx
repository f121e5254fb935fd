import type { RequestDraft } from '@sanad/wire/cooperation';
import { useId, useState } from 'react';
import { type Language, useWords } from '../words.tsx';
import { Country } from './facts-form.tsx';

type Words = RequestDraft['necessity'];
type Change = { draft: RequestDraft; onChange: (next: RequestDraft) => void };

const TONGUES: readonly [Language, string][] = [
  ['ar', 'العربية'],
  ['fr', 'Français'],
  ['en', 'English'],
];

/** The words of a request, in one language at a time; facts and identifiers keep the exhibit that shows them. */
export function DraftForm({ draft, onChange }: Change) {
  const { t, language } = useWords();
  const [tongue, setTongue] = useState<Language>(language);
  const said = (words: Words): string => words[tongue] ?? '';
  const with_ = (words: Words, text: string): Words => ({ ...words, [tongue]: text });
  const { authority, receiver, signatory } = draft;
  const data = draft.data[0] ?? {
    category: 'subscriber' as const,
    description: {},
    link: {},
    identifiers: [],
    from: null,
    to: null,
  };
  const setData = (change: Partial<typeof data>): void =>
    onChange({ ...draft, data: [{ ...data, ...change }, ...draft.data.slice(1)] });
  const text = (
    key: 'custodian' | 'necessity' | 'danger' | 'dangerLink' | 'useLimits' | 'legalBasis' | 'prosecution',
  ) => (
    <Field
      label={t(`draft-${key}`)}
      value={said(draft[key])}
      long
      onChange={(next) => onChange({ ...draft, [key]: with_(draft[key], next) })}
    />
  );
  const lines = (key: 'measures' | 'questions') => (
    <Field
      label={t(`draft-${key}`)}
      long
      value={draft[key].map(said).join('\n')}
      onChange={(next) =>
        onChange({ ...draft, [key]: next.split('\n').map((line, n) => with_(draft[key][n] ?? {}, line)) })
      }
    />
  );
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="tongues" role="group" aria-label={t('draft-language')}>
        {TONGUES.map(([code, name]) => (
          <button key={code} type="button" lang={code} aria-pressed={tongue === code} onClick={() => setTongue(code)}>
            {name}
          </button>
        ))}
      </div>
      <Field
        label={t('draft-authority')}
        value={said(authority.organisation)}
        onChange={(next) =>
          onChange({ ...draft, authority: { ...authority, organisation: with_(authority.organisation, next) } })
        }
      />
      <div className="two-fields">
        <Field
          label={t('draft-person')}
          value={authority.person ?? ''}
          onChange={(next) => onChange({ ...draft, authority: { ...authority, person: next || null } })}
        />
        <Field
          label={t('draft-email')}
          value={authority.email ?? ''}
          ltr
          onChange={(next) => onChange({ ...draft, authority: { ...authority, email: next || null } })}
        />
      </div>
      <Field
        label={t('draft-reply')}
        value={said(authority.replyChannel)}
        onChange={(next) =>
          onChange({ ...draft, authority: { ...authority, replyChannel: with_(authority.replyChannel, next) } })
        }
      />
      <div className="two-fields">
        <Field
          label={t('draft-receiver')}
          value={said(receiver.name)}
          onChange={(next) => onChange({ ...draft, receiver: { ...receiver, name: with_(receiver.name, next) } })}
        />
        <Country
          label={t('draft-country')}
          value={receiver.country}
          onPick={(country) => onChange({ ...draft, receiver: { ...receiver, country } })}
        />
      </div>
      <fieldset className="stack tight">
        <legend>{t('draft-facts')}</legend>
        {draft.facts.map((fact, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no other name than its place
          <div key={n} className="fact-row wide">
            <textarea
              rows={2}
              dir="auto"
              aria-label={t('draft-fact', { n: n + 1 })}
              value={said(fact.text)}
              onChange={(event) =>
                onChange({
                  ...draft,
                  facts: draft.facts.with(n, { ...fact, text: with_(fact.text, event.target.value) }),
                })
              }
            />
            <span className="tag settled">
              <bdi dir="ltr">{fact.exhibit ?? t('draft-no-exhibit')}</bdi>
            </span>
            <button
              type="button"
              className="button quiet"
              onClick={() => onChange({ ...draft, facts: draft.facts.toSpliced(n, 1) })}
            >
              {t('remove')}
            </button>
          </div>
        ))}
        <p>
          <button
            type="button"
            className="button"
            onClick={() =>
              onChange({ ...draft, facts: [...draft.facts, { about: 'offender-conduct', text: {}, exhibit: null }] })
            }
          >
            {t('draft-add-fact')}
          </button>
        </p>
      </fieldset>
      <fieldset className="stack tight">
        <legend>{t('draft-data')}</legend>
        <Field
          label={t('draft-description')}
          value={said(data.description)}
          onChange={(next) => setData({ description: with_(data.description, next) })}
        />
        <Field
          label={t('draft-link')}
          value={said(data.link)}
          long
          onChange={(next) => setData({ link: with_(data.link, next) })}
        />
        <Field
          label={t('draft-identifiers')}
          long
          ltr
          value={data.identifiers.map(({ value }) => value).join('\n')}
          onChange={(next) =>
            setData({
              identifiers: next
                .split('\n')
                .map(
                  (value, n) =>
                    data.identifiers.find((one) => one.value === value) ?? { ...(data.identifiers[n] ?? BLANK), value },
                ),
            })
          }
        />
      </fieldset>
      {text('custodian')}
      {text('necessity')}
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.willAskDisclosure === true}
          onChange={(event) => onChange({ ...draft, willAskDisclosure: event.target.checked })}
        />
        <span>{t('draft-intention')}</span>
      </label>
      {draft.kind === 'mla' || draft.kind === 'letters-rogatory' ? lines('measures') : null}
      {draft.kind === 'video-hearing' ? lines('questions') : null}
      {draft.kind === 'provider-emergency'
        ? [text('danger'), text('dangerLink')].map((one, n) => <div key={String(n)}>{one}</div>)
        : null}
      {text('legalBasis')}
      <div className="two-fields">
        <Field
          label={t('draft-signatory')}
          value={said(signatory?.name ?? {})}
          onChange={(next) =>
            onChange({
              ...draft,
              signatory: { name: with_(signatory?.name ?? {}, next), title: signatory?.title ?? {} },
            })
          }
        />
        <Field
          label={t('draft-title')}
          value={said(signatory?.title ?? {})}
          onChange={(next) =>
            onChange({
              ...draft,
              signatory: { name: signatory?.name ?? {}, title: with_(signatory?.title ?? {}, next) },
            })
          }
        />
      </div>
    </div>
  );
}

const BLANK = { kind: 'other' as const, value: '', at: null, exhibit: null };

function Field(props: {
  label: string;
  value: string;
  long?: boolean;
  ltr?: boolean;
  onChange: (next: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    dir: props.ltr ? ('ltr' as const) : ('auto' as const),
    value: props.value,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.long ? <textarea rows={3} {...shared} /> : <input {...shared} />}
    </div>
  );
}
