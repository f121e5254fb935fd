import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { concat, fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { type WaczSigner, writeWacz } from '@sanad/evidence/wacz-write';
import { httpBlock, type NewWarcRecord, writeWarc } from '@sanad/evidence/warc-write';
import { randomId, sha256, sha256Parts } from '../crypto.ts';
import type { Exchange } from './exchange.ts';
import { type Artefact, type CaptureContext, type CaptureNote, type CaptureRecord, SCREENSHOT } from './record.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

export type CapturedFile = { readonly artefact: Artefact; readonly content: Uint8Array };
/** The web archive, and beside it the same pictures as single files, with the record that names them all. */
export type Captured = {
  readonly record: CaptureRecord;
  readonly wacz: CapturedFile;
  readonly files: readonly CapturedFile[];
};

export type CaptureTools = {
  readonly signer: WaczSigner;
  readonly version: string;
  /** Asks a time-stamping authority for a token over a SHA-256 digest; null where none is configured. */
  readonly timestamp: ((digest: Uint8Array) => Promise<Uint8Array>) | null;
};

const TOOL = 'Sanad';
const COOKIES = 'fresh browser without cookies; those that the page sets live until the capture ends';

/** Captures a public page: visits it once, packs everything it sent as a signed WACZ, and writes the record. */
export async function capture(
  url: string,
  options: VisitOptions,
  context: CaptureContext,
  tools: CaptureTools,
): Promise<Captured> {
  const start = new Date().toISOString();
  const seen = await visit(url, options);
  const end = new Date().toISOString();
  const software = `${TOOL} ${tools.version} (${seen.browser})`;
  const warc = warcOf(seen, url, end, software);
  const files = [
    ...(seen.screenshot ? [fileOf('png', SCREENSHOT, 'image/png', seen.screenshot)] : []),
    ...(seen.pdf ? [fileOf('pdf', 'capture/page.pdf', 'application/pdf', seen.pdf)] : []),
    ...(seen.html === null ? [] : [fileOf('html', 'capture/page.html', 'text/html;charset=utf-8', utf8(seen.html))]),
  ];
  const { resolve: _resolve, ...config } = options;
  const base: CaptureRecord = {
    ...context,
    v: 1,
    capture_id: randomId('capture'),
    root_exhibit_no: context.exhibit_no,
    target_url: url,
    final_url: seen.finalUrl,
    redirects: seen.redirects,
    page_title: seen.title,
    http_status: seen.status,
    capture_start_utc: start,
    capture_end_utc: end,
    clock_source: 'clock of the machine',
    account_used: 'none',
    account_disclosed: null,
    interaction_performed: 'none',
    cookies_policy: COOKIES,
    bodies: 'decoded',
    user_agent: seen.userAgent,
    tool: TOOL,
    tool_version: tools.version,
    browser_version: seen.browser,
    config_hash: toHex(sha256(utf8(canonicalize(config as unknown as Json)))),
    method: 'browser',
    artefacts: [
      artefactOf('warc', 'archive/data.warc.gz', 'application/warc', warc.parts),
      ...files.map(({ artefact }) => artefact),
    ],
    html_source_saved: seen.exchanges.some((one) => one.isDocument && (one.answer?.body.length ?? 0) > 0),
    embedded_media_saved: seen.exchanges.every((one) => !one.isMedia || (one.answer !== null && !one.answer.truncated)),
    metadata_saved: true,
    language: seen.language,
    pii_redactions: [],
    minors_suspected: false,
    settled: seen.settled,
    notes: seen.notes,
    tsa_token: null,
    log_index: null,
    log_root: null,
    seal_signature: null,
    integrity_checks: [],
    storage_location: null,
  };
  const parts = await writeWacz(
    {
      title: seen.title || url,
      description: `Capture of ${url}`,
      created: end,
      software,
      pages: [{ id: 'page-1', url, ts: start, title: seen.title }],
      warc: { name: 'data.warc.gz', ...warc },
      extra: [
        ...files.map(({ artefact, content }) => ({ path: artefact.path, content })),
        { path: 'capture/capture.json', content: utf8(JSON.stringify(base, null, 2)) },
      ],
    },
    tools.signer,
    { hash: sha256, sha256: sha256Parts },
  );
  const wacz = fileOf('wacz', 'capture.wacz', 'application/wacz+zip', concat(...parts));
  const { token, notes } = await stampOf(fromHex(wacz.artefact.sha256), tools.timestamp);
  const stamp = token ? [fileOf('tsr', 'capture.tsr', 'application/timestamp-reply', token)] : [];
  const record: CaptureRecord = {
    ...base,
    artefacts: [wacz, ...stamp].map(({ artefact }) => artefact).concat(base.artefacts),
    notes: [...base.notes, ...notes],
    tsa_token: token ? Buffer.from(token).toString('base64') : null,
  };
  return { record, wacz, files: [...files, ...stamp] };
}

/** A page may be gone at the next visit: where no token is had, the capture is kept without one and says so. */
async function stampOf(
  digest: Uint8Array,
  ask: CaptureTools['timestamp'],
): Promise<{ readonly token: Uint8Array | null; readonly notes: readonly CaptureNote[] }> {
  if (ask === null) return { token: null, notes: [] };
  try {
    return { token: await ask(digest), notes: [] };
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    return { token: null, notes: [{ code: 'not-timestamped', detail: { why: thrown.code } }] };
  }
}

function warcOf(seen: Visit, target: string, date: string, software: string) {
  const info = utf8(
    [
      `software: ${software}`,
      'format: WARC file version 1.1',
      'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      `http-header-user-agent: ${seen.userAgent}`,
      'robots: ignore',
      'note: bodies stand as the browser unpacked them; headers of packing are kept as X-Archive-Orig-*',
    ]
      .map((line) => `${line.replace(/[\r\n]/g, ' ')}\r\n`)
      .join(''),
  );
  const records: NewWarcRecord[] = [
    {
      type: 'warcinfo',
      id: urn(),
      date,
      uri: null,
      contentType: 'application/warc-fields',
      block: info,
      payload: null,
      more: { 'WARC-Filename': 'data.warc.gz' },
    },
  ];
  for (const one of seen.exchanges) records.push(...recordsOf(one, seen.addresses));
  const views: [string, string, Uint8Array | null][] = [
    [`urn:fullPage:${target}`, 'image/png', seen.screenshot],
    [`urn:pdf:${target}`, 'application/pdf', seen.pdf],
    [`urn:dom:${target}`, 'text/html', seen.html === null ? null : utf8(seen.html)],
  ];
  for (const [uri, contentType, block] of views)
    if (block) records.push({ type: 'resource', id: urn(), date, uri, contentType, block, payload: block });
  return writeWarc(records, sha256, (bytes) => gzipSync(bytes));
}

function recordsOf(one: Exchange, addresses: ReadonlyMap<string, string>): NewWarcRecord[] {
  const { url, date, method, requestHeaders, posted, answer } = one;
  const { host, hostname, port, protocol, pathname, search } = new URL(url);
  const [requestId, responseId] = [urn(), urn()];
  const address = addresses.get(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`);
  const where: Record<string, string> = address ? { 'WARC-IP-Address': address } : {};
  const headers = requestHeaders.some(({ name }) => /^host$/i.test(name))
    ? requestHeaders
    : [{ name: 'Host', value: host }, ...requestHeaders];
  const request: NewWarcRecord = {
    type: 'request',
    id: requestId,
    date,
    uri: url,
    contentType: 'application/http; msgtype=request',
    block: httpBlock(`${method} ${pathname}${search} HTTP/1.1`, headers, posted),
    payload: posted,
    more: { ...where, ...(answer ? { 'WARC-Concurrent-To': `<${responseId}>` } : {}) },
  };
  if (!answer) return [request];
  const { status, statusText, body, truncated } = answer;
  const response: NewWarcRecord = {
    type: 'response',
    id: responseId,
    date,
    uri: url,
    contentType: 'application/http; msgtype=response',
    block: httpBlock(`HTTP/1.1 ${status} ${statusText}`.trimEnd(), answer.headers, body),
    payload: body,
    more: { ...where, ...(truncated ? { 'WARC-Truncated': truncated } : {}) },
  };
  return [response, request];
}

function fileOf(kind: Artefact['kind'], path: string, mime: string, content: Uint8Array): CapturedFile {
  return { content, artefact: artefactOf(kind, path, mime, [content]) };
}

function artefactOf(kind: Artefact['kind'], path: string, mime: string, parts: readonly Uint8Array[]): Artefact {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let bytes = 0;
  for (const part of parts) {
    sha256.update(part);
    sha512.update(part);
    bytes += part.length;
  }
  return { kind, path, bytes, mime, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
}

function urn(): string {
  return `urn:uuid:${randomUUID()}`;
}
