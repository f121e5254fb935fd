import { findingText, REPORT_WORDS } from '@sanad/evidence/words';
import { chooseLanguage, say } from '../talk.ts';

type Detail = Readonly<Record<string, string | number | boolean | null>>;

/** What every kind of verification answers. */
export type Report = {
  readonly valid: boolean;
  readonly kind: string;
  readonly checks: readonly {
    readonly id: string;
    readonly state: 'passed' | 'failed' | 'noted' | 'skipped';
    readonly findings: readonly { readonly code: string; readonly detail: Detail }[];
  }[];
  readonly warnings?: readonly string[];
  readonly [more: string]: unknown;
};

const MARKS = { passed: 'ok  ', failed: 'FAIL', noted: 'note', skipped: '-   ' } as const;

/** The report as lines: the verdict, who sealed it, then each check with what was found. */
export function printReport(report: Report): void {
  const lines = [say(report.valid ? 'bundle-valid' : 'bundle-invalid')];
  const signer = report['signer'] as { name: string; key: string; known: boolean } | null | undefined;
  if (signer) lines.push(say(signer.known ? 'signer-known' : 'signer-unknown', { name: signer.name, key: signer.key }));
  const ledger = report['ledger'] as { purpose: string; edition: string; size: number } | null | undefined;
  if (ledger) {
    if (ledger.purpose === 'training') lines.push(say('bundle-training'));
    lines.push(say('bundle-ledger', { edition: ledger.edition, size: ledger.size }));
  }
  for (const warning of report.warnings ?? []) lines.push(`  warn ${warning}`);
  const words = REPORT_WORDS[chooseLanguage(process.env)];
  for (const check of report.checks) {
    const title = report.kind === 'bundle' ? words.checks[check.id as keyof typeof words.checks]?.title : undefined;
    lines.push(`  ${MARKS[check.state]} ${title === undefined ? check.id : `${title} [${check.id}]`}`);
    for (const finding of check.findings)
      lines.push(
        `         ${finding.code in words.findings ? `${findingText(words, finding)} [${finding.code}]` : `${finding.code}${detailText(finding.detail)}`}`,
      );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A report of a single yes or no. */
export function single(kind: string, id: string, holds: boolean, code: string, detail: Detail = {}): Report {
  return {
    valid: holds,
    kind,
    checks: [{ id, state: holds ? 'passed' : 'failed', findings: holds ? [] : [{ code, detail }] }],
  };
}

function detailText(detail: Detail): string {
  const parts = Object.entries(detail).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
