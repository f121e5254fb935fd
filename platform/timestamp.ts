import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

type Check = {
  readonly id: string;
  readonly state: 'passed' | 'failed';
  readonly findings: readonly { readonly code: string; readonly detail: Readonly<Record<string, string>> }[];
};

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/**
 * Checks a time-stamp (RFC 3161), a whole response or the token alone: its form, that it covers the data, and that the
 * signature leads to one of the roots, judged as of `at` (default: the time in the token). Bad tokens are never thrown.
 */
export async function checkTimestamp(wanted: {
  readonly token: Uint8Array;
  readonly data: Uint8Array;
  readonly roots: string;
  readonly at: Date | null;
}): Promise<{ valid: boolean; time: string | null; checks: readonly Check[] }> {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as never }));
  try {
    const signed = signedDataOf(wanted.token);
    const info = infoOf(signed);
    const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
    const name = HASHES[info.messageImprint.hashAlgorithm.algorithmId];
    const covers = name !== undefined && createHash(name).update(wanted.data).digest().equals(imprint);
    const holds = await isSigned(signed, rootsOf(wanted.roots), wanted.at ?? info.genTime, wanted.data);
    return {
      valid: covers && holds,
      time: info.genTime.toISOString(),
      checks: [
        say('form', true, ''),
        say('imprint', covers, 'timestamp-other-data'),
        say('signature', holds, 'timestamp-signature'),
      ],
    };
  } catch {
    return { valid: false, time: null, checks: [say('form', false, 'timestamp-malformed')] };
  }
}

function signedDataOf(bytes: Uint8Array): pkijs.SignedData {
  const schema = parse(bytes);
  const content = tryResponse(schema) ?? new pkijs.ContentInfo({ schema });
  return new pkijs.SignedData({ schema: content.content });
}

function tryResponse(schema: asn1js.AsnType): pkijs.ContentInfo | null {
  try {
    return new pkijs.TimeStampResp({ schema }).timeStampToken ?? null;
  } catch {
    return null;
  }
}

function infoOf(signed: pkijs.SignedData): pkijs.TSTInfo {
  const inner = signed.encapContentInfo;
  if (inner.eContentType !== TST_INFO || !inner.eContent) throw new Error('not a time-stamp');
  return new pkijs.TSTInfo({ schema: parse(new Uint8Array(inner.eContent.getValue())) });
}

async function isSigned(
  signed: pkijs.SignedData,
  trustedCerts: pkijs.Certificate[],
  checkDate: Date,
  data: Uint8Array,
): Promise<boolean> {
  try {
    const whole = data.slice().buffer;
    const answer = await signed.verify({
      signer: 0,
      trustedCerts,
      checkDate,
      checkChain: true,
      extendedMode: true,
      data: whole,
    });
    return answer.signatureVerified === true && answer.signerCertificateVerified === true;
  } catch {
    return false;
  }
}

function rootsOf(pem: string): pkijs.Certificate[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)].map(
    ([, body]) => new pkijs.Certificate({ schema: parse(new Uint8Array(Buffer.from(body!, 'base64'))) }),
  );
}

function parse(bytes: Uint8Array): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(bytes.slice().buffer);
  if (offset < 0) throw new Error('not BER');
  return result;
}

function say(id: string, passed: boolean, code: string): Check {
  return { id, state: passed ? 'passed' : 'failed', findings: passed ? [] : [{ code, detail: {} }] };
}
