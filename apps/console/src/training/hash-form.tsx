import type { Answer, Material, ShownStep } from '@sanad/wire/training';
import { useState } from 'react';
import { FileField } from '../file-field.tsx';
import { useWords } from '../words.tsx';
import { Send } from './send.tsx';

/** A browser computes digests only over an encrypted connection, or on the machine itself. */
const canCompute = isSecureContext;

/** The digest of a file: typed from another tool, or computed here over the file that the learner chooses. */
export function HashForm(props: {
  step: ShownStep;
  of: Material | undefined;
  onAnswer: (answer: Answer) => void;
  busy: boolean;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const compute = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setText(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAnswer({ kind: 'hash', text });
      }}
    >
      {canCompute ? <FileField label={t('training-choose-file')} onChoose={compute} /> : null}
      <label>
        {t('training-digest')}
        <input
          className="mono"
          dir="ltr"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Send busy={props.busy} ready={text.trim() !== ''} />
    </form>
  );
}
