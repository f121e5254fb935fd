import type { CaseFile, Offence } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from './api.ts';
import { useDesk } from './desk.tsx';
import { Island, Problem } from './parts.tsx';
import { type Key, useWords } from './words.tsx';

type State = 'shown' | 'not-shown' | 'open';
type Tick = { readonly state: State; readonly exhibits: readonly string[] };

/** Offences considered: offered, never asserted; each element is ticked by a person, with the exhibit that shows it. */
export function CaseOffences({
  file,
  etag,
  editable,
  onDone,
}: {
  file: CaseFile;
  etag: string | null;
  editable: boolean;
  onDone: () => void;
}) {
  const { t, language } = useWords();
  const law = useQuery({
    queryKey: ['offences'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await read<{ items: Offence[] }>('/v1/offences')).body.items,
  });
  const [picked, setPicked] = useState('');
  const offences = law.data ?? [];
  const known = file.offences.map((one) => one.offence);
  const shown = [...known, ...(picked && !known.includes(picked) ? [picked] : [])];
  return (
    <section className="stack">
      <h2>{t('offences')}</h2>
      <p className="small soft">{t('offences-hint')}</p>
      <Problem error={law.error} />
      {shown.map((id) => {
        const offence = offences.find((one) => one.id === id);
        return offence ? (
          <OffenceForm key={id} offence={offence} file={file} etag={etag} editable={editable} onDone={onDone} />
        ) : null;
      })}
      {editable ? (
        <label>
          {t('add-offence')}
          <select value={picked} onChange={(event) => setPicked(event.target.value)}>
            <option value="">{t('choose')}</option>
            {offences
              .filter((one) => one.elements.length > 0 && !known.includes(one.id))
              .map((one) => (
                <option key={one.id} value={one.id}>{`${one.article} — ${one.title[language]}`}</option>
              ))}
          </select>
        </label>
      ) : null}
      {file.competence ? <p className="notice">{file.competence.because[language]}</p> : null}
    </section>
  );
}

function OffenceForm({
  offence,
  file,
  etag,
  editable,
  onDone,
}: {
  offence: Offence;
  file: CaseFile;
  etag: string | null;
  editable: boolean;
  onDone: () => void;
}) {
  const { t, language } = useWords();
  const { say } = useDesk();
  const considered = file.offences.find((one) => one.offence === offence.id);
  const [ticks, setTicks] = useState<Readonly<Record<string, Tick>>>(() =>
    Object.fromEntries(
      offence.elements.map((element) => [
        element.id,
        considered?.elements.find((one) => one.id === element.id) ?? { state: 'open', exhibits: [] },
      ]),
    ),
  );
  const [error, setError] = useState<unknown>(null);
  const set = (id: string, tick: Partial<Tick>): void => setTicks({ ...ticks, [id]: { ...ticks[id]!, ...tick } });
  const save = async (): Promise<void> => {
    setError(null);
    try {
      const elements = offence.elements.map((element) => ({
        id: element.id,
        state: ticks[element.id]!.state,
        exhibits: [...ticks[element.id]!.exhibits],
      }));
      await send(
        'PUT',
        `/v1/cases/${file.id}/offences/${offence.id}`,
        { elements },
        { match: etag, key: crypto.randomUUID() },
      );
      say(t('saved'));
      onDone();
    } catch (thrown) {
      setError(thrown);
      onDone();
    }
  };
  const groups = [...new Set(offence.elements.map((element) => element.group))];
  return (
    <article className="sheet">
      <header className="stack tight">
        <h3>
          {t('article')} <Island>{offence.article}</Island> · {offence.title[language]}
        </h3>
        <p className="small soft">
          {t(`class-${offence.class}`)} · {offence.penalty[language]}
        </p>
      </header>
      {considered && considered.missing.length > 0 ? (
        <p className="small">
          <strong>{t('missing')}</strong>{' '}
          {considered.missing.map((id) => offence.elements.find((one) => one.id === id)?.text[language]).join('، ')}
        </p>
      ) : null}
      {groups.map((group) => (
        <fieldset key={group} disabled={!editable}>
          <legend>{t(`group-${group}` as Key)}</legend>
          {offence.elements
            .filter((element) => element.group === group)
            .map((element) => (
              <div key={element.id} className="stack tight">
                <div className="line between">
                  <span>{element.text[language]}</span>
                  <label className="line">
                    <span className="visually-hidden">{element.text[language]}</span>
                    <select
                      value={ticks[element.id]!.state}
                      onChange={(event) => set(element.id, { state: event.target.value as State })}
                    >
                      <option value="open">{t('element-open')}</option>
                      <option value="shown">{t('element-shown')}</option>
                      <option value="not-shown">{t('element-not-shown')}</option>
                    </select>
                  </label>
                </div>
                {ticks[element.id]!.state === 'shown' ? (
                  <div className="line small">
                    <span className="soft">{t('shown-by')}</span>
                    {file.exhibitList.slice(0, 40).map((exhibit) => (
                      <label key={exhibit.id} className="choice">
                        <input
                          type="checkbox"
                          checked={ticks[element.id]!.exhibits.includes(exhibit.id)}
                          onChange={(event) => {
                            const rest = ticks[element.id]!.exhibits.filter((one) => one !== exhibit.id);
                            set(element.id, { exhibits: event.target.checked ? [...rest, exhibit.id] : rest });
                          }}
                        />
                        <Island>{exhibit.number}</Island>
                      </label>
                    ))}
                  </div>
                ) : null}
              </div>
            ))}
        </fieldset>
      ))}
      <Problem error={error} />
      {editable ? (
        <div className="line">
          <button type="button" className="button main" onClick={save}>
            {t('save-elements')}
          </button>
        </div>
      ) : null}
    </article>
  );
}
