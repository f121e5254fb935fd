import { fault } from '@sanad/base/fault';
import {
  decodePath,
  decodeTag,
  isPayloadPath,
  linesOf,
  type ManifestLine,
  parseFetch,
  parseInfo,
  parseManifest,
} from './bag-text.ts';
import { type Check, createReport, type Findings } from './report.ts';

/** A bag, wherever it lies: a folder, an archive, memory. Paths are relative to the bag, with forward slashes. */
export type BagSource = {
  readonly paths: readonly string[];
  /** What lies among the files and is none: links, pipes. It is never opened. */
  readonly strange?: readonly string[];
  /** Whether the folder of the payload is there, where a folder may be empty. */
  readonly hasPayload?: boolean;
  readonly size: (path: string) => number | Promise<number>;
  /** The bytes of a tag file. */
  readonly read: (path: string) => Uint8Array | Promise<Uint8Array>;
  /** The digest (hex) of any file; null when the algorithm (`sha512`, `md5`, as in the manifest's name) is not known. */
  readonly digest: (path: string, algorithm: string) => string | null | Promise<string | null>;
};

export const BAG_CHECKS = ['declaration', 'manifests', 'payload', 'tag-files', 'info', 'fetch'] as const;
export type BagCheckId = (typeof BAG_CHECKS)[number];

export type BagReport = {
  readonly valid: boolean;
  /** Warnings are findings of checks that are `noted`, or stand beside failures; `warnings` lists their codes. */
  readonly checks: readonly Check<BagCheckId>[];
  readonly warnings: readonly string[];
  readonly version: string | null;
  readonly algorithms: readonly string[];
};

const SYSTEM_FILE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;
const VERSIONS = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];

type Bag = {
  readonly source: BagSource;
  readonly paths: ReadonlySet<string>;
  readonly byFoldedName: ReadonlyMap<string, string>;
  readonly warnings: string[];
  /** System files that a manifest lists and that are gone: they come and go with the system. */
  readonly lost: Set<string>;
};

/**
 * Validates any bag (RFC 8493 and drafts back to 0.93): declaration, encodings, complete and unchanged payload, tag
 * files, Payload-Oxum, fetch list. Never throws for what is wrong with the bag.
 * @example (await checkBag(source)).valid
 */
export async function checkBag(source: BagSource): Promise<BagReport> {
  const report = createReport(BAG_CHECKS);
  const bag: Bag = {
    source,
    paths: new Set(source.paths),
    byFoldedName: new Map(source.paths.map((path) => [fold(path), path])),
    warnings: [],
    lost: new Set(),
  };
  const declared = await report.check('declaration', () => declarationOf(bag));
  const encoding = declared?.encoding ?? 'UTF-8';
  // since 1.0 every manifest lists every file; before, one of them was enough
  const every = declared?.version === '1.0';
  const manifests = await report.check('manifests', (findings) => manifestsOf(bag, 'manifest-', encoding, findings));
  if (manifests) {
    await report.check('payload', (findings) => checkPayload(bag, manifests, every, findings));
  }
  await report.check('tag-files', async (findings) => {
    const tags = await manifestsOf(bag, 'tagmanifest-', encoding, findings);
    for (const [algorithm, lines] of tags) await checkListed(bag, algorithm, lines, findings);
  });
  await report.check('info', (findings) => checkInfo(bag, encoding, findings));
  await report.check('fetch', (findings) =>
    checkFetch(bag, encoding, [...(manifests?.values() ?? [])], every, findings),
  );
  const checks = report.checks();
  return {
    valid: report.isValid(),
    checks,
    warnings: [...new Set(bag.warnings)],
    version: declared?.version ?? null,
    algorithms: [...(manifests?.keys() ?? [])],
  };
}

