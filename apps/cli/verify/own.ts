import { fault } from '@sanad/base/fault';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { parseVerifierKey } from '@sanad/evidence/note';
import { isReportProof } from '@sanad/evidence/report-proof';
import { sha256, verifierCrypto } from '@sanad/platform/crypto';
import type { Report } from './print.ts';
import { verifyReceipt } from './receipt.ts';

/** A bundle of ours, or the proof of a report. `trust` lists verifier keys, one a line; empty lines and lines that begin with # mean nothing. @throws `trust-key` */
export async function verifyOwn(bytes: Uint8Array, trust: string | undefined): Promise<Report> {
  const keys = trust === undefined ? undefined : keysIn(trust);
  if (isReportProof(bytes)) return verifyReceipt(bytes, keys);
  const report = await verifyBundle(bytes, verifierCrypto, keys === undefined ? {} : { trust: keys });
  return { ...report, kind: 'bundle' };
}

function keysIn(trust: string): string[] {
  const lines = trust.split(/\r?\n/).map((text, n) => ({ text: text.trim(), line: n + 1 }));
  const keys = lines.filter(({ text }) => text !== '' && !text.startsWith('#'));
  for (const { text, line } of keys) {
    try {
      parseVerifierKey(text, sha256);
    } catch (cause) {
      throw fault('trust-key', 'the list of trusted keys holds something else', { cause, detail: { line } });
    }
  }
  return keys.map(({ text }) => text);
}
