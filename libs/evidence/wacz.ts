import { fromUtf8, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { type Check, createReport, type Findings } from './report.ts';
import { checkWaczSignature, type WaczSignatureCrypto } from './wacz-signature.ts';
import { checkWarc, type NamedDigest, type WarcCrypto } from './warc-check.ts';
import { contentOf, type Inflate, readZip, ZIP_LIMITS, type ZipEntry, type ZipLimits } from './zip-read.ts';

export type WaczCrypto = WarcCrypto & { readonly inflate: Inflate; readonly signature?: WaczSignatureCrypto };

export const WACZ_CHECKS = ['container', 'package', 'resources', 'pages', 'warcs', 'digest', 'signature'] as const;
export type WaczCheckId = (typeof WACZ_CHECKS)[number];

export type WaczReport = {
  readonly valid: boolean;
  readonly checks: readonly Check<WaczCheckId>[];
  readonly version: string | null;
  readonly pages: readonly { readonly url: string; readonly ts: string }[];
  /** Who signed: a public key, a domain; null when nobody did. */
  readonly signedBy: string | null;
};

type Resource = { readonly path: string; readonly bytes: number; readonly algorithm: string; readonly hash: string };

/**
 * Checks a web archive of WACZ 1.0 to 1.1.1: every file listed with its digest and size, pages, the WARCs themselves,
 * the digest of the package and its signature (WACZ Auth 0.1.0).
 * @example (await checkWacz(bytes, crypto)).valid
 */
export async function checkWacz(
  bytes: Uint8Array,
  crypto: WaczCrypto,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<WaczReport> {
  const report = createReport(WACZ_CHECKS);
  const entries = await report.check('container', (findings) => openContainer(bytes, limits, findings));
  const none = { version: null, pages: [], signedBy: null };
  if (!entries) return { valid: false, checks: report.checks(), ...none };
  const read = async (path: string): Promise<Uint8Array> => {
    const entry = entries.get(path);
    if (!entry) throw fault('wacz-file-missing', 'a file is missing', { detail: { path } });
    return contentOf(entry, crypto.inflate);
  };
  const described = await report.check('package', async () => readPackage(await read('datapackage.json')));
  if (described) {
    await report.check('resources', (findings) =>
      checkResources(described.resources, entries, read, crypto.digest, findings),
    );
  }
  const pages = await report.check('pages', async (findings) => readPages(await read('pages/pages.jsonl'), findings));
  await report.check('warcs', (findings) => checkWarcs(entries, read, crypto, findings));
  const signed = await report.check('digest', (findings) => checkDigest(entries, read, crypto.digest, findings));
  const signedBy = signed
    ? await report.check('signature', (findings) => checkWaczSignature(signed, crypto.signature ?? {}, findings))
    : null;
  return {
    valid: report.isValid(),
    checks: report.checks(),
    version: described?.version ?? null,
    pages: pages ?? [],
    signedBy,
  };
}

function openContainer(bytes: Uint8Array, limits: ZipLimits, { fail }: Findings): Map<string, ZipEntry> {
  const entries = new Map(readZip(bytes, limits).map((entry) => [entry.path, entry]));
  for (const [path, entry] of entries) {
    if (/^archive\/|^indexes\/.*\.gz$/.test(path) && entry.method !== 0) fail('wacz-compressed', { path });
  }
  return entries;
}

/** Version 1.0.0 kept digest and size in `stats` and `hashing`; later versions write `hash: "sha256:…"`. */
function readPackage(bytes: Uint8Array): { version: string; resources: Resource[] } {
  const json = parse(bytes, 'datapackage.json');
  const version = json['wacz_version'] ?? json['version'];
  if (json['profile'] !== 'data-package') throw fault('wacz-profile', 'the profile is not data-package');
  if (typeof version !== 'string') throw fault('wacz-version', 'the version is missing');
  const list = json['resources'];
  if (!Array.isArray(list)) throw fault('wacz-resources', 'the list of resources is missing');
  const resources = list.map((item: unknown, i): Resource => {
    const one = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    const stats = (one['stats'] ?? {}) as Record<string, unknown>;
    const [path, size] = [one['path'], one['bytes'] ?? stats['bytes']];
    const stated = one['hash'] ?? `${String(one['hashing'] ?? 'sha256')}:${String(stats['hash'])}`;
    const [, algorithm, hash] = /^([a-z0-9-]+):([0-9a-f]+)$/.exec(String(stated)) ?? [];
    if (typeof path !== 'string' || typeof size !== 'number' || !algorithm || !hash) {
      throw fault('wacz-resource', 'a resource is malformed', { detail: { position: i + 1 } });
    }
    return { path, bytes: size, algorithm, hash };
  });
  return { version, resources };
}

async function checkResources(
  resources: readonly Resource[],
  entries: ReadonlyMap<string, ZipEntry>,
  read: (path: string) => Promise<Uint8Array>,
  digest: NamedDigest,
  { fail, note }: Findings,
): Promise<void> {
  const listed = new Set<string>();
  for (const { path, bytes, algorithm, hash } of resources) {
    if (listed.has(path)) fail('wacz-listed-twice', { path });
    listed.add(path);
    if (!entries.has(path)) {
      fail('wacz-file-missing', { path });
      continue;
    }
    const content = await read(path);
    const found = await digest(algorithm, content);
    if (content.length !== bytes) fail('wacz-size', { path });
    if (!found) note('wacz-unknown-digest', { path, algorithm });
    else if (toHex(found) !== hash) fail('wacz-hash', { path });
  }
  for (const path of entries.keys()) {
    if (!listed.has(path) && !/^datapackage(?:-digest)?\.json$/.test(path)) fail('wacz-not-listed', { path });
  }
}

function readPages(bytes: Uint8Array, { fail, note }: Findings): { url: string; ts: string }[] {
  const pages: { url: string; ts: string }[] = [];
  fromUtf8(bytes)
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '') return;
      const page = parse(new TextEncoder().encode(line), 'pages/pages.jsonl', i + 1);
      if (i === 0 && typeof page['format'] === 'string') return;
      const { url, ts } = page;
      if (typeof url !== 'string') fail('wacz-page', { line: i + 1 });
      else if (typeof ts !== 'string' || Number.isNaN(Date.parse(ts))) note('wacz-page-time', { line: i + 1 });
      if (typeof url === 'string') pages.push({ url, ts: typeof ts === 'string' ? ts : '' });
    });
  return pages;
}

