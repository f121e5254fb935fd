import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import {
  type CustodyAction,
  type CustodyEvent,
  type CustodySignature,
  checkCustody,
  custodyDigest,
} from '@sanad/evidence/custody';
import type { NewEntry } from '@sanad/platform/ports';

type Hash = (data: Uint8Array) => Uint8Array;

/** What is collected: a post as it was received, its bytes in a blob of the case. */
export type Collected = {
  readonly exhibit: string;
  readonly number: string;
  readonly n: number;
  readonly kind: 'post' | 'file';
  readonly title: string;
  readonly post: string | null;
  readonly text: string | null;
  readonly blob: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  /** the first link of custody */
  readonly event: CustodyEvent;
  /** of a file: its name and type, how it came, what it was derived from, what is known of its coming */
  readonly name?: string | null;
  readonly mediaType?: string | null;
  readonly origin?: 'post' | 'upload' | 'capture' | 'redaction' | 'transcript' | 'seizure';
  readonly root?: string | null;
  readonly facts?: Json;
};

/** Who acts on an exhibit, when, what for. */
export type Act = {
  readonly id: string;
  readonly actor: string;
  readonly role: string;
  readonly time: string;
  readonly purpose: string;
  readonly note: string | null;
  readonly to: string | null;
  readonly signature: CustodySignature | null;
};

/** Exhibits come into a case, each with the first link of its custody. */
export function collectExhibits(by: string, caseId: string, collected: readonly Collected[]): NewEntry[] {
  if (collected.length === 0) throw fault('exhibit-nothing', 'there is nothing to collect');
  return collected.map((one) => ({
    type: 'exhibit.collected',
    version: one.origin === undefined ? 1 : 2,
    actor: by,
    about: [caseId, one.exhibit],
    scope: caseId,
    body: { case: caseId, ...one } as unknown as Json,
  }));
}

/**
 * A further link of custody. The chain so far must be whole: nothing is added to a broken one, so no export passes over
 * a missing link.
 */
export function recordCustody(
  by: string,
  caseId: string,
  exhibit: { readonly id: string; readonly events: readonly CustodyEvent[]; readonly sha256: string },
  action: CustodyAction,
  act: Act,
  hash: Hash,
): NewEntry {
  const [problem] = checkCustody(exhibit.events, { id: exhibit.id, sha256: exhibit.sha256 }, hash);
  if (problem)
    throw fault('custody-broken', 'the custody of the exhibit has a broken link', {
      detail: { exhibit: exhibit.id, problem: problem.problem },
    });
  const last = exhibit.events.at(-1)!;
  const event: CustodyEvent = {
    ...firstEvent({ id: exhibit.id, number: last.number, source: last.source, sha256: exhibit.sha256 }, act),
    action,
    root: last.root,
    time: act.time < last.time ? last.time : act.time,
    before: exhibit.sha256,
    previous: custodyDigest(last, hash),
  };
  const body = { case: caseId, exhibit: exhibit.id, n: exhibit.events.length, event } as unknown as Json;
  return { type: 'custody.recorded', version: 1, actor: by, about: [caseId, exhibit.id], scope: caseId, body };
}

/** The event with which an original begins: it was collected. */
export function firstEvent(
  exhibit: { readonly id: string; readonly number: string; readonly source: string | null; readonly sha256: string },
  act: Act,
): CustodyEvent {
  return {
    v: 1,
    id: act.id,
    exhibit: exhibit.id,
    number: exhibit.number,
    root: null,
    source: exhibit.source,
    action: 'collect',
    actor: act.actor,
    role: act.role,
    onBehalfOf: null,
    from: null,
    to: act.to,
    purpose: act.purpose,
    authorisation: null,
    time: act.time,
    place: null,
    before: null,
    after: exhibit.sha256,
    seal: null,
    witness: null,
    result: null,
    note: act.note,
    previous: null,
    signature: act.signature,
  };
}
