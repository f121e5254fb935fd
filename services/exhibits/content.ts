import type { ExhibitsDeps } from './deps.ts';

/** A content as it is, or piece by piece when it is too large for memory. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** Where a content is kept, and its digests. */
export type Kept = { readonly blob: string; readonly size: number; readonly sha256: string; readonly sha512: string };

/** Keeps a content under a key of its own; its digests are those of the very bytes that were kept. */
export async function keepContent({ spine, digests }: ExhibitsDeps, content: Content, scope: string): Promise<Kept> {
  const found = digests();
  const { digest: blob, size } = await spine.blobs.put(seenBy(found.update, content), scope);
  return { blob, size, ...found.end() };
}

/** Digests of what is kept, null when it is gone or altered. */
export async function keptDigests(
  { spine, digests }: Pick<ExhibitsDeps, 'spine' | 'digests'>,
  blob: string,
): Promise<{ sha256: string; sha512: string } | null> {
  try {
    const content = await spine.blobs.stream(blob);
    if (!content) return null;
    const found = digests();
    for await (const piece of content) found.update(piece);
    return found.end();
  } catch {
    return null;
  }
}

async function* seenBy(see: (piece: Uint8Array) => void, content: Content): AsyncGenerator<Uint8Array> {
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    see(piece);
    yield piece;
  }
}
