import { randomBytes } from 'node:crypto';
import { concat, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { aead } from './crypto.ts';

/** Where wrapped keys lie: by scope, or by a word for the installation's own secrets. */
export type KeyStore = {
  readonly find: (name: string) => Promise<Uint8Array | 'erased' | null>;
  /** Keeps a wrapped key unless one is there already; answers the one that is kept. */
  readonly add: (name: string, wrapped: Uint8Array) => Promise<Uint8Array | 'erased'>;
  /** Destroys the key and remembers that there was one. */
  readonly erase: (name: string) => Promise<void>;
  /** Everything that was added is durable when this resolves. */
  readonly flush: () => Promise<void>;
  readonly list: () => Promise<readonly (readonly [name: string, wrapped: Uint8Array | 'erased'])[]>;
  readonly close: () => Promise<void>;
};

/** Keys in the clear, one for each scope, wrapped under the master key where they lie. */
export type KeyRing = {
  /** Null when there is none any more, or never was. */
  readonly find: (scope: string) => Promise<Uint8Array | null>;
  readonly isErased: (scope: string) => Promise<boolean>;
  /** Makes the key at the first use. @throws `erasure-done` */
  readonly make: (scope: string) => Promise<Uint8Array>;
  readonly erase: (scope: string) => Promise<void>;
};

/**
 * @param keepFor how long a key may be used without asking the store again, in milliseconds; several servers on one
 * store see an erasure of another within that time
 * @throws `master-key-wrong` at the first key that does not open
 */
export function createKeyRing(store: KeyStore, masterKey: Uint8Array, keepFor: number, clock: () => number): KeyRing {
  const held = new Map<string, { readonly key: Uint8Array; readonly until: number }>();

  const keep = (scope: string, key: Uint8Array) => {
    if (held.size > 10_000) held.clear();
    held.set(scope, { key, until: clock() + keepFor });
    return key;
  };
  const atHand = (scope: string) => {
    const found = held.get(scope);
    return found && (keepFor === Number.POSITIVE_INFINITY || found.until > clock()) ? found.key : null;
  };
  const find = async (scope: string) => {
    const quick = atHand(scope);
    if (quick) return quick;
    const wrapped = await store.find(scope);
    return wrapped === null || wrapped === 'erased' ? null : keep(scope, unwrapKey(wrapped, scope, masterKey));
  };

  return {
    find,
    isErased: async (scope) => (await store.find(scope)) === 'erased',
    make: async (scope) => {
      const known = atHand(scope) ?? (await find(scope));
      if (known) return known;
      const wrapped = await store.add(scope, wrapKey(randomBytes(32), scope, masterKey));
      if (wrapped === 'erased') {
        throw fault('erasure-done', 'the key of this case or subject was destroyed', { detail: { scope } });
      }
      return keep(scope, unwrapKey(wrapped, scope, masterKey));
    },
    erase: async (scope) => {
      held.get(scope)?.key.fill(0);
      held.delete(scope);
      await store.erase(scope);
    },
  };
}

/** 12 bytes of nonce, then the key under AES-256-GCM with its name as additional data. */
export function wrapKey(key: Uint8Array, name: string, masterKey: Uint8Array): Uint8Array {
  const nonce = randomBytes(12);
  return concat(nonce, aead.seal(masterKey, nonce, nameData(name), key));
}

/** @throws `master-key-wrong` */
export function unwrapKey(wrapped: Uint8Array, name: string, masterKey: Uint8Array): Uint8Array {
  try {
    return aead.open(masterKey, wrapped.subarray(0, 12), nameData(name), wrapped.subarray(12));
  } catch (cause) {
    throw fault('master-key-wrong', 'the master key does not open the keys of this installation', { cause });
  }
}

function nameData(name: string): Uint8Array {
  return utf8(`sanad key v1\n${name}`);
}
