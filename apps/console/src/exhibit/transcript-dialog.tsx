import type { Exhibit } from '@sanad/wire/case';
import { type TranscriptLine, transcriptText } from '@sanad/wire/transcript';
import { type FormEvent, useRef, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { digestOf } from '../digest-of.ts';
import { useDraft } from '../draft.ts';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Recording } from './recording.tsx';

type Row = { readonly id: string; readonly at: string; readonly speaker: string; readonly text: string };
const TIME = '(?:[0-9]{1,2}:)?[0-5]?[0-9]:[0-5][0-9]';

/** A person listens and writes what is said, each sentence at its time; it is sealed as an exhibit of its own. */
export function TranscriptDialog(props: {
  exhibit: Exhibit;
  caseId: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const { sign, say } = useDesk();
  const { exhibit } = props;
  const player = useRef<HTMLMediaElement>(null);
  const [rows, setRows, drop] = useDraft<readonly Row[]>(`transcript ${exhibit.id}`, [newRow(0, '')]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (id: string, part: Partial<Row>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const lines = rows.map(({ at, speaker, text }): TranscriptLine => {
        return { at: secondsOf(at), speaker: speaker.trim(), text: text.trim() };
      });
      const sha256 = await digestOf(transcriptText(lines));
      const signature = await sign({ kind: 'exhibit.transcribed', case: props.caseId, exhibit: exhibit.id, sha256 });
      const key = crypto.randomUUID();
      await send('POST', `/v1/exhibits/${exhibit.id}/transcripts`, { lines, signature }, { key });
      drop();
      say(t('transcript-sealed'));
      await props.onDone();
      props.onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('transcribe')} wide onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{t('transcribe-hint')}</p>
        <Recording exhibit={exhibit} player={player} />
        <ol className="transcript">
          {rows.map((row) => (
            <li key={row.id}>
              <Sentence
                row={row}
                onChange={(part) => change(row.id, part)}
                onListen={() => listen(player.current, secondsOf(row.at))}
                onRemove={rows.length > 1 ? () => setRows(rows.filter((one) => one.id !== row.id)) : null}
              />
            </li>
          ))}
        </ol>
        <p>
          <button
            type="button"
            className="button"
            onClick={() => setRows([...rows, newRow(player.current?.currentTime ?? 0, rows.at(-1)?.speaker ?? '')])}
          >
            {t('transcript-add')}
          </button>
        </p>
        <Problem error={error} />
        <div className="modal-foot">
          <button type="submit" className="button main" disabled={busy}>
            {t('transcript-seal')}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {t('keep-and-close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Sentence(props: {
  row: Row;
  onChange: (part: Partial<Row>) => void;
  onListen: () => void;
  onRemove: (() => void) | null;
}) {
  const { t } = useWords();
  const { row, onChange } = props;
  return (
    <div className="sentence">
      <label>
        <span className="label">{t('transcript-time')}</span>
        <input
          dir="ltr"
          required
          pattern={TIME}
          inputMode="numeric"
          value={row.at}
          onChange={(event) => onChange({ at: event.currentTarget.value })}
        />
      </label>
      <label>
        <span className="label">{t('transcript-speaker')}</span>
        <input
          dir="auto"
          maxLength={60}
          placeholder={t('transcript-speaker-hint')}
          value={row.speaker}
          onChange={(event) => onChange({ speaker: event.currentTarget.value })}
        />
      </label>
      <label className="said">
        <span className="label">{t('transcript-said')}</span>
        <textarea
          dir="auto"
          required
          rows={2}
          maxLength={4000}
          value={row.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </label>
      <p className="line">
        <button type="button" className="button" onClick={props.onListen}>
          {t('transcript-jump', { time: row.at })}
        </button>
        {props.onRemove ? (
          <button type="button" className="button" onClick={props.onRemove}>
            {t('remove')}
          </button>
        ) : null}
      </p>
    </div>
  );
}

function newRow(seconds: number, speaker: string): Row {
  return { id: crypto.randomUUID(), at: clockOf(seconds), speaker, text: '' };
}

function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? minutes : `${Math.floor(whole / 3600)}:${minutes}`;
}

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + (Number(part) || 0), 0);
}

function listen(player: HTMLMediaElement | null, seconds: number): void {
  if (!player) return;
  player.currentTime = seconds;
  player.play().catch(() => {});
}
