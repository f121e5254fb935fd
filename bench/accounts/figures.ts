/**
 * `node bench/accounts/figures.ts [entries]`: a figure counted again from a real file ledger of so many entries: opened
 * one by one, and the root computed again. `views.ts` has the figures from the views.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatId } from '@sanad/base/ids';
import type { FigureDefinition } from '@sanad/disclosure/figure';
import type { NewEntry } from '@sanad/platform/ports';
import { openSpine } from '@sanad/platform/spine';
import { recountLedger } from '@sanad/server/answer-proof';
import type { AnswerManifest } from '@sanad/wire/question';

const size = Number(process.argv[2] ?? 100_000);
const COMMAND = 5000;
/** The case that entries are about, and the key that they are sealed under: one for fifty cases. */
let last = '';
let scope = '';
let spent = process.cpuUsage();
const OFFENCES = ['PC-498', 'PC-502', 'PC-540'] as const;
const definition: FigureDefinition = {
  id: 'bench',
  unit: 'case',
  stage: 'case',
  period: { from: '2023-01', to: '2023-10' },
  offences: ['PC-498', 'PC-502'],
  source: { kind: 'ledger' },
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-figures-'));
let now = Date.parse('2023-01-01T08:00:00.000Z');
const spine = await openSpine({ folder, clock: () => now, projectors: () => [] });
const began = performance.now();
for (let made = 0; made < size; made += COMMAND) {
  now += (300 * 86_400_000 * COMMAND) / size;
  const entries = Array.from({ length: Math.min(COMMAND, size - made) }, (_, n) => entryOf(made + n)).flat();
  await spine.transact(async () => ({ entries, result: null }));
}
say('entries recorded', began);

const head = await spine.ledger.head();
const checkpoint = { size: head.size, root: Buffer.from(head.root).toString('hex'), note: head.note };
const figure = {
  definition,
  measure: 'cases',
  scope: '',
  value: 0,
  relation: '=',
  unqualified: 0,
  shown: 'exact',
  threshold: 5,
};
const manifest = { checkpoint: { ...checkpoint, key: spine.verifierKey }, figures: [figure] };
const counted = performance.now();
const found = await recountLedger(manifest as unknown as AnswerManifest, spine);
say(
  `counted again from ${found.entries} entries (${found.figures[0]?.counted}, root holds: ${found.isWhole})`,
  counted,
);
await spine.close();
await rm(folder, { recursive: true, force: true });

/** Every fifth entry opens a case, the next considers its offence or is a note, then come an arrest and more notes. */
function entryOf(n: number): NewEntry[] {
  const kind = n % 5;
  if (kind === 0) last = formatId('case', randomBytes(16));
  if (n % 250 === 0) scope = last;
  const entry = { version: 1, actor: 'bench', about: [last], scope };
  if (kind === 0)
    return [{ ...entry, type: 'case.opened', body: { case: last, number: `${n}`, title: '', origin: 'report' } }];
  if (kind === 1 && n % 3 < 2)
    return [{ ...entry, type: 'offence.considered', body: { case: last, offence: OFFENCES[n % 2]!, elements: [] } }];
  if (kind === 2) {
    const arrest = {
      id: `arrest_${n}`,
      at: new Date(now).toISOString(),
      operation: null,
      role: 'recruiter',
      reference: '',
    };
    return [{ ...entry, type: 'arrest.recorded', body: { case: last, arrest } }];
  }
  return [{ ...entry, type: 'note.written', body: { case: last, note: `note_${n}`, text: 'x'.repeat(80) } }];
}

function say(what: string, start: number): void {
  const { user, system } = process.cpuUsage(spent);
  spent = process.cpuUsage();
  const wall = ((performance.now() - start) / 1000).toFixed(2);
  process.stdout.write(`${wall} s (processor ${((user + system) / 1e6).toFixed(2)} s)\t${what}\n`);
}
