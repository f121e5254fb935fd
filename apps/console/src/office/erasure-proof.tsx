import { sha256 } from '@sanad/base/sha256';
import { verifyEd25519 } from '@sanad/evidence/ed25519';
import { verifyProof } from '@sanad/evidence/report-proof';
import type { ErasureProof } from '@sanad/wire/audit';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { Island, Problem, Said, Waiting } from '../parts.tsx';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';

const sha512 = async (parts: readonly Uint8Array[]): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-512', await new Blob([...parts] as BlobPart[]).arrayBuffer()));

/** The proof of an erasure, checked in this browser and not by the server that gives it. */
export function ErasureProofDialog({ index, onClose }: { index: number; onClose: () => void }) {
  const { t, time, number, tAny } = useWords();
  const found = useQuery({
    queryKey: ['erasure', index],
    queryFn: async () => {
      const { body } = await read<ErasureProof>(`/v1/retention/${index}/proof`);
      const crypto = {
        hash: sha256,
        verifySignature: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
          verifyEd25519(key, message, signature, sha512),
      };
      return { ...body, checked: await verifyProof(body.proof, crypto, null) };
    },
  });
  const proof = found.data;
  const isOfThis = proof?.checked.what === 'erasure' && proof.checked.scope === proof.scope;
  const line = (isGood: boolean, words: string) => (
    <li>
      <span className={`tag ${isGood ? 'settled' : 'alert'}`}>{t(isGood ? 'proof-holds' : 'proof-fails')}</span> {words}
    </li>
  );
  return (
    <Dialog title={t('erasure-proof')} onClose={onClose}>
      <div className="stack">
        <Problem error={found.error} />
        {found.isPending ? <Waiting /> : null}
        {proof ? (
          <>
            <p>
              {t('record')} <Island>{proof.scope}</Island>
              <br />
              {time(proof.checked.time)} · <Said>{proof.by.id === 'system' ? t('the-system') : proof.by.name}</Said>
              <br />
              {reasonOf(proof.reason, tAny)}
            </p>
            <ul className="stack tight">
              {line(
                isOfThis && !proof.checked.failures.includes('inclusion-false'),
                t('proof-in-ledger', { index: number(index) }),
              )}
              {line(
                !proof.checked.failures.includes('signature-false'),
                t('proof-signed', { origin: proof.checked.origin ?? '—' }),
              )}
              {line(proof.gone, t('proof-key-gone'))}
              {line(
                proof.opened === 0,
                t('proof-opened', { sealed: number(proof.sealed), opened: number(proof.opened) }),
              )}
            </ul>
            {proof.checked.failures.length > 0 ? (
              <p className="notice due">
                <Island>{proof.checked.failures.join(' ')}</Island>
              </p>
            ) : null}
            <p className="small soft">{t('proof-hint')}</p>
            <p className="secret wrap">
              {t('proof-key')} <Island>{proof.checked.key}</Island>
            </p>
            <p>
              <button
                type="button"
                className="button"
                onClick={() => saveFile(new Blob([proof.proof], { type: 'application/json' }), `erasure-${index}.json`)}
              >
                {t('proof-save')}
              </button>
            </p>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Retention gives its rule as the reason; everything else was written by somebody. */
function reasonOf(reason: string, tAny: (key: string, instead: string) => string): string {
  const [, state] = /^retention ([a-z]+) /.exec(reason) ?? [];
  return state ? tAny(`erased-${state}`, reason) : tAny(`erased-${reason.replaceAll(' ', '-')}`, reason);
}
