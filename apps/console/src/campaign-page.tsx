import type { Campaign } from '@sanad/wire/campaign';
import type { Page } from '@sanad/wire/common';
import type { PostRow } from '@sanad/wire/post';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from './api.ts';
import { DaysChart } from './days-chart.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { useDesk } from './desk.tsx';
import { Island, Link, PriorityTag, Problem, Waiting } from './parts.tsx';
import { go } from './place.ts';
import { ReasonList } from './post-view.tsx';
import { type Key, useWords } from './words.tsx';

const SLOT_VALUES = 4;

/** A campaign: template and slots, why each post is linked, growth, contacts; one decision; a case opened from it. */
export default function CampaignPage({ id }: { id: string }) {
  const { t, time } = useWords();
  const campaign = useQuery({ queryKey: ['campaign', id], queryFn: () => read<Campaign>(`/v1/campaigns/${id}`) });
  if (campaign.isPending) return <Waiting />;
  if (!campaign.data)
    return (
      <div className="page">
        <Problem error={campaign.error} />
      </div>
    );
  const { body } = campaign.data;
  return (
    <div className="page">
      <header className="stack tight">
        <p className="line small soft">
          <PriorityTag priority={body.priority} />
          <span>{t('posts', { count: body.size })}</span>
          <span>{t('accounts', { count: body.accounts })}</span>
          <span>{t('from-to', { from: time(body.firstAt), to: time(body.lastAt) })}</span>
        </p>
        <h1>
          {t('campaign')} <Island>{id.slice(-6)}</Island>
        </h1>
      </header>
      <div className="two">
        <div className="stack big">
          {body.template.length > 0 ? (
            <section className="sheet">
              <h2>{t('template')}</h2>
              <p className="template" dir="auto">
                {body.template.map((part, i) =>
                  'words' in part ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a template have no other name than their place
                    <bdi key={i}>{part.words} </bdi>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <span key={i} className="slot" title={part.values.map((one) => one.value).join('\n')}>
                      {part.values.slice(0, SLOT_VALUES).map((one, n) => (
                        <span key={one.value}>
                          {n > 0 ? ' / ' : ''}
                          <bdi className={/[0-9]/.test(one.value) ? 'island' : ''}>{one.value}</bdi>
                        </span>
                      ))}
                      {part.values.length > SLOT_VALUES ? ` +${part.values.length - SLOT_VALUES}` : ''}
                    </span>
                  ),
                )}
              </p>
            </section>
          ) : null}
          <section className="sheet">
            <h2>{t('reasons')}</h2>
            <ReasonList reasons={body.reasons} text="" />
          </section>
          <section className="sheet">
            <h2>{t('growth')}</h2>
            <DaysChart days={body.days} />
          </section>
          <Posts id={id} size={body.size} />
        </div>
        <aside className="stack big">
          <DecisionPanel campaign={body} etag={campaign.data.etag} onDecided={() => campaign.refetch()} />
          <CaseOf campaign={body} />
          {body.contacts.length > 0 ? (
            <section className="stack">
              <h2>{t('contacts')}</h2>
              <ul className="rows stack tight">
                {body.contacts.map((contact) => (
                  <li key={contact.kind + contact.value} className="line between">
                    <span>
                      {t(`contact-${contact.kind}` as Key)} <Island>{contact.value}</Island>
                    </span>
                    <span className="small soft">{t('in-posts', { count: contact.posts })}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </div>
  );
}

function CaseOf({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const { session, sign } = useDesk();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (campaign.case)
    return (
      <Link to={`/cases/${campaign.case.id}`} className="button">
        {t('to-case', { number: campaign.case.number })}
      </Link>
    );
  if (campaign.decision?.verdict !== 'lure' || session.person.roles.every((role) => role === 'auditor')) return null;
  const open = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const made = await send<{ id: string }>(
        'POST',
        '/v1/cases',
        { title, campaign: campaign.id },
        { key: crypto.randomUUID() },
      );
      const posts: string[] = [];
      for (let cursor: string | null = ''; cursor !== null && posts.length < 500; ) {
        const page: Page<PostRow> = (
          await read<Page<PostRow>>(`/v1/campaigns/${campaign.id}/posts?limit=500${cursor ? `&cursor=${cursor}` : ''}`)
        ).body;
        posts.push(...page.items.filter((post) => post.membership === 'member').map((post) => post.id));
        cursor = page.next;
      }
      const wanted = posts.slice(0, 500);
      const signature = await sign({ kind: 'exhibit.collected', case: made.body.id, posts: wanted });
      await send(
        'POST',
        `/v1/cases/${made.body.id}/exhibits`,
        { posts: wanted, signature },
        { key: crypto.randomUUID() },
      );
      go(`/cases/${made.body.id}`);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <section className="stack">
      <h2>{t('open-case')}</h2>
      <Problem error={error} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label>
          {t('case-title')}
          <input
            type="text"
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            required
            maxLength={200}
          />
        </label>
        <button type="submit" className="button main" disabled={busy}>
          {t('open-case-collect', { count: campaign.size })}
        </button>
      </form>
    </section>
  );
}

function Posts({ id, size }: { id: string; size: number }) {
  const { t, time } = useWords();
  const list = useInfiniteQuery({
    queryKey: ['posts', id],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      (await read<Page<PostRow>>(`/v1/campaigns/${id}/posts?limit=50${pageParam ? `&cursor=${pageParam}` : ''}`)).body,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <section className="stack">
      <h2>{t('posts-of', { count: size })}</h2>
      <Problem error={list.error} />
      <ul className="rows">
        {list.data?.pages
          .flatMap((page) => page.items)
          .map((post) => (
            <li key={post.id} className="sheet">
              <p className="line small soft">
                <span>{time(post.at)}</span>
                {post.platform ? <Island>{post.platform}</Island> : null}
                {post.membership === 'proposed' ? <span className="tag review">{t('is-proposed')}</span> : null}
              </p>
              <p className="exhibit-text" dir="auto">
                {post.text}
              </p>
              <p className="small">
                <strong>{t('why-linked')}</strong>{' '}
                {post.because.length === 0
                  ? t('not-linked')
                  : post.because.map((link) => (
                      <span key={link.kind + link.with} className="tag none">
                        {t(`link-${link.kind}` as Key)} <Island>{detailOf(link.detail)}</Island>
                      </span>
                    ))}
              </p>
            </li>
          ))}
      </ul>
      {list.hasNextPage ? (
        <button type="button" className="button" onClick={() => list.fetchNextPage()}>
          {t('more-posts')}
        </button>
      ) : null}
    </section>
  );
}

function detailOf(detail: unknown): string {
  const { value, similarity } = (detail ?? {}) as { value?: string; similarity?: number };
  return value ?? (similarity === undefined ? '' : `${Math.round(similarity * 100)} %`);
}
