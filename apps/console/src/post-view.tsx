import type { Post, Reason } from '@sanad/wire/post';
import { useState } from 'react';
import { type Segment, segmentsOf } from './highlight.ts';
import { Island, PriorityTag, Said } from './parts.tsx';
import { useWords } from './words.tsx';

/** A post, large, with the words that raised it marked in place; the list of reasons is its twin in text. */
export function PostText({
  post,
  on,
  onPick,
}: {
  post: Pick<Post, 'text' | 'reasons' | 'reading'>;
  on: string | null;
  onPick: (code: string | null) => void;
}) {
  const { language } = useWords();
  const title = new Map(post.reasons.map((reason) => [reason.code, reason.title[language]]));
  const against = new Set(post.reasons.filter((reason) => reason.against).map((reason) => reason.code));
  const contacts = post.reading.contacts.map((contact) => contact.span);
  if (post.text === '') return <p className="post soft">—</p>;
  return (
    <p className="post" dir="auto">
      {groupsOf(segmentsOf(post.text, [...post.reasons, { code: CONTACT, spans: contacts }])).map((group) => {
        const inner = group.segments.map((segment) => {
          const codes = segment.codes.filter((code) => code !== CONTACT);
          return codes.length === 0 ? (
            <span key={segment.start}>{segment.text}</span>
          ) : (
            <mark
              key={segment.start}
              className={`${codes.every((code) => against.has(code)) ? 'against' : ''} ${on && codes.includes(on) ? 'on' : ''}`}
              title={codes.map((code) => title.get(code)).join(' · ')}
              onMouseEnter={() => onPick(codes[0]!)}
              onMouseLeave={() => onPick(null)}
            >
              {segment.text}
            </mark>
          );
        });
        return group.contact ? (
          <bdi key={group.start} className="island">
            {inner}
          </bdi>
        ) : (
          inner
        );
      })}
    </p>
  );
}

const CONTACT = '@contact';

/** Neighbours inside one contact stay together, so that a number keeps its order in a line from right to left. */
function groupsOf(segments: readonly Segment[]): { start: number; contact: boolean; segments: Segment[] }[] {
  const groups: { start: number; contact: boolean; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const contact = segment.codes.includes(CONTACT);
    const last = groups.at(-1);
    if (last && last.contact === contact) last.segments.push(segment);
    else groups.push({ start: segment.start, contact, segments: [segment] });
  }
  return groups;
}

export function ReasonList({
  reasons,
  text,
  onPick,
}: {
  reasons: readonly (Reason & { posts?: number })[];
  text: string;
  onPick?: (code: string | null) => void;
}) {
  const { t, language } = useWords();
  if (reasons.length === 0) return <p className="soft">{t('no-reasons')}</p>;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li
          key={reason.code}
          className={reason.against ? 'against' : ''}
          onMouseEnter={() => onPick?.(reason.code)}
          onMouseLeave={() => onPick?.(null)}
        >
          <h3>
            {reason.title[language]} {reason.against ? <span className="tag settled">{t('good-sign')}</span> : null}
          </h3>
          <p className="small">{reason.explanation[language]}</p>
          <p className="small">
            {[...new Set(reason.spans.map(([start, end]) => text.slice(start, end)))].map((words) => (
              <Said key={words} className="words">
                {words}
              </Said>
            ))}
            <span className="soft">
              <Island>{reason.code}</Island>
              {reason.posts === undefined ? null : ` · ${t('in-posts', { count: reason.posts })}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function PostView({ post }: { post: Post }) {
  const { t, time } = useWords();
  const [on, setOn] = useState<string | null>(null);
  return (
    <article className="stack" aria-label={t('post')}>
      <p className="line small soft">
        <PriorityTag priority={post.priority} />
        <span>{t(`stance-${post.stance}`)}</span>
        <span>{t(`language-${post.language}`)}</span>
        {post.platform ? <Island>{post.platform}</Island> : null}
        <span>{time(post.at)}</span>
        {post.author ? <Island>{post.author}</Island> : null}
      </p>
      <PostText post={post} on={on} onPick={setOn} />
      {post.reading.pay.length > 0 || post.reading.contacts.length > 0 ? (
        <p className="line small">
          {post.reading.pay.map((pay) => (
            <span key={`${pay.span[0]}`} className="tag none">
              <Island>
                {pay.amount} {pay.currency}
              </Island>
              {pay.monthlyMad === null ? '' : t('monthly', { amount: Math.round(pay.monthlyMad) })}
            </span>
          ))}
          {post.reading.contacts.map((contact) => (
            <span key={`${contact.kind}${contact.span[0]}`} className="tag none">
              {t(`contact-${contact.kind}`)} <Island>{contact.value}</Island>
            </span>
          ))}
        </p>
      ) : null}
      <section className="stack">
        <h2>{t('reasons')}</h2>
        <ReasonList reasons={post.reasons} text={post.text} onPick={setOn} />
      </section>
    </article>
  );
}
