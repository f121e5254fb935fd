import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { utf8 } from '@sanad/base/bytes';
import { expectHost, type Issued, issueServer, makeAuthority } from '@sanad/platform/local-authority';
import { tell } from '../talk.ts';
import { writeNew } from '../write-new.ts';

/** `sanad tls`: a certificate for one server; the authority that vouches for it is made at the first use. */
export async function makeTls(
  host: string,
  options: { readonly out: string; readonly authority?: string },
): Promise<number> {
  expectHost(host);
  const now = new Date();
  const home = options.authority ?? options.out;
  const authority = await openAuthority(home, domainOf(host), now);
  const server = await issueServer(authority, host, now);
  await mkdir(options.out, { recursive: true, mode: 0o700 });
  await writePair(path.join(options.out, 'server'), server);
  process.stdout.write(`${path.join(options.out, 'server.crt')}\n${path.join(options.out, 'server.key')}\n`);
  tell('tls-made', { host, authority: path.join(home, 'authority.crt'), key: path.join(home, 'authority.key') });
  return 0;
}

async function openAuthority(folder: string, domain: string, now: Date): Promise<Issued> {
  const [certificate, key] = [path.join(folder, 'authority.crt'), path.join(folder, 'authority.key')];
  if (existsSync(certificate) && existsSync(key))
    return { certificate: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  const made = await makeAuthority(domain, now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writePair(path.join(folder, 'authority'), made);
  return made;
}

async function writePair(place: string, { certificate, key }: Issued): Promise<void> {
  await writeNew(`${place}.key`, [utf8(key)]);
  await writeNew(`${place}.crt`, [utf8(certificate)]);
}

/** What the authority may vouch for: everything beside the server in its domain, or the one name when it has no domain. */
function domainOf(host: string): string {
  const [, ...rest] = host.split('.');
  return rest.length >= 2 ? rest.join('.') : host;
}
