import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { Release } from '@sanad/disclosure/release';
import type { NewEntry, ViewsTransaction } from '@sanad/platform/ports';
import {
  type FrozenFigure,
  type FrozenFigures,
  newQuestion,
  newSign,
  type QuestionFile,
  questionFile,
  questionRow,
  questionWork,
} from '@sanad/wire/question';
import type { Caller } from '@sanad/wire/route';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { countAt } from './count.ts';
import { type AccountsDeps, DESK } from './deps.ts';
import { definitionOf, measureOf } from './measures.ts';
import { guardFigures, guardThenDecide, overtaken, publishedBefore } from './published.ts';
import { freezeFigures, registerQuestion, signQuestion, workOn } from './question-commands.ts';
import {
  digestOf,
  fileOf,
  findQuestion,
  frozenOf,
  listQuestions,
  rowOf,
  signaturesOf,
  workOf,
} from './question-queries.ts';
import type { QuestionNow } from './question-views.ts';

const READERS = [...DESK, 'auditor'] as const;
const byId = z.object({ id: z.string() });
const PREFIX = { 'written-question': 'Q', 'information-request': 'I', 'urgent-information-request': 'I' } as const;

export function questionRoutes(deps: AccountsDeps): Route[] {
  const { spine } = deps;
  const open = async (id: string): Promise<QuestionFile> => {
    const now = await findQuestion(spine.views, id);
    const signed = await signaturesOf(spine.views, id);
    const names = await deps.names([...new Set([now.by, ...signed.map(({ by }) => by)])]);
    return { ...fileOf(now, signed, deps.now(), deps.hash), names };
  };
  /** Decides on the question as it is, and answers with what it has become. */
  const change = async (
    caller: Caller,
    id: string,
    keys: { readonly ifMatch: string | null; readonly idempotencyKey: string | null },
    decide: (now: QuestionNow, views: ViewsTransaction) => Promise<NewEntry[]>,
  ) => {
    await spine.transact(
      async ({ views }) => {
        const now = await findQuestion(views, id);
        if (keys.ifMatch !== null && keys.ifMatch !== `"${now.version}"`)
          throw fault('edit-conflict', 'the question has changed since it was read');
        return { entries: await decide(now, views), result: null };
      },
      keys.idempotencyKey === null ? {} : { idempotencyKey: `${caller.person} ${keys.idempotencyKey}` },
    );
    const body = await open(id);
    return { body, etag: `"${body.version}"`, shown: [id] };
  };
  return [
    route({
      method: 'get',
      path: '/v1/questions',
      summary: 'Written questions and requests for information, with their clocks',
      roles: READERS,
      answer: z.object({ items: z.array(questionRow) }),
      handle: async () => {
        const items = (await listQuestions(spine.views)).map((row) => rowOf(row, deps.now()));
        return { body: { items }, shown: items.map(({ id }) => id) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/questions',
      summary: 'Registers a written question or a request for information; its clock starts',
      roles: DESK,
      body: newQuestion,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, body, idempotencyKey }) => {
        const id = deps.newId('question');
        const { result } = await spine.transact(
          async ({ views }) => {
            const number = await nextNumber(views, PREFIX[body.kind], body.receivedOn.slice(0, 4));
            return { entries: [registerQuestion(caller.person, id, number, body)], result: id };
          },
          idempotencyKey === null ? {} : { idempotencyKey: `${caller.person} ${idempotencyKey}` },
        );
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/questions/{id}',
      summary: 'A question with its work, figures, notes and signatures',
      roles: READERS,
      params: byId,
      answer: questionFile,
      handle: async ({ params }) => {
        const body = await open(params.id);
        return { body, etag: `"${body.version}"`, shown: [params.id] };
      },
    }),
    route({
      method: 'put',
      path: '/v1/questions/{id}/work',
      summary: 'Points to answer, figures wanted, limits in plain words; signatures before it hold no more',
      roles: DESK,
      params: byId,
      body: questionWork,
      answer: questionFile,
      match: true,
      handle: ({ caller, params, body, ifMatch, idempotencyKey }) => {
        for (const wish of body.figures) definitionOf(wish);
        return change(caller, params.id, { ifMatch, idempotencyKey }, async (now) => [
          workOn(caller.person, now, body),
        ]);
      },
    }),
    route({
      method: 'post',
      path: '/v1/questions/{id}/freeze',
      summary:
        'Computes the figures at the checkpoint of now and keeps them, guarded against everything published before',
      roles: DESK,
      params: byId,
      body: z.object({}),
      answer: questionFile,
      match: true,
      handle: async ({ caller, params, ifMatch, idempotencyKey }) => {
        const now = await findQuestion(spine.views, params.id);
        const frozen = await freeze(deps, now);
        await guardFigures(
          await publishedBefore(spine.views, now.id),
          now.id,
          frozen.figures,
          deps.disclosure.differences,
        );
        return change(caller, params.id, { ifMatch: ifMatch ?? `"${now.version}"`, idempotencyKey }, async (found) => [
          freezeFigures(caller.person, found, frozen),
        ]);
      },
    }),
    route({
      method: 'post',
      path: '/v1/questions/{id}/signatures',
      summary: 'Signs the figures after computing them again, or releases the answer; by somebody who did not write it',
      roles: ['supervisor', 'auditor', 'statistician'],
      params: byId,
      body: newSign,
      answer: questionFile,
      match: true,
      handle: async ({ caller, params, body, ifMatch, idempotencyKey }) => {
        const isRelease = body.step === 'release' && body.verdict === 'approve';
        let guarded = -1;
        // Since the figures were frozen, others may have gone out beside which they say too much.
        const guard = async (before: readonly Release[]) => {
          const now = await findQuestion(spine.views, params.id);
          guarded = now.version;
          const frozen = frozenOf(now);
          if (!isRelease || now.state === 'answered' || !frozen) return;
          await guardFigures(before, now.id, frozen.figures, deps.disclosure.differences);
        };
        return guardThenDecide(spine.views, params.id, guard, (confirm) =>
          change(caller, params.id, { ifMatch, idempotencyKey }, async (now, views) => {
            if (body.step === 'release' && !caller.roles.includes('supervisor'))
              throw fault('role-missing', 'an answer leaves by a supervisor');
            const frozen = frozenOf(now);
            if (frozen && body.verdict === 'approve') await computeAgain(views, frozen);
            const digest = digestOf(now, deps.hash);
            const { step, verdict, note, signature } = body;
            const statement = { kind: 'question.signed' as const, question: now.id, step, digest, verdict };
            await deps.checkSigned(views, caller.person, statement, signature);
            const signed = { step, verdict, note, signature: signature as unknown as Json, digest };
            const given = { ...signed, code: digest.slice(0, 16) };
            const entries = signQuestion(caller.person, now, await signaturesOf(views, now.id), given);
            if (!isRelease) return entries;
            if (now.version !== guarded) throw overtaken();
            await confirm(views);
            return entries;
          }),
        );
      },
    }),
  ];
}

async function freeze(deps: AccountsDeps, now: QuestionNow): Promise<FrozenFigures> {
  const { size, root, note } = await deps.checkpoint();
  const figures: FrozenFigure[] = [];
  for (const wish of workOf(now).figures) {
    const definition = definitionOf(wish);
    const { threshold } = measureOf(wish.measure);
    const { count } = await countAt(deps.spine.views, definition, size);
    const isSmall = threshold !== null && count.value > 0 && count.value < threshold;
    figures.push({
      definition: { ...definition, offences: [...definition.offences], source: { kind: 'ledger' } },
      measure: wish.measure,
      scope: wish.scope,
      ...count,
      shown: isSmall ? 'small' : 'exact',
      threshold,
    });
  }
  return { at: deps.now(), checkpoint: { size, root, note, key: deps.spine.verifierKey }, figures };
}

/** A signature under figures says that they were computed again just now. @throws `question-figures-differ` */
async function computeAgain(views: ViewsTransaction, frozen: FrozenFigures): Promise<void> {
  for (const figure of frozen.figures) {
    const definition = { ...figure.definition, source: { kind: 'ledger' as const } };
    const { count: again } = await countAt(views, definition as Parameters<typeof countAt>[1], frozen.checkpoint.size);
    if (again.value !== figure.value || again.relation !== figure.relation)
      throw fault('question-figures-differ', 'a frozen figure does not come out again', {
        detail: { figure: figure.definition.id, was: figure.value, now: again.value },
      });
  }
}

async function nextNumber(views: ViewsTransaction, prefix: string, year: string): Promise<string> {
  const start = `${prefix}-${year}/`;
  const taken = (await listQuestions(views)).filter(({ number }) => number.startsWith(start));
  const last = Math.max(0, ...taken.map(({ number }) => Number(number.slice(start.length))));
  return `${start}${String(last + 1).padStart(4, '0')}`;
}
