import type { Link as PostLink } from '@sanad/wire/post';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Digest, Island, Link, Problem } from '../parts.tsx';
import { PostFacts, PostFinds } from '../post-facts.tsx';
import { PostText } from '../post-text.tsx';
import { postOf } from '../reads.ts';
import { useWords } from '../words.tsx';
import { useLinkWords } from './link-words.tsx';

/** One post of the campaign: its words, what was found in them, why it is here. */
export function CampaignPost(props: { id: string; why: readonly PostLink[]; placeOf: (post: string) => string }) {
  const { t, language, colon } = useWords();
  const say = useLinkWords();
  const [on, setOn] = useState<string | null>(null);
  const post = useQuery(postOf(props.id));
  return (
    <article className="stack ruled" aria-label={t('post')}>
      <Problem error={post.error} />
      {post.data ? (
        <>
          <PostFacts post={post.data} />
          <PostText post={post.data} on={on} onPick={setOn} />
          <PostFinds post={post.data} />
          <p className="small">
            <span className="strong">{t('reasons')}</span>{' '}
            {post.data.reasons.length === 0
              ? t('no-reasons')
              : post.data.reasons.map((reason, i) => `${i + 1}. ${reason.title[language]}`).join(' · ')}
          </p>
        </>
      ) : null}
      <h3>{t('why-linked')}</h3>
      {props.why.length === 0 ? <p className="soft">{t('not-linked')}</p> : null}
      <ul className="links">
        {props.why.map((link) => {
          const { kind, value } = say(link);
          return (
            <li key={link.kind + link.with}>
              <span>
                {kind} {value ? <Island>{value}</Island> : null}
              </span>
              <Link to={props.placeOf(link.with)} replace>
                {t('linked-with')}
              </Link>
            </li>
          );
        })}
      </ul>
      {post.data ? (
        <div className="small soft">
          <p>
            {t('source')} <bdi>{post.data.source}</bdi> · {t('legal-basis')}
            {colon}
            <bdi>{post.data.legalBasis}</bdi>
          </p>
          <p>
            SHA-256 <Digest value={post.data.digest} />
          </p>
        </div>
      ) : null}
    </article>
  );
}
