import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { HEADERS, policy } from './portal-headers.ts';

/**
 * Sends pages that are the same for everybody, packed once each. No other page is packed: the size of a packed page tells of
 * what stands in it.
 */
export function createPackedPages(): (
  context: Context,
  markup: string,
  rules: Readonly<Record<string, string>>,
) => Response {
  const packed = new Map<string, Uint8Array<ArrayBuffer>>();
  return (context, markup, rules) => {
    const headers = { ...HEADERS, 'content-security-policy': policy(rules), vary: 'accept-encoding' };
    if (!context.req.header('accept-encoding')?.includes('gzip')) return context.html(markup, 200, headers);
    const bytes = packed.get(markup) ?? new Uint8Array(gzipSync(markup, { level: 9 }));
    packed.set(markup, bytes);
    return context.body(bytes, 200, {
      ...headers,
      'content-type': 'text/html; charset=UTF-8',
      'content-encoding': 'gzip',
    });
  };
}
