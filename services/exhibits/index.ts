import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import { type Exhibit, exhibit, newExhibits } from '@sanad/wire/case';
import type { CustodySigned } from '@sanad/wire/exhibit';
import type { Seizure } from '@sanad/wire/plan';
import { type Caller, type Route, route } from '@sanad/wire/route';
import type { Signature, Statement } from '@sanad/wire/statement';
import { z } from 'zod';
import { type Act, type Collected, collectExhibits, firstEvent } from './commands.ts';
import type { ExhibitsDeps } from './deps.ts';
import {
  actEntries,
  answerDestruction,
  askDestruction,
  type Derived,
  deriveExhibit,
  finishDestructions,
  type NewFile,
  receiveFile,
  verifyContents,
} from './files.ts';
import {
  awaitingDestruction,
  casesWithExhibits,
  countExhibits,
  exhibitOf,
  exhibitsOfCase,
  type FoundExhibit,
  findExhibit,
} from './queries.ts';
import { sealSeizure } from './seizure.ts';
import { custodySignature } from './signatures.ts';
import { exhibitsProjector } from './views.ts';

type ActReason = { readonly purpose: string; readonly to: string | null; readonly only?: readonly string[] };

/** Exhibits: what proves it, sealed on receipt, with a custody in which no link is missing. */
export type Exhibits = {
  readonly routes: readonly Route[];
  ofCase(caseId: string): Promise<FoundExhibit[]>;
  list(caseId: string): Promise<Exhibit[]>;
  count(views: Views | ViewsTransaction, cases: readonly string[]): Promise<Record<string, number>>;
  /** records the same act on every exhibit of a case (an export, a verification), or on those that are named */
  act(
    caller: Caller,
    caseId: string,
    action: 'verify' | 'export',
    why: ActReason,
    signed: CustodySigned['signatures'],
  ): Promise<void>;
  find(id: string): Promise<FoundExhibit | null>;
  receive(caller: Caller, caseId: string, file: NewFile): Promise<{ id: string; number: string }>;
  /** what is kept of a seized object, made durable; its entry is made in the step that is handed the views */
  seal(caller: Caller, seizure: Seizure): ReturnType<typeof sealSeizure>;
  derive(caller: Caller, from: FoundExhibit, made: Derived): Promise<{ id: string; number: string }>;
  askDestruction(caller: Caller, id: string, reason: string, signature: Signature | null): Promise<void>;
  answerDestruction(caller: Caller, id: string, answer: 'destroy' | 'keep', signature: Signature | null): Promise<void>;
  /** what somebody asked to be destroyed and a second person has not answered yet */
  awaiting(): ReturnType<typeof awaitingDestruction>;
  /** hashes every exhibit of a case again; the numbers of those that are not what was sealed */
  verify(caseId: string): Promise<{ checked: number; altered: string[] }>;
  cases(): Promise<string[]>;
  /** what two persons destroyed and is still there is destroyed now */
  finish(): Promise<string[]>;
};

export const projector = exhibitsProjector;

const TITLE_UNITS = 80;

export function createExhibits(deps: ExhibitsDeps): Exhibits {
  const { spine } = deps;
  const byCase = z.object({ id: z.string() });
  return {
    routes: [
      route({
        method: 'post',
        path: '/v1/cases/{id}/exhibits',
        summary: 'Collects posts as exhibits of a case, sealed as they were received',
        roles: ['investigator', 'supervisor'],
        params: byCase,
        body: newExhibits,
        answer: z.object({ items: z.array(exhibit.pick({ id: true, number: true })) }),
        handle: async ({ caller, params, body, idempotencyKey }) => ({
          body: { items: await collect(deps, caller, params.id, body, idempotencyKey) },
          status: 201,
        }),
      }),
    ],
    ofCase: (caseId) => exhibitsOfCase(spine.views, caseId),
    list: async (caseId) => (await exhibitsOfCase(spine.views, caseId)).map(exhibitOf),
    count: (views, cases) => countExhibits(views, cases),
    act: async (caller, caseId, action, why, signed) => {
      await spine.transact(async ({ views }) => {
        const all = await exhibitsOfCase(views, caseId);
        const found = why.only ? all.filter((one) => why.only?.includes(one.id)) : all;
        const entries = await actEntries(deps, views, caller, found, { action, ...why }, signed);
        return { entries, result: null };
      });
    },
    find: (id) => findExhibit(spine.views, id),
    receive: (caller, caseId, file) => receiveFile(deps, caller, caseId, file),
    seal: (caller, seizure) => sealSeizure(deps, caller, seizure),
    derive: (caller, from, made) => deriveExhibit(deps, caller, from, made),
    askDestruction: (caller, id, reason, signature) => askDestruction(deps, caller, id, reason, signature),
    answerDestruction: (caller, id, answer, signature) => answerDestruction(deps, caller, id, answer, signature),
    awaiting: () => awaitingDestruction(spine.views),
    verify: (caseId) => verifyContents(deps, caseId),
    cases: () => casesWithExhibits(spine.views),
    finish: () => finishDestructions(deps),
  };
}

async function collect(
  deps: ExhibitsDeps,
  caller: Caller,
  caseId: string,
  wanted: { readonly posts: readonly string[]; readonly signature: Signature | null },
  idempotencyKey: string | null,
): Promise<{ id: string; number: string }[]> {
  const { spine, newId } = deps;
  const posts = await deps.postsOf(wanted.posts);
  if (posts.length < new Set(wanted.posts).size) throw fault('post-unknown', 'a post is not there');
  const kept = new Map<string, { blob: string; bytes: Uint8Array }>();
  for (const post of posts) {
    const bytes = utf8(post.line);
    kept.set(post.id, { bytes, blob: (await spine.blobs.put(bytes, caseId)).digest });
  }
  const { result } = await spine.transact(
    async ({ views }) => {
      const statement: Statement = { kind: 'exhibit.collected', case: caseId, posts: wanted.posts };
      await deps.checkSigned(views, caller.person, statement, wanted.signature);
      const before = await exhibitsOfCase(views, caseId);
      const known = new Set(before.map((one) => one.post));
      const fresh = posts.filter((post) => !known.has(post.id));
      if (fresh.length === 0) return { entries: [], result: [] };
      const signature = await custodySignature(deps, views, wanted.signature, statement);
      const collected = fresh.map((post, index): Collected => {
        const n = before.length + index;
        const id = newId('exhibit');
        const number = `E${n + 1}`;
        const { bytes, blob } = kept.get(post.id)!;
        const sha256 = toHex(deps.hash(bytes));
        const act: Act = {
          id: newId('event'),
          actor: caller.person,
          role: caller.roles[0] ?? 'investigator',
          time: deps.now(),
          purpose: 'evidence',
          note: post.source,
          to: null,
          signature,
        };
        return {
          exhibit: id,
          number,
          n,
          kind: 'post',
          title: [...post.text.replace(/\s+/g, ' ').trim()].slice(0, TITLE_UNITS).join(''),
          post: post.id,
          text: post.text,
          blob,
          size: bytes.length,
          sha256,
          sha512: toHex(deps.sha512(bytes)),
          event: firstEvent({ id, number, source: post.id, sha256 }, act),
        };
      });
      return {
        entries: collectExhibits(caller.person, caseId, collected),
        result: collected.map(({ exhibit: id, number }) => ({ id, number })),
      };
    },
    idempotencyKey === null ? {} : { idempotencyKey },
  );
  return result;
}
