import type { Peer } from '@sanad/wire/desk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Digest, Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Line } from './fields.tsx';

/** Another installation is added once its key was compared by voice; the page asks nobody on its own. */
export function PeerForm({ peers }: { peers: readonly Peer[] }) {
  const { t } = useWords();
  const { session } = useDesk();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<{ desk: string; verifier: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!session.person.roles.includes('supervisor')) return null;
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const look = () =>
    act(async () => setFound((await send<NonNullable<typeof found>>('POST', '/v1/peer-keys', { address })).body));
  const add = () =>
    act(async () => {
      await send('POST', '/v1/peers', { name, address, ...found });
      setFound(null);
      setName('');
      setAddress('');
      await client.invalidateQueries({ queryKey: ['peers'] });
    });
  return (
    <details open={peers.length === 0}>
      <summary>{t('peer-add')}</summary>
      <div className="stack tight">
        <Line name="peer-name" label={t('peer-name')} value={name} onChange={setName} />
        <Line name="peer-address" label={t('peer-address')} type="url" value={address} onChange={setAddress} />
        {found ? (
          <>
            <p>{t('peer-compare')}</p>
            <p className="small soft">{t('peer-desk')}</p>
            <Digest value={found.desk} />
            <p className="small soft">{t('peer-verifier')}</p>
            <Digest value={found.verifier} />
          </>
        ) : null}
        <p>
          <button
            type="button"
            className="button"
            disabled={name.trim().length < 2 || address === ''}
            onClick={found ? add : look}
          >
            {t(found ? 'peer-add' : 'peer-look')}
          </button>
        </p>
        <Problem error={error} />
      </div>
    </details>
  );
}
