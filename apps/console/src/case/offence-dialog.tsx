import type { CaseFile, Offence } from '@sanad/wire/case';
import { useState } from 'react';
import { isConflict, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { useDraft } from '../draft.ts';
import { Facts, Island, Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Aggravations, elementsOf, ticksOf } from './aggravations.tsx';
import { ElementField, type Tick, type Ticks } from './element-field.tsx';
import { useOffences } from './law.ts';

type Props = {
  file: CaseFile;
  offence: string;
  etag: string | null;
  editable: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
};

/** An offence considered: each element is ticked or not by a person, with the exhibit that shows it. */
export function OffenceDialog(props: Props) {
  const law = useOffences();
  const offence = law.data?.find((one) => one.id === props.offence);
  const worse = (law.data ?? []).filter((one) => offence?.aggravatedBy.includes(one.id));
  return offence ? <Considering {...props} law={offence} worse={worse} /> : null;
}

type Considered = Props & {
  readonly law: Offence /** the articles that aggravate it */;
  readonly worse: readonly Offence[];
};

function Considering(props: Considered) {
  const { t, tAny, language } = useWords();
  const { file, law, worse, editable } = props;
  const before = ticksOf(law, file);
  const [ticks, setTicks, dropTicks] = useDraft<Ticks>(`offence ${file.id} ${law.id}`, before);
  const [added, setAdded, dropAdded] = useDraft<Readonly<Record<string, Ticks>>>(
    `aggravations ${file.id} ${law.id}`,
    Object.fromEntries(worse.map((one) => [one.id, ticksOf(one, file)])),
  );
  const { save, busy, error, overtaken } = useSave(props, ticks, added, () => {
    dropTicks();
    dropAdded();
  });
  const groups = [...new Set(law.elements.map((element) => element.group))];
  return (
    <Dialog title={law.title[language]} wide onClose={props.onClose}>
      <div className="stack tight">
        <Facts>
          <span>
            {t('article')} <Island>{law.article}</Island>
          </span>
          <span>{t(`class-${law.class}`)}</span>
          <span>{law.penalty[language]}</span>
        </Facts>
        <p>{law.conduct[language]}</p>
        {law.verify === 'ok' ? null : <p className="small soft">{t('law-verify')}</p>}
      </div>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{tAny(`group-${group}`, group)}</legend>
          {law.elements
            .filter((element) => element.group === group)
            .map((element) => (
              <ElementField
                key={element.id}
                name={element.text[language]}
                tick={ticks[element.id] ?? { state: 'open', exhibits: [] }}
                exhibits={file.exhibitList}
                editable={editable}
                changed={overtaken && differs(before[element.id], ticks[element.id]) ? before[element.id]!.state : null}
                onTick={(tick) => setTicks({ ...ticks, [element.id]: tick })}
              />
            ))}
        </fieldset>
      ))}
      <Aggravations
        laws={worse}
        file={file}
        editable={editable}
        ticks={added}
        onTick={(offence, next) => setAdded({ ...added, [offence]: next })}
      />
      <Problem error={error}>{isConflict(error) ? <p>{t('conflict-kept')}</p> : null}</Problem>
      <div className="modal-foot">
        {editable ? (
          <button type="button" className="button main" disabled={busy} onClick={save}>
            {t('save-elements')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={props.onClose}>
          {t(editable ? 'keep-and-close' : 'close')}
        </button>
        {editable ? <span className="small soft">{t('save-elements-hint')}</span> : null}
      </div>
    </Dialog>
  );
}

/** Saves against the version that was read. When somebody was faster, the ticks stay, and what differs is shown. */
function useSave(props: Considered, ticks: Ticks, added: Readonly<Record<string, Ticks>>, drop: () => void) {
  const { t } = useWords();
  const { say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const elements = elementsOf(props.law, ticks);
    // an article that nobody has touched is not put into the case
    const aggravations = props.worse
      .filter((one) => JSON.stringify(added[one.id] ?? {}) !== JSON.stringify(ticksOf(one, props.file)))
      .map((one) => ({ offence: one.id, elements: elementsOf(one, added[one.id] ?? {}) }));
    try {
      await send(
        'PUT',
        `/v1/cases/${props.file.id}/offences/${props.law.id}`,
        { elements, aggravations },
        { match: props.etag, key: crypto.randomUUID() },
      );
      drop();
      say(t('saved'));
      await props.onDone();
      props.onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
      await props.onDone();
    }
  };
  return { save, busy, error, overtaken: isConflict(error) };
}

function differs(a: Tick | undefined, b: Tick | undefined): boolean {
  return a?.state !== b?.state;
}
