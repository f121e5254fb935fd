import type { Campaign } from '@sanad/wire/campaign';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { DecisionPanel } from '../decision-panel.tsx';
import { useDesk } from '../desk.tsx';
import { Island, Link, Problem, Scrolls, Waiting } from '../parts.tsx';
import { PostFacts, PostFinds } from '../post-facts.tsx';
import { PostText } from '../post-text.tsx';
import { campaignOf, postOf } from '../reads.ts';
import { Reasons } from '../reasons.tsx';
import { TemplateView } from '../template-view.tsx';
import { useWords } from '../words.tsx';
import { useClaim } from './claim.ts';

const CONTACTS_SHOWN = 3;
/** The words are shown at once; what was found in them follows. */
const NOT_READ = { reasons: [], reading: { contacts: [] } };

/**
 * The thing in the middle, and beside it why, and what can be done. `follows`: it comes after one that was just decided by
 * a button that is gone now; whoever reads by ear or keyboard is led to it, once.
 */
export function QueueSubject(props: {
  id: string;
  help: boolean;
  follows: RefObject<boolean>;
  onDecided: () => void;
  head: ReactNode;
}) {
  const { t, time } = useWords();
  const { mayWork } = useDesk();
  const [on, setOn] = useState<string | null>(null);
  const campaign = useQuery(campaignOf(props.id));
  const sample = campaign.data?.body.sample?.id ?? null;
  const post = useQuery({ ...postOf(sample ?? ''), enabled: sample !== null });
  const body = campaign.data?.body;
  const claim = useClaim(props.id, mayWork && !props.help && body?.decision === null);
  const shown = post.data ?? body?.sample ?? null;
  const problem = campaign.error ?? post.error;
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (props.follows.current) article.current?.focus();
    props.follows.current = false;
  }, [props.follows]);
  return (
    <>
      <article className="subject stack big" aria-label={t('post')} ref={article} tabIndex={-1}>
        {props.head}
        {problem ? <Problem error={problem} /> : null}
        {shown ? (
          <div className="stack">
            <PostFacts post={post.data ?? shown} />
            <PostText post={post.data ?? { ...shown, ...NOT_READ }} on={on} onPick={setOn} />
            {post.data ? <PostFinds post={post.data} /> : null}
          </div>
        ) : problem ? null : (
          <Waiting />
        )}
        {body && body.template.length > 0 ? (
          <section className="ruled stack">
            <h2>{t('template')}</h2>
            <TemplateView
              template={body.template}
              from={{ read: body.templatePosts, all: body.size + body.proposed }}
            />
          </section>
        ) : null}
      </article>
      <aside className="side" aria-label={t('reasons-and-decision')}>
        <Scrolls label={t('reasons')}>
          {props.help ? <p className="notice due">{t('help-notice')}</p> : null}
          {post.data ? (
            <Reasons reasons={post.data.reasons} text={post.data.text} on={on} onPick={setOn} oneSided={props.help} />
          ) : null}
          {body && !props.help ? <CampaignOf campaign={body} /> : null}
        </Scrolls>
        {body && !props.help ? (
          <div className="acts">
            {claim && !claim.own ? (
              <p className="notice due" role="status">
                {t('claimed-by', { name: claim.byName, time: time(claim.until) })}
              </p>
            ) : (
              <DecisionPanel campaign={body} etag={campaign.data?.etag ?? null} onDecided={props.onDecided} />
            )}
          </div>
        ) : null}
      </aside>
    </>
  );
}

/** The campaign in few words: how many, by what they hang together, the way to its page. */
function CampaignOf({ campaign }: { campaign: Campaign }) {
  const { t, tAny } = useWords();
  const shared = campaign.contacts.filter((contact) => contact.posts > 1).slice(0, CONTACTS_SHOWN);
  return (
    <section className="stack">
      <h2>{t('campaign')}</h2>
      <p>{t('campaign-sum', { count: campaign.size, accounts: campaign.accounts })}</p>
      <ul className="links">
        {shared.map((contact) => (
          <li key={contact.kind + contact.value}>
            <span>
              {tAny(`contact-${contact.kind}`, contact.kind)} <Island>{contact.value}</Island>
            </span>
            <span className="soft small">{t('in-posts', { count: contact.posts })}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/campaigns/${campaign.id}`}>{t('to-campaign')}</Link>
      </p>
    </section>
  );
}
