import type { CaseFile } from '@sanad/wire/case';
import type { RequestDraft, RequestFile } from '@sanad/wire/cooperation';
import { useState } from 'react';
import { TONGUES, Tongues } from '../tongues.tsx';
import { type Language, useWords } from '../words.tsx';
import { DraftData } from './draft-data.tsx';
import { Attachments, DraftFacts, Offences } from './draft-facts.tsx';
import { type Change, Field, Pick, Rows, Tick, withWords } from './draft-parts.tsx';
import { DraftPerson } from './draft-person.tsx';
import { DraftUrgency } from './draft-urgency.tsx';
import { Country } from './facts-form.tsx';
import { ReceiverPick } from './receiver-pick.tsx';

/** The words of a request: what every letter has, and what the form of its kind asks for. One language at a time. */
export function DraftForm(props: {
  draft: RequestDraft;
  file: { readonly items: RequestFile['items']; readonly mayCarry: RequestFile['mayCarry'] };
  exhibits: CaseFile['exhibitList'];
  onChange: (next: RequestDraft) => void;
}) {
  const { t, language } = useWords();
  const [tongue, setTongue] = useState<Language>(language);
  const { draft, onChange, exhibits } = props;
  const change: Change = { draft, tongue, onChange };
  const asks = (...items: string[]): boolean => items.some((item) => props.file.items.includes(item));
  const said = (
    key: 'custodian' | 'necessity' | 'danger' | 'dangerLink' | 'useLimits' | 'legalBasis' | 'prosecution' | 'basis',
  ) => (
    <Field
      label={t(`draft-${key}`)}
      value={draft[key][tongue] ?? ''}
      long
      onChange={(text) => onChange({ ...draft, [key]: withWords(draft[key], tongue, text) })}
    />
  );
  const lines = (key: 'measures' | 'questions') => (
    <Field
      label={t(`draft-${key}`)}
      long
      value={draft[key].map((one) => one[tongue] ?? '').join('\n')}
      onChange={(text) =>
        onChange({ ...draft, [key]: text.split('\n').map((line, n) => withWords(draft[key][n] ?? {}, tongue, line)) })
      }
    />
  );
  return (
    <div className="stack">
      <Tongues tongues={TONGUES} label={t('draft-language')} chosen={tongue} onChoose={setTongue} />
      <Heads {...change} />
      {asks('office-hours', 'second-contact', 'operational') ? <Reaching {...change} /> : null}
      {asks('prosecution') ? said('prosecution') : null}
      {asks('offence', 'offence-and-facts', 'law-texts') ? <Offences {...change} /> : null}
      {asks('facts', 'offence-and-facts') ? (
        <DraftFacts {...change} mayCarry={props.file.mayCarry} exhibits={exhibits} />
      ) : null}
      {asks('data', 'identifiers', 'period', 'categories', 'traffic', 'urls') ? (
        <DraftData {...change} exhibits={exhibits} />
      ) : null}
      {asks('custodian') ? said('custodian') : null}
      {asks('necessity') ? said('necessity') : null}
      {asks('previous', 'preserved') ? <Previous {...change} /> : null}
      {asks('measures') ? lines('measures') : null}
      {asks('questions') ? lines('questions') : null}
      {asks('person', 'suspect') ? <DraftPerson {...change} /> : null}
      {asks('danger') ? said('danger') : null}
      {asks('danger-link') ? said('dangerLink') : null}
      {asks('use-limits') ? said('useLimits') : null}
      {asks('basis') ? said('basis') : null}
      {asks('legal-basis') ? said('legalBasis') : null}
      {asks('evidence') ? <Attachments {...change} exhibits={exhibits} /> : null}
      {asks('urgency') ? (
        <DraftUrgency reasons={draft.urgency} onChange={(urgency) => onChange({ ...draft, urgency })} />
      ) : null}
      {asks('intention') ? (
        <Tick
          label={t('draft-intention')}
          value={draft.willAskDisclosure}
          onChange={(willAskDisclosure) => onChange({ ...draft, willAskDisclosure })}
        />
      ) : null}
      {asks('undertaking') ? (
        <Tick
          label={t('draft-undertakes')}
          value={draft.undertakes}
          onChange={(undertakes) => onChange({ ...draft, undertakes })}
        />
      ) : null}
      {asks('confidentiality') ? (
        <Pick
          label={t('draft-confidential')}
          value={draft.confidential === null ? null : draft.confidential ? 'yes' : 'no'}
          none={t('not-known')}
          options={[
            ['yes', t('yes')],
            ['no', t('no')],
          ]}
          onPick={(one) => onChange({ ...draft, confidential: one === null ? null : one === 'yes' })}
        />
      ) : null}
      <Signatory {...change} />
    </div>
  );
}