async function checkWarcs(
  entries: ReadonlyMap<string, ZipEntry>,
  read: (path: string) => Promise<Uint8Array>,
  crypto: WarcCrypto,
  { fail }: Findings,
): Promise<void> {
  const paths = [...entries.keys()].filter((path) => /^archive\/.+\.warc(?:\.gz)?$/.test(path));
  if (paths.length === 0) throw fault('wacz-no-warc', 'there is no WARC in the archive');
  for (const path of paths) {
    const { checks } = await checkWarc(await read(path), crypto);
    for (const check of checks.filter((one) => one.state === 'failed')) fail('wacz-warc', { path, check: check.id });
  }
}

/** Answers the contents of `datapackage-digest.json`; null when there is none (it is optional). */
async function checkDigest(
  entries: ReadonlyMap<string, ZipEntry>,
  read: (path: string) => Promise<Uint8Array>,
  digest: NamedDigest,
  { fail, note }: Findings,
): Promise<Record<string, unknown>> {
  if (!entries.has('datapackage-digest.json')) {
    note('wacz-no-digest');
    return {};
  }
  const json = parse(await read('datapackage-digest.json'), 'datapackage-digest.json');
  const stated = String(json['hash']);
  const [, algorithm, hash] = /^([a-z0-9-]+):([0-9a-f]+)$/.exec(stated) ?? [];
  const found = algorithm ? await digest(algorithm, await read('datapackage.json')) : null;
  if (json['path'] !== 'datapackage.json') fail('wacz-digest-path');
  if (!found || toHex(found) !== hash) fail('wacz-package-hash');
  return json;
}

function parse(bytes: Uint8Array, file: string, line = 1): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw fault('wacz-not-json', 'a file is not JSON', { detail: { file, line } });
}
