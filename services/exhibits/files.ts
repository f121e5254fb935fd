import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import { type CustodyAction, type CustodyEvent, checkCustody, custodyDigest } from '@sanad/evidence/custody';
import type { NewEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { CustodySigned } from '@sanad/wire/exhibit';
import type { Caller } from '@sanad/wire/route';
import type { Signature, Statement } from '@sanad/wire/statement';
import { type Act, type Collected, collectExhibits, firstEvent, recordCustody } from './commands.ts';
import { type Content, keepContent, keptDigests } from './content.ts';
import type { ExhibitsDeps } from './deps.ts';
import { exhibitsOfCase, type FoundExhibit, findExhibit } from './queries.ts';
import { custodySignature, signedByProgram } from './signatures.ts';
import type { ExhibitsTables } from './views.ts';

/** A file that becomes an exhibit. */
export type NewFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Content;
  readonly origin: 'upload' | 'capture';
  /** from whom, from where */
  readonly note: string;
  readonly facts: Json;
  readonly signature: Signature | null;
};

type Made = { readonly id: string; readonly number: string };

/**
 * Seals a file as it was received: under a key of its own, so that it alone can be destroyed. The record of it lies with
 * the case.
 */
export async function receiveFile(deps: ExhibitsDeps, caller: Caller, caseId: string, file: NewFile): Promise<Made> {
  const id = deps.newId('exhibit');
  const kept = await keepContent(deps, file.content, id);
  const { sha256 } = kept;
  const statement: Statement = { kind: 'exhibit.received', case: caseId, name: file.name, sha256 };
  const { result } = await deps.spine.transact(async ({ views }) => {
    if (file.origin === 'upload') await deps.checkSigned(views, caller.person, statement, file.signature);
    const signature = await custodySignature(deps, views, file.signature, statement);
    const before = await exhibitsOfCase(views, caseId);
    const twin = before.find((one) => one.sha256 === sha256 && one.destroyed_at === null);
    if (twin)
      throw fault('exhibit-there-already', 'the case has this file already', { detail: { number: twin.number } });
    const number = `E${before.length + 1}`;
    const act = actOf(deps, caller, { purpose: 'evidence', note: file.note, signature });
    const first = firstEvent({ id, number, source: null, sha256 }, act);
    const event: CustodyEvent =
      file.origin === 'upload'
        ? { ...first, action: 'receive' }
        : await signedByProgram({ ...first, action: 'collect' }, deps.spine.signer);
    const collected: Collected = {
      ...kept,
      exhibit: id,
      number,
      n: before.length,
      kind: 'file',
      title: file.name,
      post: null,
      text: null,
      name: file.name,
      mediaType: file.mediaType,
      origin: file.origin,
      root: null,
      facts: file.facts,
      event,
    };
    return { entries: collectExhibits(caller.person, caseId, [collected]), result: { id, number } };
  });
  return result;
}

/** What a person made out of an exhibit: the act in its custody, and what she signs for it. */
export type Derived = {
  readonly origin: 'redaction' | 'transcript';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly reason: string;
  readonly facts: Json;
  readonly signature: Signature | null;
};

/** All that tells one way of deriving from the other: what is signed, the act in the custody, the title. */
const DERIVING: Record<Derived['origin'], Deriving> = {
  redaction: {
    action: 'redact',
    statement: (of) => ({ kind: 'exhibit.redacted', ...of }),
    title: (source, made) => `${source.number}: ${made.reason}`,
  },
  transcript: {
    action: 'analyse',
    statement: (of, sha256) => ({ kind: 'exhibit.transcribed', ...of, sha256 }),
    title: (_source, made) => made.name,
  },
};
type Deriving = {
  readonly action: CustodyAction;
  readonly statement: (of: { readonly case: string; readonly exhibit: string }, sha256: string) => Statement;
  readonly title: (source: FoundExhibit, made: Derived) => string;
};