async function declarationOf({ source, paths }: Bag): Promise<{ version: string; encoding: string }> {
  if (!paths.has('bagit.txt')) throw fault('bag-no-declaration', 'bagit.txt is missing');
  const lines = linesOf(decodeStrict(await source.read('bagit.txt')));
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? '')?.[1];
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? '')?.[1];
  if (!version || !encoding || lines.length !== 2) throw fault('bag-declaration', 'bagit.txt is malformed');
  if (!VERSIONS.includes(version))
    throw fault('bag-version', 'the version of the bag is not known', { detail: { version } });
  return { version, encoding };
}

/** `bagit.txt` is UTF-8 without a byte order mark (RFC 8493 section 2.1.1). */
function decodeStrict(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb)
    throw fault('bag-byte-order-mark', 'bagit.txt begins with a byte order mark');
  return decodeTag(bytes, 'utf-8');
}

async function manifestsOf(bag: Bag, prefix: string, encoding: string, findings: Findings) {
  const out = new Map<string, ManifestLine[]>();
  const warn = warner(bag, findings);
  for (const path of bag.source.paths) {
    const algorithm = new RegExp(`^${prefix}([a-z0-9-]+)\\.txt$`, 'i').exec(path)?.[1]?.toLowerCase();
    if (!algorithm) continue;
    const text = decodeTag(await bag.source.read(path), encoding);
    const lines = parseManifest(text, ({ code, line }) => warn(code, { path, line }));
    // two names that differ in letter case are two lists of one kind: neither hides the other
    out.set(algorithm, [...(out.get(algorithm) ?? []), ...withoutRepetition(lines, path, warn, findings)]);
  }
  if (out.size === 0 && prefix === 'manifest-') throw fault('bag-no-manifest', 'there is no payload manifest');
  return out;
}

function withoutRepetition(lines: ManifestLine[], file: string, warn: Warn, { fail }: Findings): ManifestLine[] {
  const byPath = new Map<string, ManifestLine>();
  for (const line of lines) {
    const same = byPath.get(line.path);
    if (same && same.digest !== line.digest) fail('bag-two-digests', { file, path: line.path });
    else if (same) warn('bag-listed-twice', { file, path: line.path });
    else byPath.set(line.path, line);
  }
  return [...byPath.values()];
}

async function checkPayload(
  bag: Bag,
  manifests: ReadonlyMap<string, readonly ManifestLine[]>,
  every: boolean,
  findings: Findings,
): Promise<void> {
  const { paths, strange = [], hasPayload = paths.some(isPayloadPath) } = bag.source;
  if (!hasPayload) findings.fail('bag-no-payload');
  const listings: Set<string>[] = [];
  let known = 0;
  for (const [algorithm, lines] of manifests) {
    for (const { path } of lines)
      if (!isPayloadPath(path)) findings.fail('bag-path-outside', { path: path.slice(0, 200) });
    const inside = lines.filter(({ path }) => isPayloadPath(path));
    const listed = await checkListed(bag, algorithm, inside, findings);
    if (listed.known) known++;
    listings.push(listed.paths);
  }
  if (known === 0) findings.fail('bag-no-known-digest', { algorithms: [...manifests.keys()].join(' ') });
  for (const path of strange) if (isPayloadPath(path)) findings.fail('bag-not-a-file', { path });
  for (const path of bag.source.paths) {
    if (!path.startsWith('data/')) continue;
    const count = listings.filter((listing) => listing.has(path)).length;
    if (count === 0 || (every && count < listings.length)) findings.fail('bag-file-not-listed', { path });
    if (SYSTEM_FILE.test(path)) warner(bag, findings)('bag-system-file', { path });
  }
}

