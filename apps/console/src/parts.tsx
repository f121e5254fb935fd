import { Children, type ReactNode, useEffect, useRef } from 'react';
import { Refused } from './api.ts';
import { hasGroups, runsOf } from './number-runs.ts';
import { follow } from './place.ts';
import { type Key, useWords } from './words.tsx';

export function Link(props: {
  to: string;
  children: ReactNode;
  className?: string;
  current?: 'page' | 'true' | undefined;
  replace?: boolean;
}) {
  return (
    <a
      href={props.to}
      className={props.className}
      aria-current={props.current}
      onClick={(event) => follow(event, props.to, props.replace ?? false)}
    >
      {props.children}
    </a>
  );
}

/** Words that somebody wrote, inside a line of ours: their direction is their own, their numbers keep their order. */
export function Said({ children, className }: { children: string; className?: string }) {
  return <bdi className={className}>{hasGroups(children) ? <Reading text={children} /> : children}</bdi>;
}

/** A text with its numbers left to right, whatever the line's direction is. */
export function Reading({ text }: { text: string }) {
  return runsOf(text).map(({ from, to, isNumber }) =>
    isNumber ? <Island key={from}>{text.slice(from, to)}</Island> : <span key={from}>{text.slice(from, to)}</span>,
  );
}

/** Numbers, phones, links: left to right everywhere. */
export function Island({ children }: { children: ReactNode }) {
  return (
    <bdi className="island" dir="ltr">
      {children}
    </bdi>
  );
}

/** A digest or key in groups, so that it can be compared by eye. */
export function Digest({ value }: { value: string }) {
  return (
    <code className="digest" dir="ltr">
      {value.match(/.{1,8}/g)?.join(' ')}
    </code>
  );
}

/** How urgent a post is; a call for help says so and is never called ordinary. */
export function PriorityTag({ priority, help }: { priority: 'alert' | 'review' | 'none'; help?: boolean }) {
  const { t } = useWords();
  if (help) return <span className="tag review">{t('stance-help')}</span>;
  return <span className={`tag ${priority}`}>{t(`priority-${priority}`)}</span>;
}

/** What was refused: what happened and what to do, in the server's own words. It comes to where she looks. */
export function Problem({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const text =
    error instanceof Refused ? (error.problem.code === 'offline' ? t('offline') : error.problem.title) : t('failed');
  return (
    <div className="notice bad problem" role="alert" ref={place}>
      <p>{text}</p>
      {children}
    </div>
  );
}

export function Waiting() {
  const { t } = useWords();
  return (
    <p className="soft center" role="status">
      {t('loading')}
    </p>
  );
}

/** An empty place says what it is for and what to do next. */
export function Empty({ title, text, children }: { title: Key; text: Key; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="center">
      <h1>{t(title)}</h1>
      <p>{t(text)}</p>
      {children}
    </div>
  );
}

export function Section(props: { title: string; children: ReactNode; beside?: ReactNode; id?: string }) {
  return (
    <section className="section" id={props.id}>
      <div className="section-head">
        <h2>{props.title}</h2>
        {props.beside}
      </div>
      {props.children}
    </section>
  );
}

/** What scrolls on its own: named, and reachable by keyboard. */
export function Scrolls({ label, across, children }: { label: string; across?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={across ? 'scroll-x' : 'scrolls'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** The cap of a key, for the eye; the key itself is named by `aria-keyshortcuts` or in the list of keys. */
export function Cap({ children }: { children: ReactNode }) {
  return (
    <span className="cap" aria-hidden="true">
      {children}
    </span>
  );
}

/** Short facts in one line, each kept whole whatever its direction is. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <span className="facts">
      {Children.toArray(children).map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other name than their place
        <span key={i}>{one}</span>
      ))}
    </span>
  );
}