/** Keeps what was made out of an exhibit as an exhibit of its own, and says so in the custody of both. */
export async function deriveExhibit(
  deps: ExhibitsDeps,
  caller: Caller,
  from: FoundExhibit,
  made: Derived,
): Promise<Made> {
  const id = deps.newId('exhibit');
  const content = await keepContent(deps, made.bytes, id);
  const of = { case: from.case, exhibit: from.id };
  const way = DERIVING[made.origin];
  const statement = way.statement(of, content.sha256);
  const { result } = await deps.spine.transact(async ({ views }) => {
    await deps.checkSigned(views, caller.person, statement, made.signature);
    const signature = await custodySignature(deps, views, made.signature, statement);
    const all = await exhibitsOfCase(views, from.case);
    const source = stillThere(all.find((one) => one.id === from.id));
    const number = `E${all.length + 1}`;
    const act = actOf(deps, caller, { purpose: made.reason, note: null, signature });
    const event: CustodyEvent = {
      ...firstEvent({ id, number, source: source.id, sha256: content.sha256 }, act),
      action: way.action,
      root: source.id,
      before: source.sha256,
    };
    const collected: Collected = {
      ...content,
      exhibit: id,
      number,
      n: all.length,
      kind: 'file',
      title: way.title(source, made),
      post: null,
      text: null,
      name: made.name,
      mediaType: made.mediaType,
      origin: made.origin,
      root: source.id,
      facts: made.facts,
      event,
    };
    const copied = recordCustody(
      caller.person,
      from.case,
      source,
      'copy',
      { ...act, id: deps.newId('event'), to: number },
      deps.hash,
    );
    return { entries: [...collectExhibits(caller.person, from.case, [collected]), copied], result: { id, number } };
  });
  return result;
}

/** The first of two persons asks that the content be destroyed. */
export async function askDestruction(
  deps: ExhibitsDeps,
  caller: Caller,
  id: string,
  reason: string,
  signature: Signature | null,
): Promise<void> {
  await deps.spine.transact(async ({ views }) => {
    await deps.checkSigned(views, caller.person, { kind: 'destruction.asked', exhibit: id, reason }, signature);
    const found = stillThere(await findExhibit(views, id));
    if (found.kind === 'post') throw fault('destruction-of-post', 'a post is erased with its batch');
    if (found.asked_by !== null) throw fault('destruction-asked', 'it is asked for already');
    return { entries: [about(caller.person, found, 'destruction.asked', { reason })], result: null };
  });
}

/** Another person answers: the content goes with its key, the digest and the whole custody stay. */
export async function answerDestruction(
  deps: ExhibitsDeps,
  caller: Caller,
  id: string,
  answer: 'destroy' | 'keep',
  signature: Signature | null,
): Promise<void> {
  const statement: Statement = { kind: 'destruction.answered', exhibit: id, answer };
  const scope = (await findExhibit(deps.spine.views, id))?.case ?? id;
  if (
    answer === 'destroy' &&
    [...(await deps.spine.keys.holds(id)), ...(await deps.spine.keys.holds(scope))].length > 0
  )
    throw fault('erasure-held', 'a legal hold stands', { detail: { scope } });
  await deps.spine.transact(async ({ views }) => {
    await deps.checkSigned(views, caller.person, statement, signature);
    const found = stillThere(await findExhibit(views, id));
    if (found.asked_by === null) throw fault('destruction-not-asked', 'nobody asked for it');
    if (found.asked_by === caller.person) throw fault('destruction-own-answer', 'another person has to answer');
    if (answer === 'keep')
      return { entries: [about(caller.person, found, 'destruction.answered', { answer })], result: null };
    const custody = await custodySignature(deps, views, signature, statement);
    const act = actOf(deps, caller, { purpose: found.asked_reason ?? '', note: null, signature: custody });
    const last = found.events.at(-1)!;
    const event: CustodyEvent = {
      ...firstEvent({ id, number: last.number, source: last.source, sha256: found.sha256 }, act),
      action: 'destroy',
      root: last.root,
      witness: found.asked_by,
      time: act.time < last.time ? last.time : act.time,
      before: found.sha256,
      after: null,
      previous: custodyDigest(last, deps.hash),
    };
    return {
      entries: [about(caller.person, found, 'destruction.answered', { answer, n: found.events.length, event })],
      result: null,
    };
  });
  if (answer === 'destroy')
    await deps.spine.keys.erase(id, { actor: caller.person, reason: 'exhibit destroyed by two persons' });
}

