import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { CustodyAction, CustodySignature } from '@sanad/evidence/custody';
import type { Spine, Views, ViewsTransaction } from '@sanad/platform/ports';
import { type Exhibit, exhibit, newExhibits } from '@sanad/wire/case';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { type Signature, type Statement, statementText } from '@sanad/wire/statement';
import { z } from 'zod';
import { type Act, type Collected, collectExhibits, firstEvent, recordCustody } from './commands.ts';
import { countExhibits, exhibitOf, exhibitsOfCase, type FoundExhibit } from './queries.ts';
import { exhibitsProjector } from './views.ts';

export type ExhibitsDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
  readonly sha512: (data: Uint8Array) => Uint8Array;
  /** posts with the line under which each was received */
  readonly postsOf: (
    ids: readonly string[],
  ) => Promise<readonly { id: string; text: string; line: string; source: string }[]>;
  readonly checkSigned: (
    views: ViewsTransaction,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
  /** the public key (base64) of a signing key */
  readonly publicKeyOf: (views: ViewsTransaction, key: string) => Promise<string | null>;
};

/** Exhibits: what proves it, sealed on receipt, with a custody in which no link is missing. */
export type Exhibits = {
  readonly routes: readonly Route[];
  ofCase(caseId: string): Promise<FoundExhibit[]>;
  list(caseId: string): Promise<Exhibit[]>;
  count(views: Views | ViewsTransaction, cases: readonly string[]): Promise<Record<string, number>>;
  /** records the same act on every exhibit of a case (an export, a verification) */
  act(
    caller: Caller,
    caseId: string,
    action: CustodyAction,
    why: { purpose: string; to: string | null },
  ): Promise<void>;
};

export const projector = exhibitsProjector;

const TITLE_UNITS = 80;

export function createExhibits(deps: ExhibitsDeps): Exhibits {
  const { spine, newId } = deps;
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
    act: async (caller, caseId, action, why) => {
      await spine.transact(async ({ views }) => {
        const found = await exhibitsOfCase(views, caseId);
        const act = {
          actor: caller.person,
          role: caller.roles[0] ?? 'investigator',
          time: deps.now(),
          note: null,
          signature: null,
          ...why,
        };
        const entries = found.map((one) =>
          recordCustody(caller.person, caseId, one, action, { ...act, id: newId('event') }, deps.hash),
        );
        return { entries, result: null };
      });
    },
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

async function custodySignature(
  deps: ExhibitsDeps,
  views: ViewsTransaction,
  signature: Signature | null,
  statement: Statement,
): Promise<CustodySignature | null> {
  if (signature === null) return null;
  const key = await deps.publicKeyOf(views, signature.key);
  return key === null ? null : { key, value: signature.value, statement: statementText(statement) };
}
