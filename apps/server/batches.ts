import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { fault } from '@sanad/base/fault';
import type { Genesis } from '@sanad/evidence/genesis';
import { isZone } from '@sanad/platform/chats/zone';
import { CONTACT_FIELD, contactsBeside, guessPost, lacksZone } from '@sanad/platform/post-fields';
import { readPostFile } from '@sanad/platform/post-files';
import type { Triage } from '@sanad/services/triage';
import { batch, batchQuery } from '@sanad/wire/post';
import type { Caller } from '@sanad/wire/route';
import { decodeTable } from '@sanad/wire/table-text';
import { TRAINING_MARK } from '@sanad/wire/training-mark';
import type { Context } from 'hono';
import { admitFirst, sendUnfit } from './http.ts';

const BATCH_LIMIT = 256 * 1024 * 1024;

const TYPES = [
  'application/jsonl',
  'application/json',
  'text/csv',
  'application/rss+xml',
  'application/atom+xml',
  'application/octet-stream',
] as const;

/** POST /v1/batches takes JSON Lines, many posts a request: the body is not JSON, so it is mounted by hand. */
export function mountBatches(
  app: OpenAPIHono,
  triage: Triage,
  identify: (context: Context) => Promise<Caller>,
  here: Genesis['purpose'],
): void {
  const declared = createRoute({
    method: 'post',
    path: '/v1/batches',
    summary: 'Takes a batch of posts (JSON Lines, table, feed, export of a platform), on a stated legal basis',
    request: {
      query: batchQuery,
      // Told, not checked: the reader of files decides by what is in them.
      body: { content: Object.fromEntries(TYPES.map((type) => [type, { schema: { type: 'string' } }])) },
      headers: z.object({ 'idempotency-key': z.string().max(100).optional() }),
    },
    'x-roles': ['investigator', 'supervisor'],
    middleware: [admitFirst(identify, ({ roles }) => roles.includes('investigator') || roles.includes('supervisor'))],
    responses: { 201: { description: 'The batch', content: { 'application/json': { schema: batch } } } },
  });
  const take = async (context: Context) => {
    const caller = await identify(context);
    // What does not fit was refused before.
    const query = batchQuery.parse(context.req.query());
    const key = context.req.header('idempotency-key');
    const bytes = await readBody(context);
    if (here === 'real' && decodeTable(bytes).split('\n').some(isOfRange))
      throw fault('training-batch', 'posts of a range');
    const { zone, ...named } = query;
    if (!isZone(zone)) throw fault('zone-unknown', 'no such time zone');
    const { lines, zoneless } = linesOf(bytes, context.req.header('content-type') ?? '', zone);
    // States change their clocks: who doubts an hour must know by which tables it was read.
    const clock = zoneless > 0 ? { zone, posts: zoneless, tables: process.versions['tz'] ?? '' } : null;
    const idempotencyKey = key ? `${caller.person}:post:/v1/batches:${key}` : null;
    return context.json(await triage.receive(caller.person, { ...named, lines, clock, idempotencyKey }), 201);
  };
  const refuse = (checked: z.ZodSafeParseResult<unknown>, context: Context): Response | undefined =>
    checked.success ? undefined : sendUnfit(context, checked.error.issues);
  app.openapi(declared, take as never, refuse as never);
}

/** The mark as a cell of its own or as a heading: not where somebody writes about it. */
const MARKED = new RegExp(`(?:^|[,;\\t>"])${TRAINING_MARK}(?:[,;\\t<"\\r]|$)|${TRAINING_MARK} —`);

/** The member as a line of its own, in JSON that was laid out for reading. */
const MEMBER = /^\s*"training"\s*:\s*true\s*,?\s*$/;

/** A post says so in a member of its own, which no poster can write into; a line of a table or of a chat by the mark. */
function isOfRange(line: string): boolean {
  if (!line.includes('"training"') && !line.includes(TRAINING_MARK)) return false;
  try {
    const read = JSON.parse(line) as { training?: unknown } | null;
    return (Array.isArray(read) ? read : [read]).some((one) => one?.training === true);
  } catch {
    return MARKED.test(line) || MEMBER.test(line);
  }
}

type Lines = { readonly lines: string; readonly zoneless: number };

/** JSON Lines are taken as they are, so that a broken line is named by its number; other formats are made into them. */
function linesOf(bytes: Uint8Array, type: string, zone: string): Lines {
  const asTheyAre = (): Lines => {
    const read = decodeTable(bytes)
      .replace(/^\ufeff/, '')
      .split('\n')
      .map((line) => inOurWords(line, zone));
    return {
      lines: read.map(({ line }) => line).join('\n'),
      zoneless: read.filter((one) => one.zoneless).length,
    };
  };
  if (!/csv|tab-separated|xml|application\/json\b|octet-stream/.test(type)) return asTheyAre();
  const { posts, format, zoneless } = readPostFile(bytes, type, zone);
  if (format === 'jsonl') return asTheyAre();
  return { lines: posts.map((post) => JSON.stringify(post)).join('\n'), zoneless };
}

/** A line that has a text, no number for its id, and a time that is the same instant everywhere. */
const AS_ASKED =
  /^(?=.*"text"\s*:\s*")(?!.*"(?:id|at)"\s*:\s*\d)(?!.*"at"\s*:\s*"(?!\d{4}-\d\d-\d\dT[^"]{5,}(?:Z|[+-]\d\d:?\d\d)"))/;

/**
 * A line whose fields have other names, or numbers for texts, in the words of a batch, as the command line reads it; what
 * cannot be read stays for whoever names broken lines.
 */
function inOurWords(line: string, zone: string): { readonly line: string; readonly zoneless: boolean } {
  const beside = CONTACT_FIELD.test(line);
  const isAsked = AS_ASKED.test(line);
  if (!beside && isAsked) return { line, zoneless: false };
  try {
    const row = JSON.parse(line) as Record<string, unknown>;
    const contacts = beside ? contactsBeside(row) : [];
    const guessed = isAsked ? null : guessPost(row, 'day-first', zone);
    const asked = isAsked ? {} : (guessed ?? (Array.isArray(row['images']) ? { text: '' } : {}));
    const words = JSON.stringify({ ...row, ...asked, ...(contacts.length > 0 ? { contacts } : {}) });
    return { line: words, zoneless: guessed !== null && lacksZone(row) };
  } catch {
    return { line, zoneless: false };
  }
}

async function readBody(context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    if (size > BATCH_LIMIT) throw fault('request-too-large', 'the batch is too large; send it in parts');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
