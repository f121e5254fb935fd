import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '@sanad/wire/common';
import type { Sanad } from './compose.ts';
import { ensurePerson } from './serve.ts';

const FILE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'demo', 'posts.jsonl');

/** The staff of a made-up installation: enough for a case from report to referral, for two who approve a warning, and for the vault. */
export const DEMO_STAFF: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: 'نادية', roles: ['investigator'] },
  { name: 'ياسين', roles: ['supervisor'] },
  { name: 'هدى', roles: ['auditor'] },
  { name: 'سلمى', roles: ['investigator'] },
  { name: 'فاطمة', roles: ['custodian'] },
  { name: 'كريم', roles: ['lawyer'] },
];

/** Enrols the staff that is missing and answers everybody's id. */
export async function ensureStaff(
  sanad: Sanad,
  staff: typeof DEMO_STAFF,
): Promise<{ id: string; name: string; roles: readonly Role[] }[]> {
  const found = [];
  for (const { name, roles } of staff) found.push({ id: await ensurePerson(sanad, name, roles), name, roles });
  return found;
}

/** Loads the made-up posts once, in a few batches as they might have come in. Answers how many. */
export async function loadDemo(sanad: Sanad, by: string, onStart: (count: number) => void): Promise<number> {
  if ((await sanad.triage.countPosts()) > 0) return 0;
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(withoutTruth);
  onStart(lines.length);
  const source = 'منشورات مختلقة للعرض';
  const legalBasis = 'عرض توضيحي بمعطيات مختلقة';
  const batch = { source, legalBasis, lines: lines.join('\n'), idempotencyKey: 'demo-posts' };
  return (await sanad.triage.receive(by, batch)).accepted;
}

/** What the posts were written as is not for the reader's eyes. */
function withoutTruth(line: string): string {
  const { truth: _truth, ...post } = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify({ ...post, madeUp: true });
}
