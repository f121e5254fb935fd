import { constants, createHash, verify } from 'node:crypto';
import {
  type Certificate,
  isForTimestamps,
  isInForce,
  leadsTo,
  readCertificate,
  readPem,
  sameBytes,
  subjectKeyOf,
} from './certificates.ts';
import { readToken, type TimestampToken } from './timestamp-token.ts';

type Check = {
  readonly id: string;
  readonly state: 'passed' | 'failed';
  readonly findings: readonly { readonly code: string; readonly detail: Readonly<Record<string, string>> }[];
};

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};
/** Only for naming a certificate (RFC 2634), where nobody can gain by a collision. */
const SHA1 = { '1.3.14.3.2.26': 'sha1' };
/** Two contents with one digest can be made: a token over it does not say which of them was there. */
const WEAK: readonly string[] = ['1.3.14.3.2.26', '1.2.840.113549.2.5'];
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const RSA_PSS = '1.2.840.113549.1.1.10';
/** Algorithms of signatures: kind of key, and the digest where the algorithm names one. */
const SIGNATURES: Readonly<Record<string, readonly [kind: string, digest: string | null]>> = {
  '1.2.840.113549.1.1.1': ['rsa', null],
  [RSA_PSS]: ['rsa', null],
  '1.2.840.113549.1.1.11': ['rsa', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa', 'sha512'],
  '1.2.840.10045.2.1': ['ec', null],
  '1.2.840.10045.4.3.2': ['ec', 'sha256'],
  '1.2.840.10045.4.3.3': ['ec', 'sha384'],
  '1.2.840.10045.4.3.4': ['ec', 'sha512'],
  '1.3.101.112': ['ed25519', null],
  '1.3.101.113': ['ed448', null],
};

/**
 * Checks a time-stamp (RFC 3161), a whole response or the token alone: its form, that it covers the data, that the signer
 * signed it, that the certificate is the one he named and made for time-stamps, and that it leads to one of the roots, all
 * of it in force at the time in the token and at `at`. Certificates that are not in the token may stand in `roots`. Bad
 * tokens are never thrown.
 */
export async function checkTimestamp(wanted: {
  readonly token: Uint8Array;
  readonly data: Uint8Array;
  readonly roots: string;
  readonly at: Date | null;
}): Promise<{ valid: boolean; time: string | null; checks: readonly Check[] }> {
  const token = attempt(() => readToken(wanted.token));
  if (!token) return { valid: false, time: null, checks: [say('form', false, 'timestamp-malformed')] };
  const trusted = attempt(() => readPem(wanted.roots)) ?? [];
  const inside = attempt(() => token.certificates.map(readCertificate)) ?? [];
  // a token that brings certificates brings the signer's (RFC 3161 section 2.4.1)
  const signer = (token.certificates.length > 0 ? inside : trusted).find((one) => isNamed(one, token));
  const moments = [token.time, wanted.at ?? token.time];
  const about = (id: string, holds: (one: Certificate) => boolean, code: string): Check =>
    signer ? say(id, holds(signer), code) : say(id, false, 'timestamp-no-certificate');
  const checks = [
    say('form', true, ''),
    say('imprint', covers(token, wanted.data), codeOf(token.imprint.algorithm, 'timestamp-other-data')),
    about('signature', (one) => isSigned(token, one), codeOf(token.signer.digest, 'timestamp-signature')),
    about('purpose', isForTimestamps, 'timestamp-purpose'),
    about('validity', (one) => moments.every((at) => isInForce(one, at)), 'timestamp-not-in-force'),
    about('chain', (one) => moments.every((at) => leadsTo(one, trusted, inside, at)), 'timestamp-not-trusted'),
  ];
  return {
    valid: checks.every((check) => check.state === 'passed'),
    time: token.time.toISOString(),
    checks,
  };
}

/** Whether it is the certificate that the signer names twice: by issuer and number, and by its digest. */
function isNamed(one: Certificate, { signer }: TimestampToken): boolean {
  const key = subjectKeyOf(one);
  const isMeant =
    'key' in signer.id
      ? key !== null && sameBytes(key, signer.id.key)
      : sameBytes(one.issuer, signer.id.issuer) && sameBytes(one.serial, signer.id.serial);
  const name = { ...HASHES, ...SHA1 }[signer.certificate.algorithm];
  return (
    isMeant && name !== undefined && sameBytes(createHash(name).update(one.bytes).digest(), signer.certificate.digest)
  );
}

function codeOf(algorithm: string, otherwise: string): string {
  return WEAK.includes(algorithm) ? 'timestamp-weak-digest' : otherwise;
}

function covers({ imprint }: TimestampToken, data: Uint8Array): boolean {
  const name = HASHES[imprint.algorithm];
  return name !== undefined && sameBytes(createHash(name).update(data).digest(), imprint.digest);
}

function isSigned({ info, signer }: TimestampToken, { key }: Certificate): boolean {
  const name = HASHES[signer.digest];
  if (name === undefined || signer.contentType !== TST_INFO) return false;
  if (!sameBytes(createHash(name).update(info).digest(), signer.messageDigest)) return false;
  const [kind, digest] = SIGNATURES[signer.signature.algorithm] ?? [];
  if (kind === undefined || kind !== key.asymmetricKeyType?.replace('rsa-pss', 'rsa')) return false;
  const padding =
    signer.signature.algorithm === RSA_PSS
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {};
  const by = kind.startsWith('ed') ? null : (digest ?? name);
  return attempt(() => verify(by, signer.signed, { key, ...padding }, signer.signature.value)) === true;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function say(id: string, passed: boolean, code: string): Check {
  return { id, state: passed ? 'passed' : 'failed', findings: passed ? [] : [{ code, detail: {} }] };
}
