/** A condition on facts that may not all be known: it holds, it does not, or it cannot be told while facts are missing. */
export type Truth = { readonly is: 'yes' | 'no' } | { readonly is: 'unknown'; readonly missing: readonly string[] };

export const YES: Truth = { is: 'yes' };
export const NO: Truth = { is: 'no' };

/** Not decided yet: the facts it waits for are named. */
export function unknown(...missing: readonly string[]): Truth {
  return { is: 'unknown', missing };
}

/** A truth of something that is known. */
export function truth(value: boolean): Truth {
  return value ? YES : NO;
}

/** All hold. One that does not decides at once; else what is missing is named in full (Kleene). */
export function all(...parts: readonly Truth[]): Truth {
  if (parts.some((part) => part.is === 'no')) return NO;
  return gather(parts) ?? YES;
}

/** At least one holds (Kleene). */
export function any(...parts: readonly Truth[]): Truth {
  if (parts.some((part) => part.is === 'yes')) return YES;
  return gather(parts) ?? NO;
}

/** The opposite; what is unknown stays unknown for the same facts. */
export function not(part: Truth): Truth {
  return part.is === 'yes' ? NO : part.is === 'no' ? YES : part;
}

function gather(parts: readonly Truth[]): Truth | null {
  const missing = parts.flatMap((part) => (part.is === 'unknown' ? part.missing : []));
  return missing.length === 0 ? null : unknown(...new Set(missing));
}
