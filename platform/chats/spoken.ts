/** What a program writes into a conversation was said by nobody. */
const UNSAID = new Set(['system', 'deleted', 'call']);

/**
 * What a person said with a message, as the reader of conversations takes it.
 * @example spokenIn({ author: 'a', kind: 'deleted', text: 'This message was deleted' }).text === ''
 */
export function spokenIn({
  author,
  kind,
  text,
}: {
  readonly author: string | null;
  readonly kind: string;
  readonly text: string;
}): {
  readonly from: string;
  readonly text: string;
} {
  return { from: author ?? '', text: UNSAID.has(kind) ? '' : text };
}
