import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type {
  FrozenFigures,
  NewQuestion,
  QuestionKind,
  QuestionState,
  QuestionWork,
  SignStep,
} from '@sanad/wire/question';
import { type RawBuilder, sql } from 'kysely';

export type QuestionTables = {
  'accounts.questions': {
    id: string;
    number: string;
    kind: QuestionKind;
    state: QuestionState;
    received_on: string;
    asked: string;
    work: string;
    frozen: string | null;
    answer: string | null;
    by: string;
    version: number;
    changed_at: string;
  };
  'accounts.signatures': {
    entry: string;
    question: string;
    step: SignStep;
    verdict: 'approve' | 'return';
    digest: string;
    note: string;
    by: string;
    at: string;
    signature: string | null;
  };
};
export type QuestionNow = QuestionTables['accounts.questions'];
export type SignNow = QuestionTables['accounts.signatures'];

type Bodies = {
  'question.registered': { question: string; number: string; asked: NewQuestion };
  'question.worked': { question: string; work: QuestionWork };
  'figures.frozen': { question: string; frozen: FrozenFigures };
  'question.signed': {
    question: string;
    step: SignStep;
    verdict: 'approve' | 'return';
    digest: string;
    note: string;
    signature: unknown;
  };
  'question.answered': { question: string; code: string; digest: string };
};
type Handler<T extends keyof Bodies> = (views: ViewsTransaction, body: Bodies[T], entry: OpenEntry) => Promise<void>;

export const EMPTY_WORK: QuestionWork = { points: [], figures: [], limits: { ar: '', fr: '' } };

const HANDLERS: { readonly [T in keyof Bodies]: Handler<T> } = {
  'question.registered': async (views, { question, number, asked }, { header }) => {
    const row = { kind: asked.kind, received_on: asked.receivedOn, asked: JSON.stringify(asked), by: header.actor };
    const rest = { work: JSON.stringify(EMPTY_WORK), frozen: null, answer: null, version: 0, changed_at: header.time };
    await tablesOf(views)
      .insertInto('accounts.questions')
      .values({ id: question, number, state: 'registered', ...row, ...rest })
      .execute();
  },
  // Whoever changes the work or the figures makes every signature before it void.
  'question.worked': (views, { question, work }, entry) =>
    change(views, question, entry, {
      work: JSON.stringify(work),
      by: entry.header.actor,
      state: sql<QuestionState>`case when frozen is null then 'drafted' else 'frozen' end`,
    }),
  'figures.frozen': (views, { question, frozen }, entry) =>
    change(views, question, entry, { frozen: JSON.stringify(frozen), state: 'frozen' }),
  'question.signed': async (views, body, entry) => {
    const { question, signature, ...rest } = body;
    const { id, actor, time } = entry.header;
    const row = { ...rest, by: actor, at: time, signature: signature === null ? null : JSON.stringify(signature) };
    await tablesOf(views)
      .insertInto('accounts.signatures')
      .values({ entry: id, question, ...row })
      .execute();
    const state: QuestionState = body.verdict === 'approve' ? 'figures-checked' : 'frozen';
    await change(views, question, entry, { state });
  },
  'question.answered': (views, { question, code, digest }, entry) =>
    change(views, question, entry, {
      state: 'answered',
      answer: JSON.stringify({ code, digest, at: entry.header.time }),
    }),
};

export function isOfQuestions(type: string): boolean {
  return type in HANDLERS;
}

export async function applyQuestion(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const handler = HANDLERS[entry.header.type as keyof Bodies] as Handler<keyof Bodies>;
  await handler(views, entry.body as unknown as Bodies[keyof Bodies], entry);
}

type Changes = { [K in keyof QuestionNow]?: QuestionNow[K] | RawBuilder<QuestionNow[K]> };

async function change(views: ViewsTransaction, id: string, entry: OpenEntry, changes: Changes): Promise<void> {
  await tablesOf(views)
    .updateTable('accounts.questions')
    .set({ ...changes, version: sql<number>`version + 1`, changed_at: entry.header.time })
    .where('id', '=', id)
    .execute();
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<QuestionTables>();
}
