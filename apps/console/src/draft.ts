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
