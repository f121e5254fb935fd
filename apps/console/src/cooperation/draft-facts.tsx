import type { CaseFile } from '@sanad/wire/case';
import type { RequestDraft } from '@sanad/wire/cooperation';
import { useOffences } from '../case/law.ts';
import { useWords } from '../words.tsx';
import { type Change, Pick, Rows, withWords } from './draft-parts.tsx';

type Exhibits = CaseFile['exhibitList'];
type About = RequestDraft['facts'][number]['about'];

/** The offences under which the request is made. */
export function Offences({ draft, onChange }: Change) {
  const { t, language } = useWords();
  const table = useOffences().data ?? [];
  const names = new Map(table.map((one) => [one.id, one.title[language]]));
  const left = table.filter(({ id }) => !draft.offences.includes(id));
  return (
    <fieldset className="stack tight">
      <legend>{t('draft-offences')}</legend>
      {draft.offences.map((id) => (
        <p key={id} className="line between">
          <span>
            <bdi dir="ltr">{id.replace('PC-', '')}</bdi> — {names.get(id) ?? ''}
          </span>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange({ ...draft, offences: draft.offences.filter((one) => one !== id) })}
          >
            {t('remove')}
          </button>
        </p>
      ))}
      <Pick
        label={t('draft-add-offence')}
        value={null}
        none="—"
        options={left.map(({ id, title }) => [id, `${id.replace('PC-', '')} — ${title[language]}`] as const)}
        onPick={(id) => id && onChange({ ...draft, offences: [...draft.offences, id] })}
      />
    </fieldset>
  );
}

/** Facts, each with what it is about and the exhibit that shows it; only what the receiver of this kind may be told. */
export function DraftFacts(props: Change & { mayCarry: readonly About[]; exhibits: Exhibits }) {
  const { draft, tongue, onChange, mayCarry } = props;
  const { t } = useWords();
  const about = mayCarry.includes('offender-conduct') ? 'offender-conduct' : (mayCarry[0] ?? 'post');
  return (
    <Rows
      title={t('draft-facts')}
      add={t('draft-add-fact')}
      items={draft.facts}
      blank={{ about, text: {}, exhibit: null }}
      onChange={(facts) => onChange({ ...draft, facts })}
      draw={(fact, set, n) => (
        <>
          <textarea
            rows={2}
            dir="auto"
            aria-label={t('draft-fact', { n: n + 1 })}
            value={fact.text[tongue] ?? ''}
            onChange={(event) => set({ ...fact, text: withWords(fact.text, tongue, event.target.value) })}
          />
          <div className="two-fields">
            <Pick
              label={t('draft-about')}
              value={fact.about}
              options={[...new Set([...mayCarry, fact.about])].map((one) => [one, t(`fact-${one}`)] as const)}
              onPick={(one) => one && set({ ...fact, about: one })}
            />
            <ExhibitPick
              exhibits={props.exhibits}
              value={fact.exhibit}
              onPick={(exhibit) => set({ ...fact, exhibit })}
            />
          </div>
        </>
      )}
    />
  );
}

export function ExhibitPick(props: {
  exhibits: Exhibits;
  value: string | null;
  onPick: (number: string | null) => void;
}) {
  const { t } = useWords();
  const there = props.exhibits.filter(({ destroyedAt }) => destroyedAt === null);
  return (
    <Pick
      label={t('draft-exhibit')}
      value={props.value}
      none={t('draft-no-exhibit')}
      options={there.map(({ number, title }) => [number, `${number} ${title.slice(0, 60)}`] as const)}
      onPick={props.onPick}
    />
  );
}

/** The name of a file may name her; the number and the digest tell which it is. */
function attachedAs(number: string, kind: string, title: string): string {
  return kind === 'post' ? `${number} ${title}`.slice(0, 500) : number;
}

/** What goes with the letter: exhibits, each named with its digest. */
export function Attachments({ draft, onChange, exhibits }: Change & { exhibits: Exhibits }) {
  const { t } = useWords();
  const chosen = new Set(draft.attachments.map(({ sha256 }) => sha256));
  return (
    <fieldset className="stack tight">
      <legend>{t('draft-attachments')}</legend>
      {exhibits
        .filter(({ destroyedAt }) => destroyedAt === null)
        .map(({ number, kind, title, sha256 }) => (
          <label key={number} className="choice">
            <input
              type="checkbox"
              checked={chosen.has(sha256)}
              onChange={(event) =>
                onChange({
                  ...draft,
                  attachments: event.target.checked
                    ? [...draft.attachments, { title: attachedAs(number, kind, title), sha256 }]
                    : draft.attachments.filter((one) => one.sha256 !== sha256),
                })
              }
            />
            <span>
              <bdi dir="ltr">{number}</bdi> {title}
            </span>
          </label>
        ))}
      {exhibits.length === 0 ? <p className="small soft">{t('draft-no-exhibit')}</p> : null}
    </fieldset>
  );
}