/**
 * Contents that two persons destroyed and whose keys are still there, because the machine stopped in between.
 * @returns their exhibits
 */
export async function finishDestructions({ spine }: Pick<ExhibitsDeps, 'spine'>): Promise<string[]> {
  const rows = await spine.views
    .withTables<ExhibitsTables>()
    .selectFrom('exhibits.exhibits')
    .select(['id', 'case'])
    .where('destroyed_at', 'is not', null)
    .orderBy('id')
    .execute();
  const done: string[] = [];
  for (const { id, case: of } of rows) {
    if (await spine.keys.isErased(id)) continue;
    if ([...(await spine.keys.holds(id)), ...(await spine.keys.holds(of))].length > 0) continue;
    await spine.keys.erase(id, { actor: 'system', reason: 'exhibit destroyed by two persons' });
    done.push(id);
  }
  return done;
}

/** Hashes what is kept again, and checks each chain. @returns numbers of the exhibits that are not what was sealed */
export async function verifyContents(
  deps: ExhibitsDeps,
  caseId: string,
): Promise<{ checked: number; altered: string[] }> {
  const altered: string[] = [];
  let checked = 0;
  for (const one of await exhibitsOfCase(deps.spine.views, caseId)) {
    const sha256 = one.destroyed_at === null ? one.sha256 : null;
    const broken = checkCustody(one.events, { id: one.id, sha256 }, deps.hash).length > 0;
    if (sha256 === null) {
      if (broken) altered.push(one.number);
      continue;
    }
    checked++;
    const found = await keptDigests(deps, one.blob);
    const isWhole = found !== null && found.sha256 === one.sha256 && found.sha512 === one.sha512;
    if (!isWhole || broken) altered.push(one.number);
  }
  return { checked, altered };
}

/** Entries that record one act on every exhibit of a case that is still there, each signed by whoever did it. */
export async function actEntries(
  deps: ExhibitsDeps,
  views: ViewsTransaction,
  caller: Caller,
  found: readonly FoundExhibit[],
  why: { readonly action: 'verify' | 'export'; readonly purpose: string; readonly to: string | null },
  signed: CustodySigned['signatures'],
): Promise<NewEntry[]> {
  const { action, to } = why;
  const given = new Map(signed.filter((one) => one.action === action).map((one) => [one.exhibit, one]));
  const entries: NewEntry[] = [];
  for (const one of found.filter(({ destroyed_at }) => destroyed_at === null)) {
    const { id: exhibit, sha256, events } = one;
    const hers = given.get(exhibit);
    if (hers && hers.n !== events.length)
      throw fault('custody-moved', 'somebody did something with it meanwhile', { detail: { number: one.number } });
    const signature = hers ? { key: hers.key, value: hers.value } : null;
    const statement: Statement = { kind: 'custody.acted', action, exhibit, sha256, n: events.length, to };
    await deps.checkSigned(views, caller.person, statement, signature);
    const custody = await custodySignature(deps, views, signature, statement);
    const act = { ...actOf(deps, caller, { purpose: why.purpose, note: null, signature: custody }), to };
    entries.push(recordCustody(caller.person, one.case, one, action, act, deps.hash));
  }
  return entries;
}

function about(actor: string, found: FoundExhibit, type: string, more: Record<string, unknown>): NewEntry {
  const body = {
    case: found.case,
    exhibit: found.id,
    number: found.number,
    sha256: found.sha256,
    ...more,
  } as unknown as Json;
  return { type, version: 1, actor, about: [found.case, found.id], scope: found.case, body };
}

export function actOf(deps: ExhibitsDeps, caller: Caller, more: Pick<Act, 'purpose' | 'note' | 'signature'>): Act {
  return {
    id: deps.newId('event'),
    actor: caller.person,
    role: caller.roles[0] ?? 'investigator',
    time: deps.now(),
    to: null,
    ...more,
  };
}

export function stillThere(found: FoundExhibit | null | undefined): FoundExhibit {
  if (!found) throw fault('exhibit-unknown', 'there is no such exhibit');
  if (found.destroyed_at !== null)
    throw fault('exhibit-destroyed', 'the exhibit was destroyed', { detail: { number: found.number } });
  return found;
}
