import { canonicalize } from '@sanad/base/jcs';
import type { Session } from '@sanad/wire/session';
import type { Signature, Statement } from '@sanad/wire/statement';
import { send } from './api.ts';

type Held = { readonly person: string; readonly keys: CryptoKeyPair; readonly publicKey: string };

const STORE = 'keys';

/**
 * The person's own signing key: made in this browser, not extractable, kept in its database. The server knows the public
 * half only, so nobody else can decide in her name. In place of one that was revoked a new one is made.
 */
export async function signerFor(session: Session): Promise<(statement: Statement) => Promise<Signature>> {
  const kept = await load(session.person.id);
  const isRevoked = session.keys.some((one) => one.revoked && one.publicKey === kept?.publicKey);
  const held = kept && !isRevoked ? kept : await make(session.person.id);
  let key = session.keys.find((one) => one.publicKey === held.publicKey)?.id;
  if (key === undefined) {
    const proof = await signText(
      held.keys.privateKey,
      canonicalize({ kind: 'key.enrolled', publicKey: held.publicKey }),
    );
    key = (await send<{ id: string }>('POST', '/v1/keys', { publicKey: held.publicKey, proof })).body.id;
  }
  const id = key;
  return async (statement) => ({ key: id, value: await signText(held.keys.privateKey, canonicalize(statement)) });
}

async function signText(key: CryptoKey, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(text));
  return base64(new Uint8Array(signature));
}

async function make(person: string): Promise<Held> {
  const keys = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = base64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
  const held = { person, keys, publicKey };
  const store = (await open()).transaction(STORE, 'readwrite').objectStore(STORE);
  await done(store.put(held, person));
  return held;
}

async function load(person: string): Promise<Held | undefined> {
  return done((await open()).transaction(STORE).objectStore(STORE).get(person)) as Promise<Held | undefined>;
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('sanad', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
