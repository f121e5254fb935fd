import { useState } from 'react';
import { useWords } from './words.tsx';

/** A choice of a file in the words of this page: a browser's own button speaks the browser's language. */
export function FileField(props: { label: string; onChoose: (file: File | undefined) => void; accept?: string }) {
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  return (
    <label className="field file-field">
      <span className="label">{props.label}</span>
      <span className="line">
        <span className="button" aria-hidden="true">
          {t('file-choose')}
        </span>
        <bdi className="small soft">{name ?? t('file-none')}</bdi>
      </span>
      <input
        type="file"
        className="visually-hidden"
        accept={props.accept}
        // whoever mends her file chooses the file of the same name again
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          setName(file?.name ?? null);
          props.onChoose(file);
        }}
      />
    </label>
  );
}
