import type { Page } from '@sanad/wire/common';
import type { PostRow } from '@sanad/wire/post';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { LongList } from '../long-list.tsx';
import { Facts, Link, Problem } from '../parts.tsx';
import { langOf, PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';
import { useLinkWords } from './link-words.tsx';

const ROW_HEIGHT = 116;

/** The posts of a campaign, each with why it is linked. */
export function CampaignPosts(props: {
  list: UseInfiniteQueryResult<InfiniteData<Page<PostRow>>>;
  posts: readonly PostRow[];
  total: number;
  current: string | null;
  placeOf: (post: string) => string;
}) {
  const { t } = useWords();
  const { list } = props;
  return (
    <>
      <Problem error={list.error} />
      <LongList
        label={t('posts-of-campaign')}
        rows={props.posts}
        total={props.total}
        keyOf={(post) => post.id}
        rowHeight={ROW_HEIGHT}
        current={props.current}
        draw={(post) => <Row post={post} to={props.placeOf(post.id)} current={post.id === props.current} />}
        onEnd={list.hasNextPage && !list.isFetchingNextPage ? list.fetchNextPage : undefined}
      />
    </>
  );
}

function Row({ post, to, current }: { post: PostRow; to: string; current: boolean }) {
  const { t, shortDate } = useWords();
  const say = useLinkWords();
  return (
    <Link to={to} replace className="row" current={current ? 'true' : undefined}>
      <Facts>
        <span>{shortDate(post.at)}</span>
        {post.platform ? <bdi dir="ltr">{post.platform}</bdi> : null}
        {post.membership === 'proposed' ? <span className="tag review">{t('is-proposed')}</span> : null}
      </Facts>
      <span className="clamp" dir="auto" lang={langOf(post.language)}>
        <PlainWords text={post.text} />
      </span>
      <span className="why">
        {post.because.length === 0 ? t('not-linked') : post.because.map((link) => say(link).short).join(' · ')}
      </span>
    </Link>
  );
}
