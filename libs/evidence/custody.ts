import { fromBase64, toHex, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { isId } from '@sanad/base/ids';
import { type Instant, millisecondsOf } from '@sanad/base/instant';
import { canonicalize, type Json, parseCanonical } from '@sanad/base/jcs';
import type { Hash, VerifySignature } from './crypto.ts';
import { HEX_32, oneOf, orNull, type Reader, record, text, textThat } from './shape.ts';

export const CUSTODY_ACTIONS = [
  'collect',
  'receive',
  'copy',
  'transfer',
  'verify',
  'analyse',
  'redact',
  'export',
  'return',
  'destroy',
] as const;
export type CustodyAction = (typeof CUSTODY_ACTIONS)[number];

/**
 * A person's signature: Ed25519 over the UTF-8 of `statement`, or, when that is null, over the event itself as
 * {@link custodyStatement} writes it. A statement of her own wording (canonical JSON) must name the exhibit, its source
 * or its digest, and say what this event says, so that it cannot be lent to another event.
 */
export type CustodySignature = {
  readonly key: string;
  readonly value: string;
  readonly statement: string | null;
};

/** One event in the life of an exhibit. Digests are SHA-256 in hex; `before` and `after` are of the exhibit's content. */
export type CustodyEvent = {
  readonly v: 1;
  readonly id: string;
  /** The exhibit's id, and the number under which people know it. */
  readonly exhibit: string;
  readonly number: string;
  /** The exhibit from which this one was derived (a copy, a redaction); null for an original. */
  readonly root: string | null;
  /** Id of what was collected (a post, an upload); null for a loose file. */
  readonly source: string | null;
  readonly action: CustodyAction;
  readonly actor: string;
  readonly role: string;
  readonly onBehalfOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly purpose: string;
  readonly authorisation: string | null;
  readonly time: Instant;
  readonly place: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly seal: string | null;
  readonly witness: string | null;
  readonly result: string | null;
  readonly note: string | null;
  /** Digest of the event before this one, as {@link custodyDigest} gives it; null for the first. */
  readonly previous: string | null;
  readonly signature: CustodySignature | null;
};

/** What is wrong with the link at `index`. */
export type CustodyProblem = {
  readonly index: number;
  readonly problem:
    | 'no-events'
    | 'other-exhibit'
    | 'first-action'
    | 'link-missing'
    | 'content-jumps'
    | 'content-changed'
    | 'after-destruction'
    | 'time-backwards'
    | 'repeated-id'
    | 'not-this-content';
};

const short = text(500);
const instant = textThat(millisecondsOf, 24);
const id = textThat((one) => isId(one), 60);

/** Reads an event from parsed JSON: every member there, none left over. @throws `shape`, `instant-malformed` */
export const readCustodyEvent: Reader<CustodyEvent> = record<CustodyEvent>({
  v: oneOf(1),
  id,
  exhibit: id,
  number: text(60),
  root: orNull(id),
  source: orNull(id),
  action: oneOf(...CUSTODY_ACTIONS),
  actor: text(60),
  role: text(60),
  onBehalfOf: orNull(short),
  from: orNull(short),
  to: orNull(short),
  purpose: short,
  authorisation: orNull(short),
  time: instant,
  place: orNull(short),
  before: orNull(text(64, HEX_32)),
  after: orNull(text(64, HEX_32)),
  seal: orNull(short),
  witness: orNull(short),
  result: orNull(text(4000)),
  note: orNull(text(4000)),
  previous: orNull(text(64, HEX_32)),
  signature: orNull(record<CustodySignature>({ key: text(44), value: text(88), statement: orNull(text(20_000)) })),
});

/** What is signed when a person signs the event itself: `sanad custody v1`, a line feed, its canonical JSON. */
export function custodyStatement(event: CustodyEvent): string {
  return `sanad custody v1\n${canonicalize({ ...event, signature: null })}`;
}

/** Digest by which the next event names this one: SHA-256 (hex) of its canonical JSON, signature included. */
export function custodyDigest(event: CustodyEvent, hash: Hash): string {
  return toHex(hash(utf8(canonicalize(event))));
}

/**
 * Checks that no link is missing: each event names the one before, the content's digests continue, time does not run
 * backwards, nothing follows a destruction, and what is at hand is what the last event left.
 * @param events in order
 * @param exhibit the id, and SHA-256 (hex) of the content at hand; null when it was destroyed
 * @returns every problem, none when the chain is whole
 */
export function checkCustody(
  events: readonly CustodyEvent[],
  exhibit: { readonly id: string; readonly sha256: string | null },
  hash: Hash,
): CustodyProblem[] {
  const problems: CustodyProblem[] = [];
  const ids = new Set<string>();
  if (events.length === 0) return [{ index: 0, problem: 'no-events' }];
  events.forEach((event, index) => {
    const previous = events[index - 1];
    const say = (problem: CustodyProblem['problem']) => problems.push({ index, problem });
    if (event.exhibit !== exhibit.id || event.number !== events[0]!.number) say('other-exhibit');
    if (ids.has(event.id)) say('repeated-id');
    ids.add(event.id);
    if (!previous) {
      if (event.previous !== null) say('link-missing');
      if (!startsWell(event)) say('first-action');
      return;
    }
    if (event.previous !== custodyDigest(previous, hash)) say('link-missing');
    if (event.time < previous.time) say('time-backwards');
    if (previous.action === 'destroy') say('after-destruction');
    if (event.before !== previous.after) say('content-jumps');
    if (event.after !== (event.action === 'destroy' ? null : event.before)) say('content-changed');
  });
  if (events.at(-1)!.after !== exhibit.sha256) problems.push({ index: events.length - 1, problem: 'not-this-content' });
  return problems;
}

/** Whether the signature of an event holds: `none` when it has none. `index`: its place in the chain. */
export async function judgeCustodySignature(
  event: CustodyEvent,
  verifySignature: VerifySignature,
  index: number,
): Promise<'good' | 'bad' | 'none'> {
  if (!event.signature) return 'none';
  const { key, value, statement } = event.signature;
  if (statement !== null && !isAbout(statement, event, index)) return 'bad';
  try {
    const [publicKey, signature] = [fromBase64(key), fromBase64(value)];
    if (publicKey.length !== 32 || signature.length !== 64) return 'bad';
    const isGood = await verifySignature(publicKey, utf8(statement ?? custodyStatement(event)), signature);
    return isGood ? 'good' : 'bad';
  } catch (error) {
    if (isFault(error)) return 'bad';
    throw error;
  }
}

/** An original begins by being collected or received; a derived exhibit by the act that made it, from its root. */
function startsWell(event: CustodyEvent): boolean {
  if (event.after === null) return false;
  if (event.root === null) return (event.action === 'collect' || event.action === 'receive') && event.before === null;
  return ['copy', 'redact', 'analyse'].includes(event.action) && event.before !== null && event.root !== event.exhibit;
}

/** What a statement of a kind may be given for; other kinds are the wording of other programs. */
const ACTS: Readonly<Record<string, readonly CustodyAction[]>> = {
  'exhibit.collected': ['collect'],
  'exhibit.received': ['receive', 'collect'],
  'exhibit.sealed': ['collect'],
  'exhibit.redacted': ['redact', 'copy'],
  'exhibit.transcribed': ['analyse', 'copy'],
  'destruction.answered': ['destroy'],
  'custody.acted': ['verify', 'export'],
};

function isAbout(statement: string, event: CustodyEvent, index: number): boolean {
  let value: Json;
  try {
    value = parseCanonical(statement);
  } catch {
    return false;
  }
  const said = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>) : {};
  const acts = typeof said['kind'] === 'string' ? ACTS[said['kind']] : undefined;
  if (acts && !acts.includes(event.action)) return false;
  if (said['kind'] === 'custody.acted') {
    const { kind: _kind, ...rest } = said;
    const { action, exhibit, after: sha256, to } = event;
    return canonicalize(rest) === canonicalize({ action, exhibit, sha256, n: index, to });
  }
  const wanted = [event.exhibit, event.source, event.after].filter((one) => one !== null);
  return stringsOf(value).some((one) => wanted.includes(one));
}

function stringsOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Record<string, Json>).flatMap(stringsOf);
}
