import type { CaseFile } from '@sanad/wire/case';
import { type FormEvent, useRef, useState } from 'react';
import { Refused, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { FileField } from '../file-field.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { isKnown } from './known.ts';
import { uploadFile } from './upload.ts';
import { ZONES } from './zones.ts';

type Answer = 'yes' | 'no' | null;

/** A file comes in only behind two questions; a yes to either takes nothing and says whom to turn to. */
export function FileDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const [nudity, setNudity] = useState<Answer>(null);
  const [minor, setMinor] = useState<Answer>(null);
  const stopped = nudity === 'yes' || minor === 'yes';
  return (
    <Dialog title={t('add-file')} onClose={props.onClose}>
      <div className="stack">
        <Question name="minor" text={t('stop-ask-minor')} answer={minor} onAnswer={setMinor} />
        <Question name="nudity" text={t('stop-ask-nudity')} answer={nudity} onAnswer={setNudity} />
        {stopped ? (
          <div className="notice bad" role="alert">
            <p>{t(minor === 'yes' ? 'stop-minor' : 'stop-nudity')}</p>
          </div>
        ) : null}
        {minor === 'no' && nudity === 'no' ? <FileForm {...props} /> : null}
        {stopped || minor === null || nudity === null ? (
          <div className="modal-foot">
            <button type="button" className="button" onClick={props.onClose}>
              {t('close')}
            </button>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

function Question(props: { name: string; text: string; answer: Answer; onAnswer: (answer: Answer) => void }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend className="label">{props.text}</legend>
      {(['yes', 'no'] as const).map((one) => (
        <label key={one} className="choice">
          <input type="radio" name={props.name} checked={props.answer === one} onChange={() => props.onAnswer(one)} />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}

function FileForm(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, number } = useWords();
  const { sign, say } = useDesk();
  const [chosen, setChosen] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [zone, setZone] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [notTraining, setNotTraining] = useState(false);
  const [listed, setListed] = useState(false);
  const [comparing, setComparing] = useState(false);
  const last = useRef<File | undefined>(undefined);
  // A large file is compared longer than a small one that is chosen after it: the last choice holds.
  const choose = async (file: File | undefined): Promise<void> => {
    last.current = file;
    setChosen(null);
    setNotTraining(false);
    setListed(false);
    setError(null);
    setComparing(file !== undefined);
    if (!file) return;
    const told = await isKnown(file).catch((thrown: unknown) => ({ thrown }));
    if (last.current !== file) return;
    setComparing(false);
    if (typeof told === 'object') setError(told.thrown);
    else if (told) setListed(true);
    else setChosen(file);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!chosen) return;
    setError(null);
    setShare(0);
    try {
      const { upload, sha256 } = await uploadFile(chosen, setShare);
      const name = chosen.name.slice(0, 255);
      const signature = await sign({ kind: 'exhibit.received', case: props.file.id, name, sha256 });
      const mediaType = chosen.type || 'application/octet-stream';
      const stop = { nudity: false, minor: false };
      const known = zone === 'unknown' ? null : zone;
      const body = { upload, name, mediaType, sha256, stop, source, zone: known, notTraining, signature };
      await send('POST', `/v1/cases/${props.file.id}/files`, body, { key: crypto.randomUUID() });
      say(t('file-taken'));
      await props.onDone();
      props.onClose();
    } catch (thrown) {
      setError(thrown);
      setShare(null);
    }
  };
  return (
    <form className="stack" onSubmit={submit}>
      <FileField label={t('file')} onChoose={choose} />
      <p role="status">{comparing ? t('file-comparing') : ''}</p>
      {listed ? (
        <p className="notice bad" role="alert">
          {t('file-known')}
        </p>
      ) : null}
      <p className="small soft">{t('file-hint')}</p>
      <label>
        <span className="label">{t('file-source')}</span>
        <input
          dir="auto"
          required
          maxLength={500}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </label>
      <label>
        <span className="label">{t('file-zone')}</span>
        <select required value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
          <option value="" disabled>
            {t('choose')}
          </option>
          <option value="unknown">{t('zone-not-known')}</option>
          {ZONES.map((one) => (
            <option key={one} value={one}>
              {one.replace('_', ' ')}
            </option>
          ))}
        </select>
      </label>
      <Problem error={error}>
        {error instanceof Refused && error.problem.code === 'training-mark' ? (
          <label className="choice">
            <input
              type="checkbox"
              checked={notTraining}
              onChange={(event) => setNotTraining(event.currentTarget.checked)}
            />
            {t('file-is-evidence')}
          </label>
        ) : null}
      </Problem>
      {share === null ? null : (
        <p role="status">
          <progress value={share} max={1} /> {number(Math.round(share * 100))} %
        </p>
      )}
      <div className="modal-foot">
        <button type="submit" className="button main" disabled={share !== null || !chosen}>
          {t('seal-and-add')}
        </button>
        <button type="button" className="button" onClick={props.onClose}>
          {t('close')}
        </button>
      </div>
    </form>
  );
}
