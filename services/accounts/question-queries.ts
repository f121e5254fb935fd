import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { canonicalize, type Json } from '@sanad/base/jcs';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Figures } from '@sanad/wire/figure';
import type {
  AnswerManifest,
  FrozenFigures,
  NewQuestion,
  QuestionFile,
  QuestionRow,
  QuestionWork,
} from '@sanad/wire/question';
import { nearnessOf } from '@sanad/wire/term';
import { dueOn, moonHolidays, ruleOf, rulesFor } from './clocks.ts';
import { disclosureOf, methodOf, periodOf, phraseOf, type Tongue } from './phrase.ts';
import type { QuestionNow, QuestionTables, SignNow } from './question-views.ts';

export async function findQuestion(views: Views | ViewsTransaction, id: string): Promise<QuestionNow> {
  const row = await views
    .withTables<QuestionTables>()
    .selectFrom('accounts.questions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw fault('question-unknown', 'there is no such question');
  return row;
}

export async function listQuestions(views: Views | ViewsTransaction): Promise<QuestionNow[]> {
  return views
    .withTables<QuestionTables>()
    .selectFrom('accounts.questions')
    .selectAll()
    .orderBy('received_on', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

export async function signaturesOf(views: Views | ViewsTransaction, id: string): Promise<SignNow[]> {
  return views
    .withTables<QuestionTables>()
    .selectFrom('accounts.signatures')
    .selectAll()
    .where('question', '=', id)
    .orderBy('at')
    .orderBy('entry')
    .execute();
}

export function rowOf(now: QuestionNow, today: string): QuestionRow {
  const due = dueOn(now.kind, now.received_on);
  return {
    id: now.id,
    number: now.number,
    kind: now.kind,
    state: now.state,
    subject: askedOf(now).subject,
    receivedOn: now.received_on,
    due,
    nearness: now.state === 'answered' ? 'far' : nearnessOf(due, today.slice(0, 10)),
  };
}

export function fileOf(
  now: QuestionNow,
  signed: readonly SignNow[],
  today: string,
  hash: (data: Uint8Array) => Uint8Array,
): Omit<QuestionFile, 'names'> {
  const frozen = frozenOf(now);
  const digest = digestOf(now, hash);
  const told = (words: (tongue: Tongue) => string) => ({ ar: words('ar'), fr: words('fr'), en: words('en') });
  return {
    ...rowOf(now, today),
    asked: askedOf(now),
    work: workOf(now),
    frozen,
    signatures: signed.map(({ step, verdict, note, by, at, digest: own }) => ({
      step,
      verdict,
      note,
      by,
      at,
      digest: own,
      holds: own === digest,
    })),
    digest,
    clause: ruleOf(now.kind).clause,
    rules: rulesFor(now.kind, now.received_on),
    moonHolidays: moonHolidays(now.kind),
    by: now.by,
    version: now.version,
    code: codeOf(now),
    phrases: frozen?.figures.map((figure) => told((tongue) => phraseOf(figure, tongue))) ?? [],
    periods: frozen?.figures.map(({ definition }) => told((tongue) => periodOf(definition.period, tongue))) ?? [],
    method: told((tongue) => methodOf(frozen, tongue)),
    disclosure: told((tongue) => disclosureOf(frozen, tongue)),
  };
}

/** SHA-256 of question, work and figures: what a signature stands for. */
export function digestOf(now: QuestionNow, hash: (data: Uint8Array) => Uint8Array): string {
  const content = { asked: askedOf(now), work: workOf(now), frozen: frozenOf(now) };
  return toHex(hash(utf8(canonicalize(content as unknown as Json))));
}

export function manifestOf(
  now: QuestionNow,
  purpose: string,
  hash: (data: Uint8Array) => Uint8Array,
): AnswerManifest | null {
  const frozen = frozenOf(now);
  if (!frozen) return null;
  return {
    v: 1,
    kind: 'sanad-answer',
    number: now.number,
    reference: askedOf(now).reference,
    receivedOn: now.received_on,
    purpose,
    checkpoint: frozen.checkpoint,
    figures: frozen.figures,
    digest: digestOf(now, hash),
    code: codeOf(now),
  };
}

/** How the clocks were kept. */
export async function promptnessOf(views: Views, now: string): Promise<Figures['questions']> {
  const counts = { inTime: 0, late: 0, waiting: 0 };
  for (const row of await listQuestions(views)) {
    const due = dueOn(row.kind, row.received_on);
    if (row.state === 'answered') counts[row.changed_at.slice(0, 10) <= due ? 'inTime' : 'late']++;
    else if (now.slice(0, 10) > due) counts.late++;
    else counts.waiting++;
  }
  return counts;
}

export function askedOf(now: QuestionNow): NewQuestion {
  return JSON.parse(now.asked) as NewQuestion;
}

export function workOf(now: QuestionNow): QuestionWork {
  return JSON.parse(now.work) as QuestionWork;
}

export function frozenOf(now: QuestionNow): FrozenFigures | null {
  return now.frozen === null ? null : (JSON.parse(now.frozen) as FrozenFigures);
}

export function codeOf(now: QuestionNow): string | null {
  return now.answer === null ? null : (JSON.parse(now.answer) as { code: string }).code;
}
