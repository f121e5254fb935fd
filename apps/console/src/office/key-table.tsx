import type { KeyRow } from '@sanad/wire/session';
import { useDesk } from '../desk.tsx';
import { Digest, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** Signing keys and who vouches for each: those that wait come first. */
export function KeyTable({ keys, onVouch }: { keys: readonly KeyRow[]; onVouch: (key: KeyRow) => void }) {
  const { t, time } = useWords();
  const { session } = useDesk();
  if (keys.length === 0) return <p className="soft">{t('keys-none')}</p>;
  const rows = [...keys].sort((a, b) => Number(a.cosignedBy !== null) - Number(b.cosignedBy !== null));
  return (
    <Scrolls label={t('keys')} across>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('key')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((key) => (
            <tr key={key.id}>
              <th scope="row">
                <Said>{key.person.name}</Said>
              </th>
              <td>
                <Digest value={key.publicKey} />
              </td>
              <td>{time(key.enrolledAt)}</td>
              <td>
                {key.cosignedBy ? (
                  <span className="tag settled">{t('key-vouched')}</span>
                ) : key.person.id === session.person.id ? (
                  t('key-own')
                ) : (
                  <button type="button" className="button" onClick={() => onVouch(key)}>
                    {t('vouch')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