/** Checks the digests of listed files; answers which files of the bag the list covers. */
async function checkListed(bag: Bag, algorithm: string, lines: readonly ManifestLine[], findings: Findings) {
  const warn = warner(bag, findings);
  const covered = new Set<string>();
  let known = lines.length === 0;
  for (const line of lines) {
    const path = resolve(bag, line.path);
    if (path === null && SYSTEM_FILE.test(line.path)) {
      bag.lost.add(line.path);
      warn('bag-system-file-gone', { path: line.path });
      continue;
    }
    if (path === null) {
      findings.fail('bag-file-missing', { path: line.path });
      continue;
    }
    if (covered.has(path)) warn('bag-same-name', { path: line.path });
    else if (path !== line.path && path !== decodePath(line.path)) warn('bag-name-differs', { path: line.path });
    covered.add(path);
    const digest = await bag.source.digest(path, algorithm);
    if (digest === null) continue;
    known = true;
    if (digest !== line.digest) findings.fail('bag-digest', { path: line.path, algorithm });
  }
  if (!known) warn('bag-unknown-digest', { algorithm });
  return { paths: covered, known };
}

/** The file that a manifest means: by its exact name, its escaped name, or the same name in another form or case. */
function resolve(bag: Bag, path: string): string | null {
  if (bag.paths.has(path)) return path;
  const decoded = decodePath(path);
  if (bag.paths.has(decoded)) return decoded;
  return bag.byFoldedName.get(fold(path)) ?? null;
}

async function checkInfo(bag: Bag, encoding: string, { fail }: Findings): Promise<void> {
  if (!bag.paths.has('bag-info.txt')) return;
  const info = parseInfo(decodeTag(await bag.source.read('bag-info.txt'), encoding));
  const payload = bag.source.paths.filter((path) => path.startsWith('data/'));
  let octets = 0;
  for (const path of payload) octets += await bag.source.size(path);
  for (const { label, value } of info) {
    if (label.toLowerCase() !== 'payload-oxum') continue;
    const match = /^(\d+)\.(\d+)$/.exec(value);
    if (!match) fail('bag-oxum-form', { value: value.slice(0, 60) });
    const isRight = Number(match?.[1]) === octets && Number(match?.[2]) === payload.length;
    // A system file that is gone took its count with it; its size is not known any more.
    const isExplained = bag.lost.size > 0 && Number(match?.[2]) === payload.length + bag.lost.size;
    if (match && !isRight && !isExplained) fail('bag-oxum', { stated: value, found: `${octets}.${payload.length}` });
  }
}

async function checkFetch(
  bag: Bag,
  encoding: string,
  manifests: readonly (readonly ManifestLine[])[],
  every: boolean,
  { fail }: Findings,
): Promise<void> {
  if (!bag.paths.has('fetch.txt')) return;
  const listings = manifests.map((lines) => new Set(lines.map((line) => line.path)));
  const isListed = (path: string): boolean =>
    listings[every ? 'every' : 'some']((listing) => listing.has(path)) && listings.length > 0;
  for (const { path } of parseFetch(decodeTag(await bag.source.read('fetch.txt'), encoding))) {
    if (!isPayloadPath(path)) fail('bag-path-outside', { path: path.slice(0, 200) });
    else if (!isListed(path)) fail('bag-fetch-not-listed', { path });
    else if (resolve(bag, path) === null) fail('bag-not-fetched', { path });
  }
}

type Warn = (code: string, detail: Record<string, string | number>) => void;

function warner(bag: Bag, { note }: Findings): Warn {
  return (code, detail) => {
    bag.warnings.push(code);
    note(code, detail);
  };
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A bag in memory. @param digest gives the hex digest of bytes, or null for an unknown algorithm */
export function bagInMemory(
  files: ReadonlyMap<string, Uint8Array>,
  digest: (algorithm: string, bytes: Uint8Array) => string | null | Promise<string | null>,
): BagSource {
  const content = (path: string): Uint8Array => {
    const found = files.get(path);
    if (!found) throw fault('bag-file-missing', 'a file is missing', { detail: { path } });
    return found;
  };
  return {
    paths: [...files.keys()],
    size: (path) => content(path).length,
    read: content,
    digest: (path, algorithm) => digest(algorithm, content(path)),
  };
}
