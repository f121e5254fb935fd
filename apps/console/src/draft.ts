import { useCallback, useState } from 'react';

const PREFIX = 'draft ';

/** Text or ticks that are not sent yet: they outlive a reload and a refusal, and go when sent or at sign-out. */
export function useDraft<T>(name: string, first: T): [T, (next: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readDraft(name) ?? first);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
    },
    [name],
  );
  const drop = useCallback(() => sessionStorage.removeItem(PREFIX + name), [name]);
  return [value, keep, drop];
}

export type VersionedDraft<T> = {
  /** null: nothing was changed */
  readonly value: T | null;
  /** the version the changes began from, to be matched when they are sent */
  readonly match: string | null;
  keep(next: T): void;
  drop(): void;
  /** The person was told that somebody else changed it: from now on her changes are of the version she sees. */
  rebase(): void;
};

/** Changes of a thing that others can change too, kept as a draft together with the version they began from. */
export function useVersionedDraft<T>(name: string, etag: string | null): VersionedDraft<T> {
  const [kept, set, remove] = useDraft<{ value: T; match: string | null } | null>(name, null);
  return {
    value: kept?.value ?? null,
    match: kept?.match ?? etag,
    keep: (value) => set({ value, match: kept?.match ?? etag }),
    drop: () => {
      set(null);
      remove();
    },
    rebase: () => {
      if (kept) set({ ...kept, match: null });
    },
  };
}

export function hasDraft(name: string): boolean {
  return sessionStorage.getItem(PREFIX + name) !== null;
}

export function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function readDraft<T>(name: string): T | null {
  const kept = sessionStorage.getItem(PREFIX + name);
  return kept === null ? null : (JSON.parse(kept) as T);
}
