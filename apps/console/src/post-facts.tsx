import type { Post, PostRow } from '@sanad/wire/post';
import { Facts, Island, PriorityTag, Said } from './parts.tsx';
import { useWords } from './words.tsx';

/** Where and when a post was seen, in one line. Whoever warns, asks or calls for help is not named. */
export function PostFacts({ post }: { post: PostRow | Post }) {
  const { t, time, list } = useWords();
  const spoken = 'reading' in post ? [...new Set(post.reading.runs?.map(({ language }) => language))] : [];
  return (
    <div className="line">
      <PriorityTag priority={post.priority} help={post.stance === 'help'} />
      <Facts>
        {post.stance === 'help' ? null : <span>{t(`stance-${post.stance}`)}</span>}
        <span>
          {spoken.length > 1 ? list(spoken.map((one) => t(`language-${one}`))) : t(`language-${post.language}`)}
        </span>
        {post.platform ? <Island>{post.platform}</Island> : null}
        <span>{time(post.at)}</span>
        {post.author && post.stance === 'offer' ? <Said>{post.author}</Said> : null}
      </Facts>
    </div>
  );
}

/** Pay and contacts that were read in the post. */
export function PostFinds({ post }: { post: Post }) {
  const { t, tAny, number, money } = useWords();
  const { pay, contacts } = post.reading;
  if (pay.length === 0 && contacts.length === 0) return null;
  return (
    <ul className="line" aria-label={t('finds')}>
      {pay.map((one) => (
        <li key={`${one.span[0]}`} className="chip">
          <span className="soft">{t('pay')}</span>
          <bdi>{money(one.amount, one.currency)}</bdi>
          {one.period ? tAny(`period-${one.period}`, one.period) : null}
          {one.monthlyMad === null || (one.currency === 'MAD' && one.period === 'month') ? null : (
            <span className="soft">{t('monthly', { amount: number(Math.round(one.monthlyMad)) })}</span>
          )}
        </li>
      ))}
      {contacts.map((contact) => (
        <li key={`${contact.kind}${contact.span[0]}`} className="chip">
          <span className="soft">{t(`contact-${contact.kind}`)}</span>
          <Island>{contact.value}</Island>
        </li>
      ))}
    </ul>
  );
}
