import { useSyncExternalStore } from 'react';

/** Where the reader is: the path and the query, kept by the browser's own history. */
export function usePlace(): { readonly path: string; readonly query: URLSearchParams } {
  const text = useSyncExternalStore(listen, () => location.pathname + location.search);
  const url = new URL(text, location.origin);
  return { path: url.pathname, query: url.searchParams };
}

export function go(to: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** A click that stays inside the console; with a modifier the browser does as it always does. */
export function follow(
  event: { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; preventDefault(): void },
  to: string,
  replace = false,
): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(to, { replace });
}

function listen(changed: () => void): () => void {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
}

/** The same place with other words in its query; an empty value takes the word out. */
export function withQuery(path: string, query: URLSearchParams, changes: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}
