import { type KeyObject, X509Certificate } from 'node:crypto';
import { type Der, named, numberOf, oidOf, part, readDer, TAG } from './der.ts';

/** A certificate (X.509), and what of it decides whether it may do something. */
export type Certificate = {
  readonly x509: X509Certificate;
  readonly key: KeyObject;
  readonly bytes: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serial: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Der }>;
};

const EXTENSION = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  policies: '2.5.29.32',
  extendedUsage: '2.5.29.37',
} as const;
/** An extension that is critical and not among these would have to be understood. */
const UNDERSTOOD: readonly string[] = Object.values(EXTENSION);
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const LONGEST_CHAIN = 8;

/** @throws Error for what is no certificate */
export function readCertificate(bytes: Uint8Array): Certificate {
  const x509 = new X509Certificate(bytes);
  const body = part(readDer(bytes), 0, TAG.sequence);
  // the version stands first; in version 1 it does not
  const at = body.parts[0]?.tag === named(0) ? 1 : 0;
  const extensions = new Map<string, { critical: boolean; value: Der }>();
  for (const one of body.parts.find((item) => item.tag === named(3))?.parts[0]?.parts ?? []) {
    const critical = one.parts.length === 3 && part(one, 1, TAG.boolean).content[0] !== 0;
    const oid = oidOf(part(one, 0, TAG.oid));
    if (extensions.has(oid)) throw new Error('an extension is there twice');
    extensions.set(oid, { critical, value: readDer(part(one, one.parts.length - 1, TAG.octets).content) });
  }
  return {
    x509,
    key: x509.publicKey,
    bytes,
    serial: part(body, at, TAG.integer).content,
    issuer: part(body, at + 2, TAG.sequence).bytes,
    subject: part(body, at + 4, TAG.sequence).bytes,
    from: x509.validFromDate.getTime(),
    to: x509.validToDate.getTime(),
    extensions,
  };
}

/** The certificates of a PEM file, in order. @throws Error for one that is none */
export function readPem(pem: string): Certificate[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)].map(([, body]) =>
    readCertificate(Buffer.from(body!, 'base64')),
  );
}

/**
 * Whether a certificate leads to one that is trusted, each link signed by the next, made for it, and in force at a time.
 * Trusted are the certificates that signed themselves among those given; when there is none of these, all that are given.
 */
export function leadsTo(
  leaf: Certificate,
  trusted: readonly Certificate[],
  between: readonly Certificate[],
  at: Date,
): boolean {
  const roots = trusted.filter(isOwnIssuer);
  const anchors = roots.length > 0 ? roots : trusted;
  const known = [...trusted, ...between];
  const seek = (current: Certificate, depth: number): boolean => {
    if (!isInForce(current, at) || !isUnderstood(current)) return false;
    if (depth > 0 && !mayIssue(current, depth - 1)) return false;
    if (anchors.some((anchor) => sameBytes(anchor.bytes, current.bytes))) return true;
    if (depth >= LONGEST_CHAIN) return false;
    return known.some(
      (next) => !sameBytes(next.bytes, current.bytes) && isIssuedBy(current, next) && seek(next, depth + 1),
    );
  };
  return seek(leaf, 0);
}

/** RFC 3161 section 2.3: the key of a time-stamping authority is for that alone, and the certificate insists on it. */
export function isForTimestamps({ extensions }: Certificate): boolean {
  const purpose = extensions.get(EXTENSION.extendedUsage);
  const usage = extensions.get(EXTENSION.keyUsage);
  const isOnly = purpose?.value.parts.length === 1 && oidOf(purpose.value.parts[0]!) === TIME_STAMPING;
  // digitalSignature or nonRepudiation
  const maySign = usage === undefined || ((usage.value.content[1] ?? 0) & 0xc0) !== 0;
  return isOnly && purpose?.critical === true && maySign;
}

export function subjectKeyOf({ extensions }: Certificate): Uint8Array | null {
  return extensions.get(EXTENSION.subjectKey)?.value.content ?? null;
}

export function isInForce({ from, to }: Certificate, at: Date): boolean {
  return from <= at.getTime() && at.getTime() <= to;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function isOwnIssuer(one: Certificate): boolean {
  return isIssuedBy(one, one);
}

function isIssuedBy(one: Certificate, by: Certificate): boolean {
  return sameBytes(one.issuer, by.subject) && one.x509.verify(by.key);
}

function isUnderstood({ extensions }: Certificate): boolean {
  return [...extensions].every(([oid, { critical }]) => !critical || UNDERSTOOD.includes(oid));
}

/** A certificate that issues others says so; `below` counts the issuers between it and the last one. */
function mayIssue({ extensions }: Certificate, below: number): boolean {
  const constraints = extensions.get(EXTENSION.basicConstraints)?.value.parts ?? [];
  if (constraints[0]?.tag !== TAG.boolean || constraints[0].content[0] === 0) return false;
  if (constraints[1] && numberOf(constraints[1]) < below) return false;
  const usage = extensions.get(EXTENSION.keyUsage);
  return usage === undefined || ((usage.value.content[1] ?? 0) & 0x04) !== 0;
}
