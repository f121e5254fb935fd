import { readBytes, readText } from '@sanad/platform/whole-file';
import { verifyForeign } from '../verify/foreign.ts';
import type { VerifyOptions } from '../verify/options.ts';
import { verifyOwn } from '../verify/own.ts';
import { printReport, type Report } from '../verify/print.ts';

/** `sanad verify`: 0 valid, 1 not valid with every failed check named, 2 for a call that cannot be understood. */
export async function verify(path: string, options: VerifyOptions): Promise<number> {
  const report: Report =
    options.as === undefined || options.as === 'bundle'
      ? await verifyOwn(await readBytes(path), options.trust === undefined ? undefined : await readText(options.trust))
      : await verifyForeign(options.as, path, options);
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else printReport(report);
  return report.valid ? 0 : 1;
}
