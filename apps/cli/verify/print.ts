import { findingText, REPORT_WORDS } from '@sanad/evidence/words';
import { chooseLanguage, isMessage, say } from '../talk.ts';

type Detail = Readonly<Record<string, string | number | boolean | null>>;

type Finding = { readonly code: string; readonly detail: Detail };

/** What every kind of verification answers. */
export type Report = {
  readonly valid: boolean;
  readonly kind: string;
  readonly checks: readonly {
    readonly id: string;
    readonly state: 'passed' | 'failed' | 'noted' | 'skipped';
    readonly findings: readonly Finding[];
  }[];
  readonly warnings?: readonly string[];
  readonly [more: string]: unknown;
};

const MOST_ALIKE = 4;
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
  const receipt = report['receipt'] as Record<'what' | 'scope' | 'time' | 'origin' | 'key', string> | null | undefined;
  if (receipt) lines.push(say(receipt.what === 'erasure' ? 'erasure-proves' : 'receipt-proves', receipt));
  const found = report.checks.flatMap((check) => check.findings);
  for (const warning of report.warnings ?? [])
    lines.push(`  warn ${textOf(found.find(({ code }) => code === warning) ?? { code: warning, detail: {} })}`);
  for (const { id, state, findings } of report.checks) {
    lines.push(`  ${MARKS[state]} ${titleOf(report.kind, id)}`);
    for (const line of folded(findings)) lines.push(`         ${line}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Findings in words. Of many of one kind the first stand for all; `--json` has each. */
function folded(findings: readonly Finding[]): string[] {
  const lines: string[] = [];
  const kinds = Map.groupBy(findings, ({ code }) => code);
  for (const [code, alike] of kinds) {
    const shown = alike.length > MOST_ALIKE ? alike.slice(0, MOST_ALIKE - 1) : alike;
    lines.push(...shown.map(textOf));
    const more = alike.length - shown.length;
    if (more > 0) lines.push(`${say('more-alike', { count: more })} [${code}]`);
  }
  return lines;
}

/** What a check asks, in words, with its name. */
function titleOf(kind: string, id: string): string {
  const key = `check-${kind}-${id}`;
  const words: Readonly<Record<string, { readonly title: string }>> = reportWords().checks;
  const title = kind === 'bundle' ? words[id]?.title : isMessage(key) ? say(key) : undefined;
  return title === undefined ? id : `${title} [${id}]`;
}

/** A finding in words, with its code; a code without words with its data. */
function textOf(finding: Finding): string {
  const { code, detail } = finding;
  const words = reportWords();
  if (code in words.findings) return `${findingText(words, finding)} [${code}]`;
  return isMessage(code) ? `${say(code, detail)} [${code}]` : `${code}${detailText(detail)}`;
}

function reportWords() {
  return REPORT_WORDS[chooseLanguage(process.env)];
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
