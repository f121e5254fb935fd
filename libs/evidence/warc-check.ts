import { RFC4648, toBase32 } from '@sanad/base/base32';
import { toBase64, toHex } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import { type Check, createReport, type Findings } from './report.ts';
import { payloadsOf, readWarc, type WarcRecord } from './warc.ts';

/** A digest by the name that stands in a WARC (`sha1`, `sha256`, `md5`); null when it is not known. */
export type NamedDigest = (algorithm: string, bytes: Uint8Array) => Uint8Array | null | Promise<Uint8Array | null>;

export type WarcCrypto = {
  readonly digest: NamedDigest;
  /** Unpacks gzip with any number of members; must stop (throw) at a size that the caller can bear. */
  readonly gunzip: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
};

export const WARC_CHECKS = ['records', 'fields', 'block-digests', 'payload-digests'] as const;
export type WarcCheckId = (typeof WARC_CHECKS)[number];

export type WarcReport = {
  readonly valid: boolean;
  readonly checks: readonly Check<WarcCheckId>[];
  readonly records: readonly {
    readonly offset: number;
    readonly type: string;
    readonly uri: string | null;
    readonly date: string | null;
    readonly size: number;
    readonly block: DigestState;
    readonly payload: DigestState;
  }[];
};

export type DigestState = 'good' | 'bad' | 'none' | 'unknown';

const REQUIRED = ['warc-record-id', 'warc-date', 'warc-type'];

/**
 * Reads a WARC, packed or not, and checks framing, required fields and every digest that it states. A
 * record that is there twice (ids are unique, WARC 1.1 section 5.2) is remarked upon: writers are known that repeat one. Records before a
 * damaged one are still reported.
 * @example (await checkWarc(bytes, crypto)).valid
 */
export async function checkWarc(bytes: Uint8Array, crypto: WarcCrypto): Promise<WarcReport> {
  const report = createReport(WARC_CHECKS);
  const records: WarcRecord[] = [];
  await report.check('records', async ({ fail, note }) => {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes, crypto) : bytes;
    try {
      for (const record of readWarc(plain)) {
        records.push(record);
        if (record.looseEnd) note('warc-line-ends', { offset: record.offset });
      }
    } catch (error) {
      if (!isFault(error)) throw error;
      fail(error.code, error.detail);
    }
    if (records.length === 0) fail('warc-empty');
  });
  await report.check('fields', (findings) => {
    const seen = new Set<string>();
    for (const record of records) {
      checkFields(record, findings);
      const id = record.fields.get('warc-record-id');
      if (id !== undefined && seen.has(id)) findings.note('warc-record-twice', { offset: record.offset });
      if (id !== undefined) seen.add(id);
    }
  });
  const states = new Map<WarcRecord, { block: DigestState; payload: DigestState }>();
  for (const record of records) {
    const block = await stateOf(record.fields.get('warc-block-digest'), [record.block], crypto.digest);
    // The payload of a revisit is elsewhere: its digest says what the other record holds.
    const isHere = record.fields.get('warc-type') !== 'revisit' && !record.fields.has('warc-segment-number');
    const stated = isHere ? record.fields.get('warc-payload-digest') : undefined;
    const payload = stated === undefined ? 'none' : await stateOf(stated, payloadsOf(record), crypto.digest);
    states.set(record, { block, payload });
  }
  for (const [id, which] of [
    ['block-digests', 'block'],
    ['payload-digests', 'payload'],
  ] as const) {
    await report.check(id, ({ fail, note }) => {
      for (const [record, state] of states) {
        if (state[which] === 'bad') fail('warc-digest', { offset: record.offset });
        if (state[which] === 'unknown') note('warc-unknown-digest', { offset: record.offset });
      }
    });
  }
  return {
    valid: report.isValid(),
    checks: report.checks(),
    records: records.map((record) => ({
      offset: record.offset,
      type: record.fields.get('warc-type') ?? '',
      uri: record.fields.get('warc-target-uri') ?? null,
      date: record.fields.get('warc-date') ?? null,
      size: record.block.length,
      ...states.get(record)!,
    })),
  };
}

async function unpack(bytes: Uint8Array, crypto: WarcCrypto): Promise<Uint8Array> {
  try {
    return await crypto.gunzip(bytes);
  } catch (cause) {
    throw fault('warc-gzip', 'the packed WARC is damaged or too large', { cause });
  }
}

function checkFields(record: WarcRecord, { fail, note }: Findings): void {
  const { fields, offset } = record;
  for (const name of REQUIRED) if (!fields.has(name)) fail('warc-field-missing', { offset, name });
  const date = fields.get('warc-date');
  if (date && Number.isNaN(Date.parse(date))) fail('warc-date', { offset });
  const uri = fields.get('warc-target-uri');
  if (uri && /^<.*>$/.test(uri)) note('warc-uri-in-brackets', { offset });
  else if (uri && (/\s/.test(uri) || !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri))) note('warc-uri', { offset });
}

/** A stated digest is `algorithm:value`, the value in base32, hexadecimal or base64. */
async function stateOf(
  stated: string | undefined,
  candidates: readonly Uint8Array[],
  digest: NamedDigest,
): Promise<DigestState> {
  if (stated === undefined) return 'none';
  const colon = stated.indexOf(':');
  const algorithm = stated.slice(0, colon).toLowerCase().replace(/^sha-/, 'sha');
  const value = stated.slice(colon + 1).trim();
  for (const candidate of candidates) {
    const found = await digest(algorithm, candidate);
    if (!found) return 'unknown';
    const bare = toBase32(found, RFC4648);
    const spellings = [bare, bare.padEnd(Math.ceil(bare.length / 8) * 8, '='), toBase64(found)];
    if (spellings.includes(value) || spellings.includes(value.toUpperCase()) || toHex(found) === value.toLowerCase()) {
      return 'good';
    }
  }
  return 'bad';
}
