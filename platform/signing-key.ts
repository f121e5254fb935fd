import { randomBytes } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import type { NoteSigner } from '@sanad/evidence/note';
import { signerOf } from './crypto.ts';
import { type KeyStore, unwrapKey, wrapKey } from './key-ring.ts';

const NAME = 'signing-key';

/**
 * The Ed25519 key that signs checkpoints and bundles: its seed lies with the other keys, wrapped by the master key. It is
 * the first thing that is opened, so a wrong master key is noticed before anything is done.
 * @param name of the signer in notes: the ledger's origin
 * @throws `master-key-wrong`; `signing-key-missing` when an old installation has none
 */
export async function openSigner(
  store: KeyStore,
  masterKey: Uint8Array,
  name: string,
  isNew: boolean,
): Promise<NoteSigner> {
  const found = await store.find(NAME);
  if (found instanceof Uint8Array) return signerOf(unwrapKey(found, NAME, masterKey), name);
  if (!isNew) throw fault('signing-key-missing', 'the keys of this installation have no signing key');
  const kept = await store.add(NAME, wrapKey(randomBytes(32), NAME, masterKey));
  await store.flush();
  if (kept === 'erased') throw fault('signing-key-missing', 'the signing key was destroyed');
  return signerOf(unwrapKey(kept, NAME, masterKey), name);
}
