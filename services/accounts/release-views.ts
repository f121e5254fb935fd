import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { ReleaseContent, ReleaseState } from '@sanad/wire/release';

export type ReleaseTables = {
  'accounts.releases': {
    id: string;
    state: ReleaseState;
    title: string;
    content: string;
    by: string;
    at: string;
    decided_by: string | null;
    decided_at: string | null;
    reason: string;
  };
};

type Proposed = { release: string; title: Record<string, string>; content: ReleaseContent; reason: string };
type Decided = { release: string; answer: 'release' | 'refuse' | 'withdraw'; note: string };

const STATE_OF: Readonly<Record<Decided['answer'], ReleaseState>> = {
  release: 'released',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

export function isOfReleases(type: string): boolean {
  return type === 'release.proposed' || type === 'release.decided';
}

export async function applyRelease(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const db = views.withTables<ReleaseTables>();
  const { actor, time } = entry.header;
  if (entry.header.type === 'release.proposed') {
    const { release, title, content, reason } = entry.body as unknown as Proposed;
    const text = { title: JSON.stringify(title), content: JSON.stringify(content), reason };
    await db
      .insertInto('accounts.releases')
      .values({ id: release, state: 'proposed', ...text, by: actor, at: time, decided_by: null, decided_at: null })
      .execute();
    return;
  }
  const { release, answer } = entry.body as unknown as Decided;
  await db
    .updateTable('accounts.releases')
    .set({ state: STATE_OF[answer], decided_by: actor, decided_at: time })
    .where('id', '=', release)
    .execute();
}
