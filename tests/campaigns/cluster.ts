import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Why there can be no cluster here, or false when there can. Said once, aloud. */
export const noCluster: string | false = findServer() ? false : 'no nats-server on this machine';
if (noCluster) console.log(`cluster: skipped: ${noCluster}`);

export type Cluster = {
  readonly urls: string;
  /** Kills a server without a word; it comes back when asked. */
  kill(name: string): Promise<void>;
  start(name: string): void;
  stop(): Promise<void>;
};

/** Three JetStream servers, each with a folder of its own, as Debian packs them. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-cluster-'));
  const ports = await freePorts(6);
  const nodes = [0, 1, 2].map((n) => ({ name: `n${n}`, client: ports[n]!, route: ports[n + 3]! }));
  const running = new Map<string, ChildProcess>();
  const routes = nodes.map((node) => `nats://127.0.0.1:${node.route}`).join(',');
  const start = (name: string): void => {
    const node = nodes.find((one) => one.name === name)!;
    const config = path.join(folder, `${name}.conf`);
    writeFileSync(
      config,
      `server_name: ${name}
listen: "127.0.0.1:${node.client}"
jetstream { store_dir: "${path.join(folder, name)}", max_memory_store: 64MB, max_file_store: 2GB }
cluster { name: sanad, listen: "127.0.0.1:${node.route}", routes: [${routes}] }
`,
    );
    running.set(name, spawn(findServer()!, ['-c', config], { stdio: 'ignore' }));
  };
  for (const { name } of nodes) start(name);
  return {
    urls: nodes.map((node) => `nats://127.0.0.1:${node.client}`).join(','),
    start,
    kill: (name) => end(running.get(name)),
    stop: async () => {
      for (const child of running.values()) await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Kills a process at once and waits until it is gone. */
export async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function findServer(): string | null {
  for (const place of ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'])
    try {
      execFileSync(place, ['--version'], { stdio: 'ignore' });
      return place;
    } catch {}
  return null;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
