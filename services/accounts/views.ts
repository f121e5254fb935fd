import type { OpenEntry, Projector } from '@sanad/platform/ports';

export type FactRow = { entry: string; kind: string; ref: string; month: string; value: number; posts: number };
export type AccountsTables = { 'accounts.facts': FactRow };

type Fact = { readonly kind: string; readonly ref: string; readonly value: number; readonly posts: number };
type Body = Readonly<Record<string, never>> & {
  readonly batch?: string;
  readonly count?: number;
  readonly decision?: string;
  readonly verdict?: string;
  readonly posts?: number;
  readonly case?: string;
  readonly from?: string;
};

/** Which entries are counted, and as what. Figures are sums of facts, so each can be traced to its entries. */
const FACTS: Readonly<Record<string, (body: Body, entry: OpenEntry) => Fact>> = {
  'batch.received': (body) => ({
    kind: 'posts',
    ref: body.batch ?? '',
    value: body.count ?? 0,
    posts: body.count ?? 0,
  }),
  'campaign.decided': (body) => ({
    kind: `decision:${body.verdict ?? ''}`,
    ref: body.decision ?? '',
    value: 1,
    posts: body.posts ?? 0,
  }),
  'case.opened': (body) => ({ kind: 'cases', ref: body.case ?? '', value: 1, posts: 0 }),
  'operation.recorded': (body) => ({ kind: 'operations', ref: body.case ?? '', value: 1, posts: 0 }),
  'arrest.recorded': (body) => ({ kind: 'arrested', ref: body.case ?? '', value: 1, posts: 0 }),
  // A case that goes on inside another one is not counted twice; taken back, it counts again.
  'case.merged': (body) => ({ kind: 'cases', ref: body.from ?? '', value: -1, posts: 0 }),
  'case.unmerged': (body) => ({ kind: 'cases', ref: body.from ?? '', value: 1, posts: 0 }),
  'case.referred': (body) => ({ kind: 'referred', ref: body.case ?? '', value: 1, posts: 0 }),
};

export const accountsProjector: Projector = {
  schema: 'accounts',
  tables: ['facts'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => type in FACTS || type === 'decision.undone',
  apply: async (views, entry) => {
    const db = views.withTables<AccountsTables>();
    const body = entry.body as unknown as Body;
    if (entry.header.type === 'decision.undone') {
      await db
        .deleteFrom('accounts.facts')
        .where('ref', '=', body.decision ?? '')
        .execute();
      return;
    }
    const fact = FACTS[entry.header.type]!(body, entry);
    await db
      .insertInto('accounts.facts')
      .values({ entry: entry.header.id, month: entry.header.time.slice(0, 7), ...fact })
      .execute();
  },
};
