import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { isReportProof } from '@sanad/evidence/report-proof';
import { verifierCrypto } from '@sanad/platform/crypto';
import type { Report } from './print.ts';
import { verifyReceipt } from './receipt.ts';

/** A bundle of ours, or the proof of a report. `trust` lists verifier keys, one a line; empty lines and lines that begin with # mean nothing. */
export async function verifyOwn(bytes: Uint8Array, trust: string | undefined): Promise<Report> {
  const keys = trust
    ?.split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (isReportProof(bytes)) return verifyReceipt(bytes, keys);
  const report = await verifyBundle(bytes, verifierCrypto, keys === undefined ? {} : { trust: keys });
  return { ...report, kind: 'bundle' };
}
