import { randomBytes } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { answerBody } from './answer-body.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const MOST_ANSWER = 1024 * 1024;
const PATIENCE = 30_000;

/**
 * Asks a time-stamping authority (RFC 3161 over HTTP) for a token over a SHA-256 digest. That the answer is for this
 * question (status, digest, nonce) is checked here; whether its signer is trusted, by {@link checkTimestamp}.
 * @param patience milliseconds for the whole answer
 * @returns the whole response, DER
 * @throws `tsa-unreachable`, `tsa-refused`, `tsa-other-answer`
 */
export async function requestTimestamp(url: string, digest: Uint8Array, patience = PATIENCE): Promise<Uint8Array> {
  const nonce = positive(randomBytes(16));
  const query = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1js.Null() }),
      // copied byte by byte: a slice of a Buffer shares its memory, and all of that would be sent
      hashedMessage: new asn1js.OctetString({ valueHex: Uint8Array.from(digest).buffer }),
    }),
    nonce: new asn1js.Integer({ valueHex: nonce.slice().buffer }),
    certReq: true,
  });
  const bytes = await answerOf(url, query.toSchema().toBER(false), patience);
  const info = tokenIn(bytes);
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  const same =
    info.nonce !== undefined && Buffer.from(positive(info.nonce.valueBlock.valueHexView)).equals(Buffer.from(nonce));
  if (!imprint.equals(Buffer.from(digest)) || info.messageImprint.hashAlgorithm.algorithmId !== SHA256 || !same)
    throw fault('tsa-other-answer', 'the answer is not for this question');
  return bytes;
}

async function answerOf(url: string, body: ArrayBuffer, patience: number): Promise<Uint8Array> {
  const ask = async () => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body,
      signal: AbortSignal.timeout(patience),
    });
    return { answer, bytes: await answerBody(answer, MOST_ANSWER) };
  };
  const { answer, bytes } = await ask().catch((cause) => {
    throw fault('tsa-unreachable', 'the time-stamping authority does not answer', { cause, detail: { url } });
  });
  if (!answer.ok || bytes === null)
    throw fault('tsa-refused', 'the time-stamping authority refused', { detail: { status: answer.status } });
  return bytes;
}

function tokenIn(bytes: Uint8Array): pkijs.TSTInfo {
  try {
    const response = new pkijs.TimeStampResp({ schema: asn1js.fromBER(bytes.slice().buffer).result });
    const status = Number(response.status.status);
    if (status > 1 || !response.timeStampToken)
      throw fault('tsa-refused', 'no token was given', { detail: { status } });
    const signed = new pkijs.SignedData({ schema: response.timeStampToken.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== TST_INFO || !eContent) throw new Error('no time-stamp in it');
    return new pkijs.TSTInfo({ schema: asn1js.fromBER(eContent.getValue()).result });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'tsa-refused') throw cause;
    throw fault('tsa-other-answer', 'the answer is not a time-stamp', { cause });
  }
}

/** A number in DER: without leading zeros, and with one where the first bit would make it negative. */
function positive(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < bytes.length - 1 && bytes[at] === 0) at++;
  const plain = bytes.subarray(at);
  return plain[0]! > 127 ? Uint8Array.from([0, ...plain]) : Uint8Array.from(plain);
}
