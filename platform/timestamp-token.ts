import { type Der, named, numberOf, octetsOf, oidOf, part, readDer, TAG } from './der.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;
const SHA256 = '2.16.840.1.101.3.4.2.1';
const SHA1 = '1.3.14.3.2.26';

/** A time-stamp token (RFC 3161) taken apart; nothing in it is checked yet. */
export type TimestampToken = {
  readonly time: Date;
  readonly imprint: { readonly algorithm: string; readonly digest: Uint8Array };
  /** what is signed: the bytes of TSTInfo */
  readonly info: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly signer: {
    /** bytes of the issuer's name and of the serial number, or the subject key identifier */
    readonly id: { readonly issuer: Uint8Array; readonly serial: Uint8Array } | { readonly key: Uint8Array };
    readonly digest: string;
    readonly signature: { readonly algorithm: string; readonly value: Uint8Array };
    /** the signed attributes as they are signed */
    readonly signed: Uint8Array;
    readonly contentType: string;
    readonly messageDigest: Uint8Array;
    /** digest of the certificate that the signer says is his */
    readonly certificate: { readonly algorithm: string; readonly digest: Uint8Array };
  };
};

/**
 * Takes a token, or a whole response, apart.
 * @throws Error for what is none, or says that no time was stamped
 */
export function readToken(bytes: Uint8Array): TimestampToken {
  const whole = readDer(bytes);
  const content = whole.parts[0]?.tag === TAG.sequence ? granted(whole) : whole;
  if (content.tag !== TAG.sequence || oidOf(part(content, 0, TAG.oid)) !== SIGNED_DATA) throw new Error('not signed');
  const data = part(part(content, 1, named(0)), 0, TAG.sequence);
  if (numberOf(part(data, 0, TAG.integer)) !== 3) throw new Error('another version');
  const inner = part(data, 2, TAG.sequence);
  if (oidOf(part(inner, 0, TAG.oid)) !== TST_INFO) throw new Error('not a time-stamp');
  const holder = part(inner, 1, named(0));
  const info = octetsOf(holder.parts[0] ?? holder);
  const [last, ...between] = data.parts.slice(3).reverse();
  if (last?.tag !== TAG.set || last.parts.length !== 1 || holder.parts.length !== 1) throw new Error('not one signer');
  if (between.some((one) => one.tag !== named(0) && one.tag !== named(1))) throw new Error('an unknown part');
  const signer = signerOf(part(last, 0, TAG.sequence));
  const digests = part(data, 1, TAG.set).parts.map(algorithmOf);
  if (!digests.includes(signer.digest)) throw new Error('a digest that is not announced');
  const certificates = (between.find((one) => one.tag === named(0))?.parts ?? []).map((one) => one.bytes);
  return { ...infoOf(readDer(info)), info, certificates, signer };
}

/** The token in a response: granted (0), or granted with changes (1). */
function granted(response: Der): Der {
  if (response.tag !== TAG.sequence || response.parts.length !== 2) throw new Error('no response');
  if (numberOf(part(part(response, 0, TAG.sequence), 0, TAG.integer)) > 1) throw new Error('no time was stamped');
  return part(response, 1, TAG.sequence);
}

function infoOf(info: Der): Pick<TimestampToken, 'time' | 'imprint'> {
  if (info.tag !== TAG.sequence || numberOf(part(info, 0, TAG.integer)) !== 1) throw new Error('another version');
  oidOf(part(info, 1, TAG.oid));
  const imprint = part(info, 2, TAG.sequence);
  part(info, 3, TAG.integer);
  return {
    time: timeOf(part(info, 4, TAG.time)),
    imprint: { algorithm: algorithmOf(part(imprint, 0, TAG.sequence)), digest: octetsOf(part(imprint, 1, TAG.octets)) },
  };
}

function signerOf(info: Der): TimestampToken['signer'] {
  const version = numberOf(part(info, 0, TAG.integer));
  const byKey = info.parts[1]?.tag === 0x80;
  if (version !== (byKey ? 3 : 1)) throw new Error('another version of the signer');
  const id = part(info, 1, byKey ? 0x80 : TAG.sequence);
  const attributes = attributesOf(part(info, 3, named(0)));
  const signed = Uint8Array.from(info.parts[3]!.bytes);
  signed[0] = TAG.set;
  return {
    id: byKey
      ? { key: id.content }
      : { issuer: part(id, 0, TAG.sequence).bytes, serial: part(id, 1, TAG.integer).content },
    digest: algorithmOf(part(info, 2, TAG.sequence)),
    signature: { algorithm: algorithmOf(part(info, 4, TAG.sequence)), value: octetsOf(part(info, 5, TAG.octets)) },
    signed,
    contentType: oidOf(valueIn(attributes, ATTRIBUTE.contentType)),
    messageDigest: octetsOf(valueIn(attributes, ATTRIBUTE.messageDigest)),
    certificate: certificateOf(attributes),
  };
}

function attributesOf(set: Der): ReadonlyMap<string, Der> {
  const out = new Map<string, Der>();
  for (const one of set.parts) {
    const oid = oidOf(part(one, 0, TAG.oid));
    const values = part(one, 1, TAG.set).parts;
    if (one.tag !== TAG.sequence || values.length !== 1 || out.has(oid)) throw new Error('an attribute is malformed');
    out.set(oid, values[0]!);
  }
  return out;
}

function valueIn(attributes: ReadonlyMap<string, Der>, oid: string): Der {
  const found = attributes.get(oid);
  if (!found) throw new Error('an attribute is missing');
  return found;
}

/** The first certificate that SigningCertificateV2 (RFC 5035) or SigningCertificate (RFC 2634) names. */
function certificateOf(attributes: ReadonlyMap<string, Der>): TimestampToken['signer']['certificate'] {
  const second = attributes.get(ATTRIBUTE.signingCertificateV2);
  const attribute = second ?? valueIn(attributes, ATTRIBUTE.signingCertificate);
  const id = part(part(attribute, 0, TAG.sequence), 0, TAG.sequence);
  if (id.parts[0]?.tag === TAG.sequence)
    return { algorithm: algorithmOf(id.parts[0]), digest: octetsOf(part(id, 1, TAG.octets)) };
  return { algorithm: second ? SHA256 : SHA1, digest: octetsOf(part(id, 0, TAG.octets)) };
}

function algorithmOf(node: Der): string {
  return oidOf(part(node, 0, TAG.oid));
}

/** GeneralizedTime in UTC, with or without parts of a second. */
function timeOf(node: Der): Date {
  const text = Buffer.from(node.content).toString('latin1');
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text);
  if (!found) throw new Error('no time');
  const [, year, month, day, hour, minute, second, rest = ''] = found;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${rest.slice(0, 4)}Z`);
  if (Number.isNaN(time.getTime())) throw new Error('no time');
  return time;
}
