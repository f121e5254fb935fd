import { readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { fault } from '@sanad/base/fault';

/** How long a connection is kept for the next request, in milliseconds. */
const KEPT = 75_000;

type Fetch = (request: Request) => Response | Promise<Response>;
export type Tls = { readonly cert: string; readonly key: string };
export type Listening = { readonly url: string; readonly port: number; stop(): Promise<void> };

/** Listens at an address, over TLS when a certificate and its key are given as files. @throws `port-taken`, `tls-unreadable` */
export async function listen(fetch: Fetch, host: string, port: number, tls?: Tls): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const secure = tls ? { createServer: createSecureServer, serverOptions: read(tls) } : {};
  const server = serve({ fetch, hostname: host, port, ...secure } as Parameters<typeof serve>[0], resolve);
  // Longer than a client or a proxy keeps one: whoever sends on a connection that is being closed gets no answer.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEPT;
  server.on('error', (cause) => reject(fault('port-taken', 'the port is taken', { cause, detail: { port } })));
  const address = await promise;
  return {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    stop: async () => {
      await new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

function read({ cert, key }: Tls): { cert: Buffer; key: Buffer } {
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch (cause) {
    throw fault('tls-unreadable', 'the certificate or its key cannot be read', { cause, detail: { cert, key } });
  }
}
