import { inflateRawSync } from 'node:zlib';
import { fromUtf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { BUNDLE_FOLDER, BUNDLE_PATHS, parseDescription } from '@sanad/evidence/bundle-shape';
import { type CoverLanguage, coverSheet } from '@sanad/evidence/cover-sheet';
import { caseOf } from '@sanad/evidence/export-case';
import { mispOf } from '@sanad/evidence/export-misp';
import { stixOf } from '@sanad/evidence/export-stix';
import { contentOf, readZip } from '@sanad/evidence/zip-read';
import { sha1 } from '@sanad/platform/crypto';
import { readBytes } from '@sanad/platform/whole-file';
import { tell } from '../talk.ts';
import { verifyOwn } from '../verify/own.ts';

/** `sanad export BUNDLE --as FORM`: only from a bundle that verifies; the answer goes to standard output. */
export async function exportVerb(
  path: string,
  options: { readonly as: 'case' | 'stix' | 'misp' | 'cover'; readonly language: CoverLanguage },
): Promise<number> {
  const bytes = await readBytes(path);
  const report = await verifyOwn(bytes, undefined);
  if (!report.valid) {
    tell('export-invalid', { file: path });
    return 1;
  }
  const entry = readZip(bytes).find((one) => one.path === BUNDLE_FOLDER + BUNDLE_PATHS.description);
  if (!entry) throw fault('bundle-file-missing', 'the bundle has no description');
  const inflate = (raw: Uint8Array, size: number): Uint8Array =>
    inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  const source = parseDescription(fromUtf8(await contentOf(entry, inflate)));
  const made = { case: caseOf, stix: stixOf, misp: mispOf };
  const text =
    options.as === 'cover'
      ? coverSheet(source, options.language)
      : `${JSON.stringify(made[options.as](source, sha1), null, 2)}\n`;
  process.stdout.write(text);
  return 0;
}
