import { fromBase64, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Findings } from './report.ts';

/** ECDSA and certificates are the platform's: what is not handed in is noted as not checked. */
export type WaczSignatureCrypto = {
  /** ECDSA with SHA-256 by a public key (SPKI, DER). The signature may be DER or two numbers side by side. */
  readonly verifySpki?: (spki: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
  /**
   * The same by the first certificate of a chain in PEM; false also when it is not for the domain, or does not lead to a
   * root that is known apart from the archive.
   */
  readonly verifyCertificate?: (
    chain: string,
    domain: string,
    message: Uint8Array,
    signature: Uint8Array,
    at: Date,
  ) => boolean | Promise<boolean>;
  /**
   * The time in an RFC 3161 token over the signature (as its base64 text), in ms, and whether its chain leads to a root
   * that is known apart from the archive; null when the token does not hold.
   */
  readonly timeOf?: (token: Uint8Array, signed: Uint8Array, chain: string) => StampedTime | Promise<StampedTime>;
};

type StampedTime = { readonly time: number; readonly isKnown: boolean } | null;

const ANONYMOUS = ['created', 'hash', 'publicKey', 'signature', 'software', 'version'];
const DOMAIN = [
  'created',
  'crossSignedCert',
  'domain',
  'domainCert',
  'hash',
  'signature',
  'software',
  'timeSignature',
  'timestampCert',
  'version',
];
/** WACZ Auth 0.1.0: `created` lies within ten minutes of the time-stamp. */
const MOST_APART = 10 * 60 * 1000;

/**
 * Checks `signedData` of a `datapackage-digest.json` (WACZ Auth 0.1.0). What is signed is the text of the hash.
 * @returns who signed (a domain, or a public key), null when nobody did
 */
export async function checkWaczSignature(
  digest: Record<string, unknown>,
  crypto: WaczSignatureCrypto,
  { fail, note }: Findings,
): Promise<string | null> {
  const data = digest['signedData'];
  if (data === undefined) {
    note('wacz-not-signed');
    return null;
  }
  if (typeof data !== 'object' || data === null) throw fault('wacz-signed-data', 'the signature is malformed');
  const values = data as Record<string, unknown>;
  const isAnonymous = 'publicKey' in values && !('domain' in values);
  const allowed = isAnonymous ? ANONYMOUS : DOMAIN;
  for (const [name, value] of Object.entries(values)) {
    if (!allowed.includes(name) || typeof value !== 'string')
      throw fault('wacz-signed-data', 'the signature is malformed', { detail: { name } });
  }
  const field = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') throw fault('wacz-signed-data', 'the signature is malformed', { detail: { name } });
    return value;
  };
  if (field('hash') !== digest['hash']) fail('wacz-signed-hash');
  const created = Date.parse(field('created'));
  if (Number.isNaN(created)) fail('wacz-signed-created');
  const message = utf8(field('hash'));
  const signature = fromBase64(field('signature'));
  if (isAnonymous) {
    const key = field('publicKey');
    if (!crypto.verifySpki) note('wacz-signature-unchecked');
    else if (!(await crypto.verifySpki(fromBase64(key), message, signature))) fail('wacz-signature');
    return key;
  }
  const [domain, chain] = [field('domain'), field('domainCert')];
  if (!crypto.verifyCertificate) note('wacz-signature-unchecked');
  else if (!(await crypto.verifyCertificate(chain, domain, message, signature, new Date(created))))
    fail('wacz-signature');
  const token = fromBase64(field('timeSignature'));
  if (!crypto.timeOf) {
    note('wacz-time-unchecked');
    return domain;
  }
  const stamped = await crypto.timeOf(token, utf8(field('signature')), field('timestampCert'));
  if (stamped === null) fail('wacz-time');
  else if (Math.abs(stamped.time - created) > MOST_APART) fail('wacz-time-apart');
  else if (!stamped.isKnown) note('wacz-time-root-unknown');
  return domain;
}
