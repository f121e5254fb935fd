import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Problem, Section } from '../parts.tsx';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';
import { deskIdentity, makeKey, onDeskKey, takeKey } from './desk-key.ts';

/**
 * The key that opens reports: made here once, kept in a file, chosen again in each tab. The server never has it.
 * @param isOther the key at hand was not the one, so another can be chosen
 */
export function KeyCard({ isOther = false }: { readonly isOther?: boolean }) {
  const { t } = useWords();
  const { session } = useDesk();
  const client = useQueryClient();
  const held = useSyncExternalStore(onDeskKey, deskIdentity);
  const [error, setError] = useState<unknown>(null);
  const [wrong, setWrong] = useState(false);
  const keys = useQuery({
    queryKey: ['desk-keys'],
    queryFn: async () => (await read<{ desk: string | null; vault: string | null }>('/v1/desk/keys')).body,
  });
  const make = async (kind: 'desk' | 'vault'): Promise<void> => {
    try {
      const { recipient, file } = await makeKey();
      saveFile(new Blob([file], { type: 'text/plain' }), `sanad-${kind}-key.txt`);
      await send('POST', '/v1/desk/keys', { kind, recipient });
      if (kind === 'desk') takeKey(file);
      await client.invalidateQueries({ queryKey: ['desk-keys'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (!keys.data) return <Problem error={keys.error} />;
  const maySet = session.person.roles.includes('supervisor');
  return (
    <Section title={t('desk-key')}>
      {keys.data.desk === null ? <p className="notice">{t('desk-closed')}</p> : null}
      {keys.data.desk !== null && (held === null || isOther) ? (
        <label>
          {t('desk-key-choose')}
          <input
            type="file"
            onChange={async (event) => setWrong(!takeKey((await event.target.files?.[0]?.text()) ?? ''))}
          />
        </label>
      ) : null}
      {held && !isOther ? <p className="soft">{t('desk-key-held')}</p> : null}
      {wrong ? <p className="notice bad">{t('desk-key-wrong')}</p> : null}
      {maySet ? (
        <p className="line">
          {(['desk', 'vault'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className={keys.data[kind] ? 'button quiet' : 'button'}
              onClick={() => make(kind)}
            >
              {t(keys.data[kind] ? `desk-key-again-${kind}` : `desk-key-make-${kind}`)}
            </button>
          ))}
        </p>
      ) : null}
      <p className="small soft">{t('desk-key-hint')}</p>
      <Problem error={error} />
    </Section>
  );
}
