import type { ReactNode } from 'react';
import { Refused } from './api.ts';
import { follow } from './place.ts';
import { type Key, useWords } from './words.tsx';

export function Link({
  to,
  children,
  className,
  current,
}: {
  to: string;
  children: ReactNode;
  className?: string;
  current?: boolean;
}) {
  return (
    <a
      href={to}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => follow(event, to)}
    >
      {children}
    </a>
  );
}

/** Text that somebody wrote: its direction follows its own first letter, whatever the screen's is. */
export function Said({ children, className }: { children: string; className?: string }) {
  return (
    <span dir="auto" className={className}>
      <bdi>{children}</bdi>
    </span>
  );
}

/** Numbers, phones, links: left to right everywhere. */
export function Island({ children }: { children: ReactNode }) {
  return <bdi className="island">{children}</bdi>;
}

/** A digest in groups, so that it can be compared by eye. */
export function Digest({ value }: { value: string }) {
  return <code className="digest">{value.match(/.{1,8}/g)?.join(' ')}</code>;
}

export function PriorityTag({ priority }: { priority: 'alert' | 'review' | 'none' }) {
  const { t } = useWords();
  return <span className={`tag ${priority}`}>{t(`priority-${priority}`)}</span>;
}

export function Problem({ error }: { error: unknown }) {
  const { t } = useWords();
  if (!error) return null;
  const text =
    error instanceof Refused ? (error.problem.code === 'offline' ? t('offline') : error.problem.title) : t('failed');
  return (
    <p className="notice bad" role="alert">
      {text}
    </p>
  );
}

export function Waiting() {
  const { t } = useWords();
  return (
    <p className="soft" role="status">
      {t('loading')}
    </p>
  );
}

export function Empty({ title, text, children }: { title: Key; text: Key; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="empty">
      <h2>{t(title)}</h2>
      <p>{t(text)}</p>
      {children}
    </div>
  );
}
