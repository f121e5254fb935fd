import type { CaseFile, Offence } from '@sanad/wire/case';
import { useState } from 'react';
import { isConflict, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { useDraft } from '../draft.ts';
import { Facts, Island, Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Aggravations } from './aggravations.tsx';
import { ElementField } from './element-field.tsx';
import { useOffences } from './law.ts';
import { elementsOf, isTicked, recordedMeanwhile, type Ticks, ticksOf } from './ticks.ts';

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
  const [opening] = useState(() => Object.fromEntries([law, ...worse].map((one) => [one.id, ticksOf(one, file)])));
  const recorded = ticksOf(law, file);
  // only what she ticked herself is hers: everything else stays as it is recorded by now, whoever recorded it
  const [own, setOwn, dropOwn] = useDraft<Readonly<Record<string, Ticks>>>(`offence ${file.id} ${law.id}`, {});
  const mine = own[law.id] ?? {};
  const { save, busy, error } = useSave(props, own, dropOwn);
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
                tick={mine[element.id] ?? recorded[element.id] ?? { state: 'open', exhibits: [] }}
                exhibits={file.exhibitList}
                editable={editable}
                changed={recordedMeanwhile(element.id, opening[law.id] ?? {}, recorded, mine)}
                onTick={(tick) => setOwn({ ...own, [law.id]: { ...mine, [element.id]: tick } })}
              />
            ))}
        </fieldset>
      ))}
      <Aggravations
        laws={worse}
        file={file}
        editable={editable}
        opening={opening}
        own={own}
        onTick={(offence, next) => setOwn({ ...own, [offence]: next })}
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
function useSave(props: Considered, own: Readonly<Record<string, Ticks>>, drop: () => void) {
  const { t } = useWords();
  const { say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const of = (law: Offence) => elementsOf(law, ticksOf(law, props.file), own[law.id] ?? {});
    const elements = of(props.law);
    // an article that nobody has touched is not put into the case
    const aggravations = props.worse
      .filter((one) => isTicked(ticksOf(one, props.file), own[one.id] ?? {}))
      .map((one) => ({ offence: one.id, elements: of(one) }));
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
  return { save, busy, error };
}
