import { fromUtf8, toHex, utf8 } from '@sanad/base/bytes';
import type { NewEntry, Views } from '@sanad/platform/ports';
import type { Campaign } from '@sanad/wire/campaign';
import type { Batch } from '@sanad/wire/post';
import type { Route } from '@sanad/wire/route';
import { alarmRoutes } from './alarm-routes.ts';
import { blobLines, readBatchLines } from './batch-posts.ts';
import { receiveBatch } from './commands.ts';
import type { TriageDeps } from './deps.ts';
import { countPosts, findCampaign, findPosts, hasMadeUp, memberDigests } from './queries.ts';
import { raiseAlarms } from './raise.ts';
import { reviewRoutes } from './review-routes.ts';
import { readCampaign, triageRoutes } from './routes.ts';
import { ruledRoutes } from './ruling-routes.ts';
import type { PostTable, TriageTables } from './tables.ts';
import { createTriageProjector } from './views.ts';

/** Triage: posts come in, are read and linked, and a person decides campaign by campaign. */
export type Triage = {
  readonly routes: readonly Route[];
  /** Takes a batch of posts as JSON Lines; broken lines are named, the rest is kept. */
  receive(
    by: string,
    batch: {
      source: string;
      legalBasis: string;
      lines: string;
      clock?: Batch['clock'];
      idempotencyKey?: string | null;
    },
  ): Promise<Batch>;
  /** Raises what a server that died between a batch and its alarms has left untold; what was told is not told again. */
  lookAgain(): Promise<void>;
  posts(ids: readonly string[]): Promise<(PostTable & { source: string; line: string })[]>;
  campaign(id: string): Promise<Campaign>;
  campaignSums(
    ids: readonly string[],
  ): Promise<{ id: string; size: number; verdict: string | null; lastAt: string | null }[]>;
  members(campaign: string): Promise<{ id: string; digest: string }[]>;
  hasMadeUp(): Promise<boolean>;
  countPosts(): Promise<number>;
};

const UNDER_WAY = 10;

export const createProjector = createTriageProjector;

export function createTriage(deps: TriageDeps): Triage {
  const { spine, newId } = deps;
  return {
    routes: [...ruledRoutes(deps), ...reviewRoutes(deps), ...alarmRoutes(deps), ...triageRoutes(deps)],
    receive: async (by, { source, legalBasis, lines: text, clock = null, idempotencyKey }) => {
      const { posts, broken } = readBatchLines(text);
      const id = newId('batch');
      const lines = blobLines(posts);
      const root = toHex(deps.rootOf(lines.map((line) => utf8(line))));
      const made = { id, accepted: lines.length, broken, root, repeated: false, clock };
      if (lines.length === 0) return made;
      const again = async (views: Views): Promise<Batch | null> => {
        const before = await findBatch(views, { source, legalBasis, root });
        return before === null ? null : { ...made, id: before, repeated: true };
      };
      if (!idempotencyKey) {
        const known = await again(spine.views);
        if (known) return known;
      }
      const blob = await spine.blobs.put(utf8(lines.join('\n')), id);
      const batch = { id, source, legalBasis, count: lines.length, root, blob: blob.digest };
      const entry = receiveBatch(by, clock ? { ...batch, clock } : batch);
      const { result } = await spine.transact(
        async ({ views }): Promise<{ entries: NewEntry[]; result: Batch }> => {
          const known = await again(views);
          return known ? { entries: [], result: known } : { entries: [entry], result: made };
        },
        idempotencyKey ? { idempotencyKey } : {},
      );
      await raiseAlarms(deps, result.id);
      return result;
    },
    lookAgain: async () => {
      for (const batch of await latestBatches(spine.views)) await raiseAlarms(deps, batch);
    },
    posts: async (ids) => {
      const rows = await findPosts(spine.views, ids);
      const blobs = new Map<string, string[]>();
      const found: (PostTable & { source: string; line: string })[] = [];
      for (const row of rows) found.push({ ...row, line: await lineOf(deps, row, blobs) });
      return found;
    },
    campaign: (id) => readCampaign(deps, spine.views, id),
    campaignSums: async (ids) => {
      const rows = await Promise.all(ids.map((id) => findCampaign(spine.views, id)));
      return rows.flatMap((row) =>
        row ? [{ id: row.id, size: row.size, verdict: row.verdict, lastAt: row.last_at }] : [],
      );
    },
    members: (campaign) => memberDigests(spine.views, campaign),
    hasMadeUp: () => hasMadeUp(spine.views),
    countPosts: () => countPosts(spine.views),
  };
}

/** The post's own line of its batch, as it was received: what an exhibit keeps. */
async function lineOf({ spine, hash }: TriageDeps, post: PostTable, blobs: Map<string, string[]>): Promise<string> {
  let lines = blobs.get(post.batch);
  if (!lines) {
    const blob = await spine.blobs.get(await blobOf(spine, post.batch));
    lines = blob ? fromUtf8(blob).split('\n') : [];
    blobs.set(post.batch, lines);
  }
  return lines.find((line) => toHex(hash(utf8(line))) === post.digest) ?? '';
}

/** Those that may still have been under way when a server died, the oldest first. */
async function latestBatches(views: Views): Promise<string[]> {
  const rows = await views
    .withTables<TriageTables>()
    .selectFrom('triage.batches')
    .select('id')
    .orderBy('at', 'desc')
    .limit(UNDER_WAY)
    .execute();
  return rows.map(({ id }) => id).reverse();
}

/** A batch of the very same posts, of the same source on the same legal basis. */
async function findBatch(
  views: Views,
  wanted: { readonly source: string; readonly legalBasis: string; readonly root: string },
): Promise<string | null> {
  const row = await views
    .withTables<TriageTables>()
    .selectFrom('triage.batches')
    .select('id')
    .where('root', '=', wanted.root)
    .where('source', '=', wanted.source)
    .where('legal_basis', '=', wanted.legalBasis)
    .orderBy('at')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function blobOf(spine: TriageDeps['spine'], batch: string): Promise<string> {
  const { blob } = await spine.views
    .withTables<TriageTables>()
    .selectFrom('triage.batches')
    .select('blob')
    .where('id', '=', batch)
    .executeTakeFirstOrThrow();
  return blob;
}
