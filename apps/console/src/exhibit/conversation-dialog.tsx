import type { Conversation, TimelineMessage } from '@sanad/wire/exhibit';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { read } from '../api.ts';
import { addHeavy } from '../care.ts';
import { Dialog } from '../dialog.tsx';
import { LongList } from '../long-list.tsx';
import { Facts, Island, Problem, Waiting } from '../parts.tsx';
import { PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';
import { Shown } from './conversation-shown.tsx';

const ROW_HEIGHT = 88;
const MOST_SOURCES = 2;

/** What was said, in the order of time, over one source or all of a case; each line names its exhibit. */
export function ConversationDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useWords();
  const found = useQuery({ queryKey: ['conversation', path], queryFn: () => read<Conversation>(path), retry: false });
  const body = found.data?.body;
  const [chosen, choose] = useState<TimelineMessage | null>(null);
  const isRead = body !== undefined && body.messages.length > 0;
  useEffect(() => {
    if (isRead) addHeavy(path);
  }, [isRead, path]);
  return (
    <Dialog title={t('conversation')} wide onClose={onClose}>
      {found.isPending ? <Waiting /> : null}
      <Problem error={found.error} />
      {body ? (
        <>
          <Sources sources={body.sources} />
          <Unread unread={body.unread} />
          {body.messages.some((one) => one.instant) ? (
            <p className="small soft">
              {t('times-in', { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone })}
            </p>
          ) : null}
          <Shown conversation={body} onChoose={choose} />
          {body.messages.length === 0 ? <p className="soft">{t('no-conversation')}</p> : null}
          <div className="talk">
            <LongList
              label={t('conversation')}
              rows={body.messages}
              total={body.messages.length}
              keyOf={(one) => `${one.exhibit} ${one.n}`}
              rowHeight={ROW_HEIGHT}
              current={null}
              draw={(one) => (
                <button
                  type="button"
                  className={chosen === one ? 'row bare chosen' : 'row bare'}
                  aria-pressed={chosen === one}
                  onClick={() => choose(chosen === one ? null : one)}
                >
                  <Head one={one} />
                  <span className="clamp" dir="auto">
                    <Content one={one} />
                  </span>
                </button>
              )}
            />
          </div>
          {chosen ? (
            <section
              key={`${chosen.exhibit} ${chosen.n}`}
              ref={reveal}
              className="whole-message"
              aria-live="polite"
              aria-label={t('whole-message')}
            >
              <Head one={chosen} />
              <p className="said" dir="auto">
                <Content one={chosen} />
              </p>
            </section>
          ) : null}
        </>
      ) : null}
      <div className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}

/** A message that was asked for from far above comes into view. */
const reveal = (node: HTMLElement | null): void => node?.scrollIntoView({ block: 'nearest' });

/** Where the lines come from; many sources stand a press away, but not what a person must decide about one. */
function Sources({ sources }: { sources: Conversation['sources'] }) {
  const { t } = useWords();
  const unsure = sources.filter((one) => one.ambiguousDates);
  const others = sources.filter((one) => !one.ambiguousDates);
  const list = (some: Conversation['sources']) => some.map((one) => <Source key={one.exhibit} source={one} />);
  if (sources.length <= MOST_SOURCES) return list(sources);
  return (
    <>
      {list(unsure)}
      <details className="small">
        <summary>{t('sources-count', { count: others.length })}</summary>
        <div className="stack tight">{list(others)}</div>
      </details>
    </>
  );
}

/** Files of the case in which no conversation was found: a person sees what this line of time is without. */
function Unread({ unread }: { unread: Conversation['unread'] }) {
  const { t, tAny } = useWords();
  if (unread.length === 0) return null;
  return (
    <details className="small">
      <summary>{t('talk-unread', { count: unread.length })}</summary>
      <ul className="plain stack tight">
        {unread.map(({ exhibit, code }) => (
          <li key={exhibit} className="soft">
            <Island>{exhibit}</Island> · {tAny(`unread-${code}`, t('unread-other'))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Source({ source }: { source: Conversation['sources'][number] }) {
  const { t, number } = useWords();
  return (
    <p className="small soft">
      <Facts>
        <Island>{source.exhibit}</Island>
        <span>{t('messages-count', { count: source.messages })}</span>
        <span>{t('lines-recognised', { recognised: number(source.recognised), total: number(source.total) })}</span>
        <span>{source.zone ?? t('zone-not-known')}</span>
      </Facts>
      {source.ambiguousDates ? <span className="tag review">{t('dates-ambiguous')}</span> : null}
    </p>
  );
}

function Head({ one }: { one: TimelineMessage }) {
  const { t, time, list } = useWords();
  return (
    <span className="line between small soft">
      <span>
        <Island>{one.exhibit}</Island> ·{' '}
        {one.chat ? (
          <>
            <bdi>{one.chat}</bdi> ·{' '}
          </>
        ) : null}
        {one.confidence === undefined ? (
          <bdi>{one.author ?? t('nobody')}</bdi>
        ) : (
          <Sureness percent={one.confidence} isEmpty={one.text === ''} />
        )}
        {one.to && one.to.length > 0 ? (
          <>
            {' '}
            {t('message-to')} <bdi>{list(one.to)}</bdi>
          </>
        ) : null}
      </span>
      <span>{one.instant ? time(one.instant) : <Island>{one.at?.replace('T', ' ') ?? one.offset ?? '—'}</Island>}</span>
    </span>
  );
}

function Content({ one }: { one: TimelineMessage }) {
  const { t, tAny } = useWords();
  // what stands alone gives its line the direction; behind a word of ours it keeps to its own
  const Said =
    (one.kind === 'text' || one.confidence !== undefined) && !one.edited && !one.forwarded && !one.media?.file
      ? 'span'
      : 'bdi';
  return (
    <>
      {one.kind === 'text' || one.confidence !== undefined ? null : (
        <span className="tag">{tAny(`message-${one.kind}`, one.kind)}</span>
      )}{' '}
      {one.edited ? <span className="tag">{t('message-edited')}</span> : null}{' '}
      {one.forwarded ? (
        <span className="tag">
          {t('message-forwarded')} <bdi>{one.forwarded}</bdi>
        </span>
      ) : null}{' '}
      {one.reply ? <span className="small soft">{t('message-reply', { number: one.reply })} · </span> : null}{' '}
      {one.media?.file ? <bdi>{one.media.file}</bdi> : null}{' '}
      <Said className="message-text">
        <PlainWords text={said(one)} />
      </Said>
      {one.details ? <span className="soft"> {one.details}</span> : null}
      {one.reactions?.map(({ author, text }) => (
        <span key={`${author} ${text}`} className="soft">
          {' · '}
          <bdi>{text}</bdi> {author ? <bdi>{author}</bdi> : null}
        </span>
      ))}
    </>
  );
}

/** Below this the words of a picture are read with much doubt. */
const SURE = 70;

/** Words that a program read off a picture, and how sure it is: what is on the picture counts. */
function Sureness({ percent, isEmpty }: { percent: number; isEmpty: boolean }) {
  const { t } = useWords();
  if (isEmpty) return <span className="tag">{t('picture-no-words')}</span>;
  if (percent >= SURE) return <span className="tag">{t('picture-read', { percent })}</span>;
  return <span className="tag review">{t('picture-read-doubt', { percent })}</span>;
}

/** The text beside a file, without the words by which the program names the file once more. */
function said({ text, media }: TimelineMessage): string {
  const file = media?.file;
  if (!file || !text.includes(file)) return text;
  return text
    .split('\n')
    .map((line) =>
      line.includes(file) ? line.replace(/\u200e?<[^<>]*>/u, '').replace(/^\S.* \([^()]*\)$/u, '') : line,
    )
    .join('\n')
    .trim();
}
