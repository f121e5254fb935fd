import type { CaseFile, Offence } from '@sanad/wire/case';
import { useState } from 'react';
import { isConflict, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { useDraft } from '../draft.ts';
import { Facts, Island, Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
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
  return offence ? <Considering {...props} law={offence} /> : null;
}

function Considering(props: Props & { law: Offence }) {
  const { t, tAny, language } = useWords();
  const { file, law, editable } = props;
  const before = ticksOf(law, file);
  const [ticks, setTicks, dropTicks] = useDraft<Ticks>(`offence ${file.id} ${law.id}`, before);
  const { save, busy, error, overtaken } = useSave(props, ticks, dropTicks);
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
function useSave(props: Props & { law: Offence }, ticks: Ticks, dropTicks: () => void) {
  const { t } = useWords();
  const { say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const elements = props.law.elements.map(({ id }) => ({ id, ...(ticks[id] ?? { state: 'open', exhibits: [] }) }));
    try {
      await send(
        'PUT',
        `/v1/cases/${props.file.id}/offences/${props.law.id}`,
        { elements },
        { match: props.etag, key: crypto.randomUUID() },
      );
      dropTicks();
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

function ticksOf(law: Offence, file: CaseFile): Ticks {
  const considered = file.offences.find((one) => one.offence === law.id);
  return Object.fromEntries(
    law.elements.map(({ id }): [string, Tick] => {
      const known = considered?.elements.find((one) => one.id === id);
      return [id, known ? { state: known.state, exhibits: known.exhibits } : { state: 'open', exhibits: [] }];
    }),
  );
}

function differs(a: Tick | undefined, b: Tick | undefined): boolean {
  return a?.state !== b?.state;
}