/** Reference, who asks, who receives. */
function Heads({ draft, tongue, onChange }: Change) {
  const { t } = useWords();
  const { authority, receiver } = draft;
  return (
    <>
      <div className="two-fields">
        <Field
          label={t('draft-reference')}
          ltr
          value={draft.reference ?? ''}
          onChange={(text) => onChange({ ...draft, reference: text || null })}
        />
        <Field
          label={t('draft-date')}
          type="date"
          value={draft.date ?? ''}
          onChange={(text) => onChange({ ...draft, date: text || null })}
        />
      </div>
      <Field
        label={t('draft-authority')}
        value={authority.organisation[tongue] ?? ''}
        onChange={(text) =>
          onChange({
            ...draft,
            authority: { ...authority, organisation: withWords(authority.organisation, tongue, text) },
          })
        }
      />
      <div className="two-fields">
        <Field
          label={t('draft-person')}
          value={authority.person ?? ''}
          onChange={(text) => onChange({ ...draft, authority: { ...authority, person: text || null } })}
        />
        <Field
          label={t('draft-email')}
          value={authority.email ?? ''}
          ltr
          onChange={(text) => onChange({ ...draft, authority: { ...authority, email: text || null } })}
        />
      </div>
      <Field
        label={t('draft-reply')}
        value={authority.replyChannel[tongue] ?? ''}
        onChange={(text) =>
          onChange({
            ...draft,
            authority: { ...authority, replyChannel: withWords(authority.replyChannel, tongue, text) },
          })
        }
      />
      <div className="two-fields">
        <Field
          label={t('draft-receiver')}
          value={receiver.name[tongue] ?? ''}
          onChange={(text) =>
            onChange({ ...draft, receiver: { ...receiver, name: withWords(receiver.name, tongue, text) } })
          }
        />
        <Country
          label={t('draft-country')}
          value={receiver.country}
          onPick={(country) => onChange({ ...draft, receiver: { ...receiver, country } })}
        />
      </div>
      <ReceiverPick draft={draft} onChange={onChange} />
    </>
  );
}

/** How and when the authority is reached, for those who must call back. */
function Reaching({ draft, tongue, onChange }: Change) {
  const { t } = useWords();
  const { authority } = draft;
  const set = (more: Partial<typeof authority>): void => onChange({ ...draft, authority: { ...authority, ...more } });
  return (
    <details>
      <summary>{t('draft-reaching')}</summary>
      <div className="stack tight">
        <div className="two-fields">
          <Field
            label={t('draft-phone')}
            ltr
            value={authority.phone ?? ''}
            onChange={(text) => set({ phone: text || null })}
          />
          <Field
            label={t('draft-second')}
            value={draft.secondContact ?? ''}
            onChange={(text) => onChange({ ...draft, secondContact: text || null })}
          />
        </div>
        <div className="two-fields">
          <Field
            label={t('draft-hours')}
            value={authority.officeHours ?? ''}
            onChange={(text) => set({ officeHours: text || null })}
          />
          <Field
            label={t('draft-zone')}
            ltr
            value={authority.timeZone ?? ''}
            onChange={(text) => set({ timeZone: text || null })}
          />
        </div>
        <Field
          label={t('draft-address')}
          value={authority.address[tongue] ?? ''}
          onChange={(text) => set({ address: withWords(authority.address, tongue, text) })}
        />
        <Field
          label={t('draft-operational')}
          value={draft.operational ?? ''}
          onChange={(text) => onChange({ ...draft, operational: text || null })}
        />
      </div>
    </details>
  );
}

/** What was asked before: preservations with their tickets. */
function Previous({ draft, onChange }: Change) {
  const { t } = useWords();
  return (
    <Rows
      title={t('draft-previous')}
      add={t('draft-add-previous')}
      items={draft.previous}
      blank={{ ticket: '', date: draft.date ?? '', channel: '' }}
      onChange={(previous) => onChange({ ...draft, previous })}
      draw={(one, set) => (
        <div className="two-fields">
          <Field label={t('draft-ticket')} ltr value={one.ticket} onChange={(ticket) => set({ ...one, ticket })} />
          <Field label={t('draft-asked-on')} type="date" value={one.date} onChange={(date) => set({ ...one, date })} />
          <Field label={t('draft-channel')} value={one.channel} onChange={(channel) => set({ ...one, channel })} />
        </div>
      )}
    />
  );
}

function Signatory({ draft, tongue, onChange }: Change) {
  const { t } = useWords();
  const signatory = draft.signatory ?? { name: {}, title: {} };
  return (
    <div className="two-fields">
      <Field
        label={t('draft-signatory')}
        value={signatory.name[tongue] ?? ''}
        onChange={(text) =>
          onChange({ ...draft, signatory: { ...signatory, name: withWords(signatory.name, tongue, text) } })
        }
      />
      <Field
        label={t('draft-title')}
        value={signatory.title[tongue] ?? ''}
        onChange={(text) =>
          onChange({ ...draft, signatory: { ...signatory, title: withWords(signatory.title, tongue, text) } })
        }
      />
    </div>
  );
}
