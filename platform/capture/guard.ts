import { lookup } from 'node:dns/promises';
import http from 'node:http';
import { type AddressInfo, BlockList, connect, isIP, type Socket } from 'node:net';
import { isPublicAddress } from './addresses.ts';

export type GuardOptions = {
  /** Addresses beyond the public internet that the operator allows, one address or `net/bits` each. */
  readonly allow: readonly string[];
  /** All that may come in, in bytes as they are on the wire. */
  readonly mostBytes: number;
  /** For tests of rebinding; default: the resolver of the system. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
};

/** A way out to the network for one browser: every connection is resolved, judged and made here, to the address judged. */
export type Guard = {
  readonly port: number;
  /** Hosts to which nothing went, with the address that was not allowed. */
  readonly refused: ReadonlyMap<string, string>;
  /** The address that each `host:port` was reached at. */
  readonly reached: ReadonlyMap<string, string>;
  readonly bytes: () => number;
  readonly isOver: () => boolean;
  readonly close: () => Promise<void>;
};

/**
 * An HTTP proxy on the loopback interface. A browser that has no other way out cannot be led to a private address by a
 * redirect, a subrequest, a socket, or a name that means another address the second time it is asked.
 */
export async function openGuard(options: GuardOptions): Promise<Guard> {
  const refused = new Map<string, string>();
  const reached = new Map<string, string>();
  const allowed = allowedIn(options.allow);
  const sockets = new Set<Socket>();
  let bytes = 0;
  const isOver = (): boolean => bytes > options.mostBytes;
  const resolve = options.resolve ?? systemResolve;

  const open = async (host: string, port: number): Promise<Socket> => {
    const bare = host.replace(/^\[|\]$/g, '');
    const addresses = isIP(bare) ? [bare] : await resolve(bare);
    const wrong = addresses.find((one) => !isPublicAddress(one) && !allowed(one));
    if (isOver() || addresses.length === 0 || wrong !== undefined) {
      if (wrong !== undefined) refused.set(host, wrong);
      throw new Error('refused');
    }
    const address = addresses[0]!;
    reached.set(`${host}:${port}`, address);
    const socket = connect({ host: address, port });
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (isOver()) for (const one of sockets) one.destroy();
    });
    await new Promise<void>((good, bad) => socket.once('connect', good).once('error', bad));
    return socket;
  };

  const server = http.createServer({ maxHeaderSize: 256 * 1024 }, (request, response) => {
    forward(request, response, open).catch(() => response.destroy());
  });
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const [host, port] = hostAndPort(request.url ?? '', 443);
    open(host, port).then(
      (out) => {
        out.on('error', () => socket.destroy());
        out.on('close', () => socket.destroy());
        socket.on('close', () => out.destroy());
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        if (head.length > 0) out.write(head);
        out.pipe(socket);
        socket.pipe(out);
      },
      () => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    reached,
    bytes: () => bytes,
    isOver,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

async function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  open: (host: string, port: number) => Promise<Socket>,
): Promise<void> {
  const url = new URL(request.url ?? '');
  if (url.protocol !== 'http:') throw new Error('not http');
  const socket = await open(url.hostname, Number(url.port || 80));
  const headers: string[] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    if (/^proxy-/i.test(request.rawHeaders[i]!)) continue;
    headers.push(request.rawHeaders[i]!, request.rawHeaders[i + 1]!);
  }
  const out = http.request({
    createConnection: () => socket,
    method: request.method,
    path: `${url.pathname}${url.search}`,
    headers: headers as never,
    setHost: false,
    maxHeaderSize: 256 * 1024,
  });
  out.on('error', () => response.destroy());
  out.on('response', (answer) => {
    answer.on('error', () => response.destroy());
    answer.on('close', () => answer.complete || response.destroy());
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
    answer.pipe(response);
  });
  response.on('close', () => out.destroy());
  request.pipe(out);
}

function hostAndPort(authority: string, fallback: number): [string, number] {
  const found = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(authority);
  return found ? [found[1]!, Number(found[2])] : [authority, fallback];
}

async function systemResolve(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function allowedIn(list: readonly string[]): (address: string) => boolean {
  const nets = new BlockList();
  for (const one of list) {
    const [net, bits] = one.split('/');
    const family = isIP(net!) === 6 ? 'ipv6' : 'ipv4';
    nets.addSubnet(net!, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return (address) => nets.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
