import type { Post } from '@sanad/wire/post';
import type { ReactNode } from 'react';
import { joinOverBlanks, type Segment, segmentsOf } from './highlight.ts';
import { langOf } from './plain-words.tsx';
import { useWords } from './words.tsx';

type Shown = Pick<Post, 'text' | 'reasons' | 'language'> & { readonly reading: Pick<Post['reading'], 'contacts'> };

/** A post, large, with the words that raised it marked in place; the numbers are those of the list of reasons. */
export function PostText(props: { post: Shown; on: string | null; onPick: (code: string | null) => void }) {
  const { t } = useWords();
  const { text, reasons, language, reading } = props.post;
  if (text.trim() === '') return <p className="soft">{t('post-empty')}</p>;
  const contacts = { code: CONTACT, spans: reading.contacts.map((contact) => contact.span) };
  const segments = segmentsOf(text, [...joinOverBlanks(text, reasons), contacts]);
  return (
    <p className="post" dir="auto" lang={langOf(language)}>
      {groupsOf(segments).map((group): ReactNode => {
        const inner = group.segments.map((segment) => (
          <OneSegment
            key={segment.start}
            {...props}
            segment={segment}
            next={segments[segments.indexOf(segment) + 1]?.codes ?? []}
          />
        ));
        return group.contact ? (
          <bdi key={`contact ${group.start}`} className="island" dir="ltr">
            {inner}
          </bdi>
        ) : (
          inner
        );
      })}
    </p>
  );
}

function OneSegment(props: {
  post: Shown;
  segment: Segment;
  next: readonly string[];
  on: string | null;
  onPick: (code: string | null) => void;
}) {
  const { language } = useWords();
  const { reasons } = props.post;
  const codes = props.segment.codes.filter((code) => code !== CONTACT);
  if (codes.length === 0) return <span>{props.segment.text}</span>;
  const marking = reasons.filter((reason) => codes.includes(reason.code));
  const ending = marking.filter((reason) => !props.next.includes(reason.code));
  const against = marking.every((reason) => reason.against);
  return (
    <mark
      className={`${against ? 'against' : ''}${props.on && codes.includes(props.on) ? ' on' : ''}`}
      title={marking.map((reason) => reason.title[language]).join(' · ')}
      data-n={ending.length > 0 ? ending.map((reason) => reasons.indexOf(reason) + 1).join('·') : undefined}
      onMouseEnter={() => props.onPick(codes[0]!)}
      onMouseLeave={() => props.onPick(null)}
    >
      {props.segment.text}
    </mark>
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
