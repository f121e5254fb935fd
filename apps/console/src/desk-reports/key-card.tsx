import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { FileField } from '../file-field.tsx';
import { Problem, Section } from '../parts.tsx';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';
import { deskIdentity, makeKey, onDeskKey, takeKey } from './desk-key.ts';
import { deskKeys } from './desk-reads.ts';

/**
 * The key that opens reports: made here once, kept in a file, chosen again in each tab. The server never has it.
 * @param isOther the key at hand was not the one, so another can be chosen
 */
export function KeyCard({ isOther = false }: { readonly isOther?: boolean }) {
  const { t } = useWords();
  const { session } = useDesk();
  const held = useSyncExternalStore(onDeskKey, deskIdentity);
  const [wrong, setWrong] = useState(false);
  const keys = useQuery(deskKeys);
  if (!keys.data) return <Problem error={keys.error} />;
  const maySet = session.person.roles.includes('supervisor');
  return (
    <Section title={t('desk-key')}>
      {keys.data.desk === null ? <p className="notice">{t('desk-closed')}</p> : null}
      {keys.data.desk !== null && (held === null || isOther) ? (
        <FileField
          label={t('desk-key-choose')}
          onChoose={async (file) => setWrong(!takeKey((await file?.text()) ?? ''))}
        />
      ) : null}
      {held && !isOther ? <p className="soft">{t('desk-key-held')}</p> : null}
      {wrong ? <p className="notice bad">{t('desk-key-wrong')}</p> : null}
      {maySet ? (
        <p className="line">
          <MakeKey kind="desk" isThere={keys.data.desk !== null} />
          {keys.data.vault === null ? <MakeKey kind="vault" isThere={false} /> : null}
        </p>
      ) : null}
      <p className="small soft">{t('desk-key-hint')}</p>
    </Section>
  );
}

/** Makes a pair: the private half goes into a file of whoever presses, the public one to the server. */
export function MakeKey({ kind, isThere }: { readonly kind: 'desk' | 'vault'; readonly isThere: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const make = async (): Promise<void> => {
    try {
      const { recipient, file } = await makeKey();
      saveFile(new Blob([file], { type: 'text/plain' }), `sanad-${kind}-key.txt`);
      await send('POST', '/v1/desk/keys', { kind, recipient });
      if (kind === 'desk') takeKey(file);
      setError(null);
      setAsked(false);
      await client.invalidateQueries({ queryKey: ['desk-keys'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      {asked ? (
        <span className="notice" role="alert">
          {t('desk-key-again-hint')}
        </span>
      ) : null}
      <button
        type="button"
        className={isThere && !asked ? 'button quiet' : 'button'}
        onClick={isThere && !asked ? () => setAsked(true) : make}
      >
        {t(isThere ? `desk-key-again-${kind}` : `desk-key-make-${kind}`)}
      </button>
      {asked ? (
        <button type="button" className="button quiet" onClick={() => setAsked(false)}>
          {t('cancel')}
        </button>
      ) : null}
      <Problem error={error} />
    </>
  );
}
