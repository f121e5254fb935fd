import type { BundleInput } from '@sanad/evidence/bundle';

type Stamped = { readonly number: string; readonly facts: unknown };

/** The tokens that authorities gave for captured pages (RFC 3161), each a document beside the exhibit over which it stands. */
export function timestampDocuments(exhibits: readonly Stamped[]): BundleInput['documents'] {
  return exhibits.flatMap(({ number, facts }) => {
    const token = (facts as { readonly tsa_token?: unknown } | null)?.tsa_token;
    if (typeof token !== 'string') return [];
    return [
      {
        kind: 'timestamp',
        title: `${number} RFC 3161`,
        language: null,
        mediaType: 'application/timestamp-reply',
        name: `timestamp-${number.replace(/[^A-Za-z0-9]+/g, '-')}.tsr`,
        content: new Uint8Array(Buffer.from(token, 'base64')),
      },
    ];
  });
}
