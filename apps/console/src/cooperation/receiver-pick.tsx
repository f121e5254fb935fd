import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words.tsx';
import { type Change, Pick } from './draft-parts.tsx';
import { directoryOf } from './reads.ts';

const TO_PROVIDER = ['provider-preservation', 'provider-emergency', 'removal'];

/** Who may receive it, as the directory has it: the name is then there in every language of the letter. */
export function ReceiverPick({ draft, onChange }: Omit<Change, 'tongue'>) {
  const { t, language } = useWords();
  const found = useQuery({ ...directoryOf(), retry: false });
  const { receiver } = draft;
  const isProvider = TO_PROVIDER.includes(draft.kind);
  const rows = (found.data ?? []).filter((one) =>
    isProvider ? one.role === 'provider-portal' : one.country === receiver.country && one.role !== 'provider-portal',
  );
  if (rows.length === 0) return null;
  const chosen = rows.find(({ name }) => name.fr === receiver.name.fr);
  return (
    <Pick
      label={t('draft-from-directory')}
      value={chosen?.id ?? null}
      none="—"
      options={rows.map(({ id, name }) => [id, name[language]] as const)}
      onPick={(id) => {
        const row = rows.find((one) => one.id === id);
        if (row) onChange({ ...draft, receiver: { ...receiver, name: { ...row.name } } });
      }}
    />
  );
}
