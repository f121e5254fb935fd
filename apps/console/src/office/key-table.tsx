import type { KeyRow } from '@sanad/wire/session';
import { useDesk } from '../desk.tsx';
import { Digest, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** Signing keys and who vouches for each: those that wait come first. */
export function KeyTable(props: {
  keys: readonly KeyRow[];
  onVouch: (key: KeyRow) => void;
  onRevoke: (key: KeyRow) => void;
}) {
  const { keys, onVouch, onRevoke } = props;
  const { t, time } = useWords();
  const { session } = useDesk();
  const isSupervisor = session.person.roles.includes('supervisor');
  if (keys.length === 0) return <p className="soft">{t('keys-none')}</p>;
  const rows = [...keys].sort((a, b) => Number(a.cosignedBy !== null) - Number(b.cosignedBy !== null));
  return (
    <Scrolls label={t('keys')} across>
      <table className="comes-apart">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('key')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('key-revoke')}</th>
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
                {key.revokedAt ? (
                  <div className="stack tight">
                    <span className="tag alert">{t('key-revoked')}</span>
                    <span className="small soft">
                      {time(key.revokedAt)} · <Said>{key.revokedBy ?? ''}</Said>
                    </span>
                    <span className="small">
                      <Said>{key.reason ?? ''}</Said>
                    </span>
                  </div>
                ) : key.cosignedBy ? (
                  <span className="tag settled">{t('key-vouched')}</span>
                ) : key.person.id === session.person.id ? (
                  t('key-own')
                ) : !isSupervisor ? (
                  <span className="tag review">{t('key-waits')}</span>
                ) : (
                  <button type="button" className="button" onClick={() => onVouch(key)}>
                    {t('vouch')}
                  </button>
                )}
              </td>
              <td>
                {key.revokedAt === null && (isSupervisor || key.person.id === session.person.id) ? (
                  <button type="button" className="button quiet" onClick={() => onRevoke(key)}>
                    {t('key-revoke')}
                    <span className="visually-hidden"> {key.person.name}</span>
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
