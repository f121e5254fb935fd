import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { canonicalize, parseCanonical } from '@sanad/base/jcs';
import {
  type CustodyEvent,
  checkCustody,
  custodyDigest,
  custodyStatement,
  judgeCustodySignature,
  readCustodyEvent,
} from './custody.ts';
import { keyFromSeed, sha256, verifySignature } from './testing/node-crypto.ts';

const id = (word: string, fill: number) => formatId(word, new Uint8Array(16).fill(fill));
const CONTENT = toHex(sha256(utf8('the post')));
const exhibit = { id: id('exhibit', 1), sha256: CONTENT };

function event(change: Partial<CustodyEvent>, previous?: CustodyEvent): CustodyEvent {
  return {
    v: 1,
    id: id('custody', 1),
    exhibit: exhibit.id,
    number: 'E-001',
    root: null,
    source: id('post', 1),
    action: 'collect',
    actor: id('account', 1),
    role: 'investigator',
    onBehalfOf: null,
    from: null,
    to: null,
    purpose: 'inquiry',
    authorisation: null,
    time: '2026-11-23T21:00:00.000Z',
    place: null,
    before: previous ? previous.after : null,
    after: CONTENT,
    seal: null,
    witness: null,
    result: null,
    note: null,
    previous: previous ? custodyDigest(previous, sha256) : null,
    signature: null,
    ...change,
  };
}

const first = event({});
const second = event({ id: id('custody', 2), action: 'verify', time: '2026-11-23T22:00:00.000Z' }, first);
const third = event({ id: id('custody', 3), action: 'export', time: '2026-11-24T08:00:00.000Z' }, second);
const problems = (...events: CustodyEvent[]) => checkCustody(events, exhibit, sha256).map((p) => p.problem);

test('a whole chain has no problems, also one that ends in destruction', () => {
  assert.deepEqual(problems(first, second, third), []);
  const gone = event({ id: id('custody', 4), action: 'destroy', time: third.time, after: null }, third);
  assert.deepEqual(checkCustody([first, second, third, gone], { ...exhibit, sha256: null }, sha256), []);
});

test('each way of breaking a chain is named', () => {
  const at = (index: number, change: Partial<CustodyEvent>) => {
    const previous = [first, second][index - 1];
    return event({ id: id('custody', 9), action: 'verify', time: '2026-11-25T00:00:00.000Z', ...change }, previous);
  };
  const destroyed = at(1, { action: 'destroy', after: null });
  assert.deepEqual(problems(), ['no-events']);
  assert.deepEqual(problems(first, third), ['link-missing']);
  assert.deepEqual(problems(second, third), ['link-missing', 'first-action']);
  assert.deepEqual(problems(event({ action: 'transfer' })), ['first-action']);
  assert.deepEqual(problems(first, at(1, { exhibit: id('exhibit', 2) })), ['other-exhibit']);
  assert.deepEqual(problems(first, at(1, { id: first.id })), ['repeated-id']);
  assert.deepEqual(problems(first, at(1, { time: '2026-11-22T00:00:00.000Z' })), ['time-backwards']);
  const other = 'ab'.repeat(32);
  assert.deepEqual(problems(first, at(1, { before: other })), ['content-jumps', 'content-changed']);
  assert.deepEqual(problems(first, at(1, { after: other })), ['content-changed', 'not-this-content']);
  const after = event({ id: id('custody', 7), action: 'verify', time: destroyed.time, after: null }, destroyed);
  assert.deepEqual(problems(first, destroyed, after), ['after-destruction', 'not-this-content']);
});

test('a derived exhibit begins with the act that made it, from its root', () => {
  const derived = { root: id('exhibit', 9), before: 'ab'.repeat(32) };
  assert.deepEqual(problems(event({ ...derived, action: 'redact' })), []);
  assert.deepEqual(problems(event({ ...derived, action: 'collect' })), ['first-action']);
  assert.deepEqual(problems(event({ root: exhibit.id, before: CONTENT, action: 'copy' })), ['first-action']);
});

test('a changed event breaks the link after it, whatever was changed', () => {
  for (const [member, value] of Object.entries(first)) {
    if (member === 'v') continue;
    const changed = { ...first, [member]: value === null ? 'x' : `${value}x` } as CustodyEvent;
    assert.ok(problems(changed, second, third).includes('link-missing'), member);
  }
});

test('an event is read strictly: a missing, added or malformed member is refused', () => {
  assert.deepEqual(readCustodyEvent(parseCanonical(canonicalize(first)), 'event'), first);
  const { note: _, ...missing } = first;
  const bad = [missing, { ...first, extra: 1 }, { ...first, action: 'lose' }, { ...first, id: 'x' }, null, []];
  for (const value of [...bad, { ...first, after: 'AB' }, { ...first, signature: { key: 'x' } }]) {
    assert.throws(
      () => readCustodyEvent(value, 'event'),
      (e) => isFault(e, 'shape'),
    );
  }
  assert.throws(
    () => readCustodyEvent({ ...first, time: 'now' }, 'event'),
    (e) => isFault(e, 'instant-malformed'),
  );
});

test('a person signs the event itself, or a statement that names what it is about', async () => {
  const { publicKey, sign } = keyFromSeed(new Uint8Array(32).fill(5));
  const signed = async (of: CustodyEvent, statement: string | null): Promise<CustodyEvent> => {
    const value = toBase64(await sign(utf8(statement ?? custodyStatement(of))));
    return { ...of, signature: { key: toBase64(publicKey), value, statement } };
  };
  const judge = (one: CustodyEvent) => judgeCustodySignature(one, verifySignature, 2);
  const own = await signed(first, null);
  assert.equal(await judge(first), 'none');
  assert.equal(await judge(own), 'good');
  assert.equal(await judge({ ...own, note: 'added later' }), 'bad');
  const statement = canonicalize({ kind: 'exhibit.collected', posts: [first.source] });
  assert.equal(await judge(await signed(first, statement)), 'good');
  assert.equal(await judge(await signed(first, canonicalize({ kind: 'something.else' }))), 'bad');
  assert.equal(await judge(await signed(first, `${statement} `)), 'bad');
  const received = canonicalize({ kind: 'exhibit.received', sha256: first.after });
  assert.equal(await judge(await signed({ ...first, action: 'receive' }, received)), 'good');
  assert.equal(await judge(await signed({ ...first, action: 'export' }, received)), 'bad', 'given for another act');
  const acted = { ...first, action: 'export' as const, to: 'the court' };
  const said = { kind: 'custody.acted', action: 'export', exhibit: first.exhibit, sha256: first.after, n: 2 };
  assert.equal(await judge(await signed(acted, canonicalize({ ...said, to: 'the court' }))), 'good');
  for (const other of [
    { ...said, to: 'a friend' },
    { ...said, to: 'the court', n: 1 },
    { ...said, to: 'the court', action: 'verify' },
    { ...said, to: 'the court', sha256: '0'.repeat(64) },
    { ...said, to: 'the court', exhibit: 'exhibit_x' },
  ])
    assert.equal(await judge(await signed(acted, canonicalize(other))), 'bad', JSON.stringify(other));
  const signature = { ...own.signature!, value: own.signature!.value.toLowerCase() };
  assert.equal(await judge({ ...own, signature }), 'bad');
});
