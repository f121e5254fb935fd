import { fromBase64, utf8 } from '@sanad/base/bytes';
import { canonicalize, type Json } from '@sanad/base/jcs';
import type { ShownEntry } from './bundle-shape.ts';
import type { VerifySignature } from './crypto.ts';
import { GENESIS_TYPE } from './genesis.ts';

/** A person's signing key, as entries of the ledger tell of it. */
export type SigningKey = {
  /** id of the key's holder; null when the entry names none */
  readonly person: string | null;
  /** index of the entry from which on it signs nothing more; null while it is good */
  readonly revoked: number | null;
  /** id of the other person whose signature vouches for it; null when none is shown */
  readonly voucher: string | null;
};

type Enrolled = { readonly id: string | null; readonly person: string | null; readonly publicKey: string };

/**
 * Reads the signing keys out of the entries of a bundle: who enrolled which, from where on one is revoked, and for
 * which another person vouched with a key of her own that was good at that entry.
 * @param bodies opened bodies by index of entry
 * @returns by public key (base64)
 * @example (await readSigningKeys(entries, bodies, crypto.verifySignature)).get(event.signature.key)?.revoked
 */
export async function readSigningKeys(
  entries: readonly ShownEntry[],
  bodies: ReadonlyMap<number, Json>,
  verifySignature: VerifySignature,
): Promise<ReadonlyMap<string, SigningKey>> {
  const enrolled: Enrolled[] = [];
  const revoked = new Map<string, number>();
  const vouchers = new Map<string, string>();
  for (const { header } of entries) {
    const body = (bodies.get(header.index) ?? {}) as Readonly<Record<string, unknown>>;
    const publicKey = textOf(body['publicKey']);
    // The keys of the installation itself: they belong to no person.
    if (header.type === GENESIS_TYPE)
      for (const key of listOf(body['keys'])) enrolled.push({ id: null, person: null, publicKey: key });
    if (header.type === 'key.enrolled' && publicKey !== null)
      enrolled.push({ id: textOf(body['key']), person: textOf(body['person']), publicKey });
    else if (header.type === 'key.revoked' && publicKey !== null && !revoked.has(publicKey))
      revoked.set(publicKey, header.index);
    else if (header.type === 'key.cosigned') {
      const vouched = enrolled.find((one) => one.id !== null && one.id === body['key']);
      if (vouched && (await isVouched(vouched, body, { enrolled, revoked, verifySignature })))
        vouchers.set(vouched.publicKey, String(body['by']));
    }
  }
  // a key is whose it was first: who enrols that of another later takes nothing over
  return new Map(
    enrolled
      .toReversed()
      .map(({ publicKey, person }) => [
        publicKey,
        { person, revoked: revoked.get(publicKey) ?? null, voucher: vouchers.get(publicKey) ?? null },
      ]),
  );
}

type Known = {
  readonly enrolled: readonly Enrolled[];
  readonly revoked: ReadonlyMap<string, number>;
  readonly verifySignature: VerifySignature;
};

/** Entries come in the order of the ledger: what is revoked so far was revoked before. */
async function isVouched(
  key: Enrolled,
  body: Readonly<Record<string, unknown>>,
  { enrolled, revoked, verifySignature }: Known,
): Promise<boolean> {
  const signature = (body['signature'] ?? {}) as { readonly key?: unknown; readonly value?: unknown };
  const by = enrolled.find((one) => one.id !== null && one.id === signature.key);
  if (!by || by.person !== body['by'] || by.person === key.person || revoked.has(by.publicKey)) return false;
  const statement = canonicalize({ kind: 'key.cosigned', key: key.id, publicKey: key.publicKey });
  try {
    return await verifySignature(fromBase64(by.publicKey), utf8(statement), fromBase64(String(signature.value)));
  } catch {
    return false;
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
