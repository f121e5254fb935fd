import type { Campaign } from '@sanad/wire/campaign';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Warn } from '../awareness/warn.tsx';
import { DecisionPanel } from '../decision-panel.tsx';
import { useDesk } from '../desk.tsx';
import { useKeys } from '../keys.ts';
import { Facts, Island, Link, PriorityTag, Problem, Scrolls, Waiting } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { campaignOf, postsOf } from '../reads.ts';
import { Reasons } from '../reasons.tsx';
import { TemplateView } from '../template-view.tsx';
import { useWords } from '../words.tsx';
import { CampaignPost } from './campaign-post.tsx';
import { CampaignPosts } from './campaign-posts.tsx';
import { DaysChart } from './days-chart.tsx';
import { timeOf } from './growth-days.ts';
import { OpenCase } from './open-case.tsx';
import { RhythmWords } from './rhythm-words.tsx';
import { Rulings } from './rulings.tsx';
import { ToBulletin } from './to-bulletin.tsx';
import { WhereSeen } from './where-seen.tsx';

const LinkGraph = lazy(() => import('./link-graph.tsx'));

/** A campaign: its posts on the starting side, template, growth and one post in the middle, decision on the end side. */
export default function CampaignPage({ id }: { id: string }) {
  const { t } = useWords();
  const { mayInvestigate } = useDesk();
  const { path, query } = usePlace();
  const campaign = useQuery(campaignOf(id));
  const list = useInfiniteQuery(postsOf(id));
  const posts = list.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = query.get('post');
  const current = chosen ?? campaign.data?.body.sample?.id ?? posts[0]?.id ?? null;
  const index = posts.findIndex((post) => post.id === current);
  const placeOf = (post: string): string => withQuery(path, query, { post });
  const pick = (post: string | undefined): void => {
    if (post) go(placeOf(post), { replace: true });
  };
  useKeys({ next: () => pick(posts[index + 1]?.id), previous: () => pick(posts[index - 1]?.id) });
  if (campaign.isPending) return <Waiting />;
  if (!campaign.data)
    return (
      <div className="page">
        <Problem error={campaign.error} />
      </div>
    );
  const { body, etag } = campaign.data;
  return (
    <div className="desk chosen stacked">
      <div className="subject stack big">
        <Head campaign={body} />
        {body.template.length > 0 ? (
          <section className="stack">
            <h2>{t('template')}</h2>
            <TemplateView
              template={body.template}
              from={{ read: body.templatePosts, all: body.size + body.proposed }}
            />
          </section>
        ) : null}
        <section className="stack">
          <h2>{t('growth')}</h2>
          <DaysChart days={body.days} />
          <RhythmWords rhythm={body.rhythm} />
        </section>
        <WhereSeen campaign={body} />
        {current ? (
          <CampaignPost id={current} why={posts[index]?.because ?? body.sample?.because ?? []} placeOf={placeOf} />
        ) : null}
        {posts.length > 1 ? (
          <Graph>
            <LinkGraph
              posts={posts}
              total={body.size + body.proposed}
              current={current}
              placeOf={placeOf}
              onPick={pick}
            />
          </Graph>
        ) : null}
      </div>
      <aside className="side" aria-label={t('reasons-and-decision')}>
        <Scrolls label={t('reasons')}>
          <OpenCase campaign={body} />
          <Warn campaign={body} />
          <ToBulletin campaign={body} />
          <Rulings campaign={body} />
          {body.decision && mayInvestigate ? (
            <p>
              <Link to={`/oversight?desk=contests&about=${body.id}`}>{t('contest-campaign')}</Link>
            </p>
          ) : null}
          <Contacts campaign={body} />
          <Reasons reasons={body.reasons} text="" />
        </Scrolls>
        <div className="acts">
          {body.sample?.stance === 'help' ? (
            <p className="notice due">{t('help-notice')}</p>
          ) : (
            <DecisionPanel campaign={body} etag={etag} onDecided={() => campaign.refetch()} />
          )}
        </div>
      </aside>
      <div className="list">
        <div className="list-head">
          <div className="section-head">
            <h2>{t('posts-of-campaign')}</h2>
            <span className="soft small">{t('posts', { count: body.size })}</span>
          </div>
        </div>
        <CampaignPosts
          list={list}
          posts={posts}
          total={body.size + body.proposed}
          current={current}
          placeOf={placeOf}
        />
      </div>
    </div>
  );
}

function Head({ campaign }: { campaign: Campaign }) {
  const { t, date } = useWords();
  const when = timeOf(campaign.days, new Date().toISOString());
  return (
    <header className="stack tight">
      <p className="small">
        <Link to={campaign.state === 'open' ? `/queue?campaign=${campaign.id}` : '/campaigns'}>
          {t(campaign.state === 'open' ? 'to-queue' : 'to-campaigns')}
        </Link>
      </p>
      <h1>
        {t('campaign')} <Island>{campaign.id.slice(-6)}</Island>
      </h1>
      <div className="line">
        <PriorityTag priority={campaign.priority} help={campaign.sample?.stance === 'help'} />
        <Facts>
          <span>{t('posts', { count: campaign.size })}</span>
          {campaign.proposed > 0 ? <span>{t('proposed', { count: campaign.proposed })}</span> : null}
          <span>{t('accounts', { count: campaign.accounts })}</span>
          {when ? (
            <span>
              {when.first === when.last
                ? date(when.first)
                : t('from-to', { from: date(when.first), to: date(when.last) })}
            </span>
          ) : null}
        </Facts>
      </div>
    </header>
  );
}

function Contacts({ campaign }: { campaign: Campaign }) {
  const { t, tAny } = useWords();
  return (
    <section className="stack">
      <h2>{t('contacts')}</h2>
      {campaign.contacts.length === 0 ? <p className="soft small">{t('no-contacts')}</p> : null}
      <ul className="links">
        {campaign.contacts.map((contact) => (
          <li key={contact.kind + contact.value}>
            <span>
              {tAny(`contact-${contact.kind}`, contact.kind)} <Island>{contact.value}</Island>
            </span>
            <span className="soft small">{t('in-posts', { count: contact.posts })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The picture of the links is drawn when asked for; the list of posts says the same in words. */
function Graph({ children }: { children: React.ReactNode }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <section className="stack ruled">
      <div className="section-head">
        <h2>{t('graph')}</h2>
        <button type="button" className="button quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'graph-hide' : 'graph-show')}
        </button>
      </div>
      {shown ? <Suspense fallback={<Waiting />}>{children}</Suspense> : null}
    </section>
  );
}
