import { type webcrypto, X509Certificate } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { drawRandom } from './crypto.ts';

/** A certificate with its private key, both as PEM. */
export type Issued = { readonly certificate: string; readonly key: string };

const DAY = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Browsers refuse a longer one. */
const SERVER_DAYS = 397;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const OID = {
  commonName: '2.5.4.3',
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeNames: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKey: '2.5.29.35',
  extendedUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;
const DNS_NAME = 2;
const IP_ADDRESS = 7;
type CryptoKey = webcrypto.CryptoKey;

/**
 * A certificate authority of one's own for one domain: it can vouch for that domain and for nothing else (RFC 5280,
 * 4.2.1.10), so whoever trusts it, or steals its key, gets no power over the rest of the network.
 * @throws `tls-name` for what is no name of a domain
 */
export async function makeAuthority(domain: string, now: Date): Promise<Issued> {
  expectHost(domain);
  const keys = await newKeys();
  const certificate = await begin(`Sanad — ${domain}`, keys.publicKey, now, AUTHORITY_DAYS);
  certificate.issuer = certificate.subject;
  const own = new pkijs.GeneralSubtree({ base: new pkijs.GeneralName({ type: DNS_NAME, value: domain }) });
  const addresses = new pkijs.GeneralSubtree({ base: address(new Uint8Array(8)) });
  const nothing = new pkijs.GeneralSubtree({ base: address(new Uint8Array(32)) });
  certificate.extensions = [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 })),
    extension(OID.keyUsage, true, bits(0b0000_0110, 1)),
    extension(
      OID.nameConstraints,
      true,
      new pkijs.NameConstraints({ permittedSubtrees: [own], excludedSubtrees: [addresses, nothing] }),
    ),
    await subjectKey(keys.publicKey),
  ];
  await certificate.sign(keys.privateKey, 'SHA-256');
  return { certificate: pem('CERTIFICATE', certificate.toSchema(true).toBER()), key: await pemOfKey(keys.privateKey) };
}

/**
 * A certificate for a server of the authority's domain, for a little more than a year.
 * @param host the name in the address bar; an address of numbers would do for no passkey
 * @throws `tls-name`, `tls-authority` when the authority cannot be read or is over
 */
export async function issueServer(authority: Issued, host: string, now: Date): Promise<Issued> {
  expectHost(host);
  const issuer = readAuthority(authority.certificate, now);
  const signing = await importKey(authority.key);
  const keys = await newKeys();
  const certificate = await begin(host, keys.publicKey, now, SERVER_DAYS);
  certificate.issuer = issuer.subject;
  const names = new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: DNS_NAME, value: host })] });
  certificate.extensions = [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false })),
    extension(OID.keyUsage, true, bits(0b1000_0000, 7)),
    extension(OID.extendedUsage, false, new pkijs.ExtKeyUsage({ keyPurposes: [OID.serverAuth] })),
    extension(OID.alternativeNames, false, names),
    await subjectKey(keys.publicKey),
    await authorityKey(issuer),
  ];
  await certificate.sign(signing, 'SHA-256');
  return { certificate: pem('CERTIFICATE', certificate.toSchema(true).toBER()), key: await pemOfKey(keys.privateKey) };
}

async function begin(name: string, key: CryptoKey, now: Date, days: number): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = drawRandom(16);
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  certificate.serialNumber = new asn1js.Integer({ valueHex: serial.slice().buffer });
  certificate.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({ type: OID.commonName, value: new asn1js.Utf8String({ value: name }) }),
  );
  // clocks of machines without a network differ by some hours
  certificate.notBefore.value = new Date(now.getTime() - DAY);
  certificate.notAfter.value = new Date(now.getTime() + (days - 1) * DAY);
  await certificate.subjectPublicKeyInfo.importKey(key);
  return certificate;
}

function readAuthority(text: string, now: Date): pkijs.Certificate {
  try {
    const x509 = new X509Certificate(text);
    if (!x509.ca || x509.validToDate < now) throw new Error('not an authority, or over');
    return pkijs.Certificate.fromBER(new Uint8Array(x509.raw).slice().buffer);
  } catch (cause) {
    throw fault('tls-authority', 'the certificate of the authority cannot be used', { cause });
  }
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
}

async function importKey(text: string): Promise<CryptoKey> {
  const body = text.replace(/-----[^-]+-----|\s/g, '');
  return crypto.subtle.importKey('pkcs8', Buffer.from(body, 'base64'), CURVE, false, ['sign']).catch((cause) => {
    throw fault('tls-authority', 'the key of the authority cannot be read', { cause });
  });
}

async function pemOfKey(key: CryptoKey): Promise<string> {
  return pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', key));
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

type Schema = { toSchema(): { toBER(): ArrayBuffer } };
function extension(extnID: string, critical: boolean, value: Schema | asn1js.BitString | asn1js.OctetString) {
  const schema = 'toSchema' in value ? value.toSchema() : value;
  return new pkijs.Extension({ extnID, critical, extnValue: schema.toBER() });
}

function bits(value: number, unusedBits: number): asn1js.BitString {
  return new asn1js.BitString({ valueHex: new Uint8Array([value]).buffer, unusedBits });
}

async function subjectKey(key: CryptoKey): Promise<pkijs.Extension> {
  return extension(OID.subjectKey, false, new asn1js.OctetString({ valueHex: await keyDigest(key) }));
}

async function authorityKey(issuer: pkijs.Certificate): Promise<pkijs.Extension> {
  const digest = await keyDigest(await issuer.getPublicKey());
  const keyIdentifier = new asn1js.OctetString({ valueHex: digest });
  return extension(OID.authorityKey, false, new pkijs.AuthorityKeyIdentifier({ keyIdentifier }));
}

async function keyDigest(key: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-1', await crypto.subtle.exportKey('raw', key));
}

function address(octets: Uint8Array): pkijs.GeneralName {
  return new pkijs.GeneralName({
    type: IP_ADDRESS,
    value: new asn1js.OctetString({ valueHex: octets.slice().buffer }),
  });
}

/** @throws `tls-name` for what is no name of a domain */
export function expectHost(name: string): void {
  const isName =
    /^(?=.{1,253}$)(?=.*[a-z][a-z0-9-]*$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(
      name,
    );
  if (!isName) throw fault('tls-name', 'not a name of a domain', { detail: { name } });
}
