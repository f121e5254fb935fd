import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { newAgePair, openAge } from '@sanad/platform/age/age';
import { findBrowser } from '@sanad/platform/capture/visit';
import { verifierCrypto } from '@sanad/platform/crypto';
import { askWitness, openWitness } from '@sanad/platform/witness';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { rehash } from '@sanad/server/exhibit-room';
import { type Running, startServer } from '@sanad/server/serve';
import type { CaseFile } from '@sanad/wire/case';
import type { Conversation, DestructionRow } from '@sanad/wire/exhibit';
import type { Problem } from '@sanad/wire/problem';
import type { Session } from '@sanad/wire/session';
import { transcriptText } from '@sanad/wire/transcript';
import sharp from 'sharp';
import { type Staff, signExport, signIn } from '../staff.ts';

let folder: string;
let sanad: Sanad;
let running: Running;
let investigator: Staff;
let supervisor: Staff;
let outsider: Staff;
let caseId: string;
const site = http.createServer((_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end('<title>عرض</title><h1>مطلوب نادلات</h1>'),
);

before(async () => {
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  process.env['SANAD_CAPTURE_ALLOW'] = '127.0.0.1';
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-files-'));
  sanad = compose(await openComposed({ folder }));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  running = await startServer(sanad, {
    folder,
    host: '127.0.0.1',
    port: 0,
    pages: false,
    log: (line) => console.error(line),
  });
  const enter = (n: number): Promise<Staff> =>
    signIn(running.url, running.sessions.makeLink(staff[n]!.id), staff[n]!.name);
  [investigator, supervisor, outsider] = [await enter(0), await enter(1), await enter(3)];
  const opened = await investigator.send<CaseFile>('POST', '/v1/cases', {
    title: 'عروض عمل',
    campaign: null,
    origin: 'report',
  });
  assert.equal(opened.status, 201);
  caseId = opened.body.id;
});
after(async () => {
  await running?.stop();
  site.close();
  await rm(folder, { recursive: true, force: true });
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function give<T>(name: string, bytes: Uint8Array, mediaType: string, stop = { nudity: false, minor: false }) {
  const { body: upload } = await investigator.send<{ id: string }>('POST', '/v1/uploads', { size: bytes.length });
  for (let at = 0; at < bytes.length; at += 500_000) {
    const piece = bytes.subarray(at, at + 500_000);
    const answer = await investigator.put(`/v1/uploads/${upload.id}?offset=${at}&digest=${sha256(piece)}`, piece);
    assert.equal(answer.status, 200);
  }
  const signature = investigator.sign({ kind: 'exhibit.received', case: caseId, name, sha256: sha256(bytes) });
  return investigator.send<T>('POST', `/v1/cases/${caseId}/files`, {
    upload: upload.id,
    name,
    mediaType,
    sha256: sha256(bytes),
    stop,
    source: 'هاتف المبلغة',
    zone: 'Africa/Casablanca',
    signature,
  });
}

type Made = { id: string; number: string };
let picture: Made;

test('a file is taken after the stop-rule question, sealed, and its conversation read on one line of time', async () => {
  const text = '24/11/2023, 15:03 - Sana: سلام\n24/11/2023, 15:05 - +971 50 000 0000: شحال فعمرك\n';
  const stopped = await give<Problem>('x.txt', Buffer.from('x'), 'text/plain', { nudity: false, minor: true });
  assert.deepEqual([stopped.status, stopped.body.code], [422, 'stop-minor']);
  const taken = await give<Made>('WhatsApp.txt', Buffer.from(text), 'text/plain');
  assert.equal(taken.status, 201);
  const again = await give<Problem>('other.txt', Buffer.from(text), 'text/plain');
  assert.equal(again.body.code, 'exhibit-there-already');
  const transcript = '[00:01] هو: السلام\n';
  assert.equal((await give<Made>('voice.txt', Buffer.from(transcript), 'text/plain')).status, 201);
  const { body } = await investigator.get<Conversation>(`/v1/cases/${caseId}/conversation`);
  assert.deepEqual(
    body.sources.map((one) => [one.exhibit, one.format, one.zone]),
    [
      ['E1', 'chat-lines', 'Africa/Casablanca'],
      ['E2', 'transcript', 'Africa/Casablanca'],
    ],
  );
  assert.equal(body.messages.find((one) => one.author === 'Sana')!.instant, '2023-11-24T14:03:00.000Z');
  const file = (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;
  assert.equal(file.exhibitList.length, 2);
  assert.equal(file.exhibitList[0]!.custody[0]!.signed, true);
});

test('a conversation shows how far the recruiter went and who is threatened, each with its messages', async () => {
  const said = [
    'سلام ختي، كاينة خدمة فالخليج مضيفات 7000 درهم والسكن علينا',
    'شنو هي الخدمة؟',
    'إلى ما جيتيش غادي نصيفط تصاورك لعائلتك',
  ];
  const text = said.map((words, i) => `25/11/2023, 15:0${i} - ${i === 1 ? 'Sana' : 'Karim'}: ${words}`).join('\n');
  const talk = (await give<Made>('Karim.txt', Buffer.from(text), 'text/plain')).body;
  const { messages, reading } = (await investigator.get<Conversation>(`/v1/exhibits/${talk.id}/conversation`)).body;
  const wordsOf = (places: readonly number[]): (string | undefined)[] => places.map((place) => messages[place]?.text);
  assert.deepEqual([reading.threat.count, wordsOf(reading.threat.messages)], [1, [said[2]]]);
  const offer = reading.stages.find(({ stage }) => stage === 'offer');
  assert.deepEqual([offer?.count, wordsOf(offer?.messages ?? [])], [1, [said[0]]]);
  assert.equal(reading.stages.at(-1)?.stage, 'control');
  assert.equal(reading.help.count, 0);
});

test('words read off a picture say how sure the reading is, and the line of time names what it holds no conversation of', async () => {
  const words = '<text x="20" y="60" font-size="36" font-family="sans-serif">Travail au Golfe 9000 DH</text>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100"><rect width="600" height="100" fill="#fff"/>${words}</svg>`;
  const shot = (await give<Made>('shot.png', await sharp(Buffer.from(svg)).png().toBuffer(), 'image/png')).body;
  const alone = (await investigator.get<Conversation>(`/v1/exhibits/${shot.id}/conversation`)).body;
  const [message] = alone.messages;
  assert.match(message!.text, /Golfe/);
  assert.ok(message!.confidence !== undefined && message!.confidence > 50, String(message!.confidence));
  const junk = (await give<Made>('list.bin', Buffer.from([0, 1, 2, 3, 255, 254]), 'application/octet-stream')).body;
  const { unread } = (await investigator.get<Conversation>(`/v1/cases/${caseId}/conversation`)).body;
  assert.deepEqual(
    unread.find((one) => one.exhibit === junk.number),
    { exhibit: junk.number, code: 'chat-not-recognised' },
  );
});

test('an exhibit that does not exist is said to be unknown, to who looks and to who changes', async () => {
  const looked = await investigator.get<Problem>('/v1/exhibits/none/conversation');
  const boxes = [{ x: 0, y: 0, width: 1, height: 1 }];
  const body = { boxes, reason: 'x', signature: null };
  const changed = await investigator.send<Problem>('POST', '/v1/exhibits/none/redactions', body);
  assert.deepEqual([looked.status, looked.body.code], [404, 'exhibit-unknown']);
  assert.deepEqual([changed.status, changed.body.code], [404, 'exhibit-unknown']);
});

test('a picture is shown blurred, its place only when asked, and a redaction is an exhibit of its own', async () => {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#3a7' } })
    .withExif({
      IFD0: { Make: 'Sanad' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 10/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '6/1 9/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  picture = (await give<Made>('IMG.jpg', bytes, 'image/jpeg')).body;
  const blurred = await investigator.fetch(`/v1/exhibits/${picture.id}/preview`);
  assert.equal(blurred.status, 200);
  const facts = (
    await investigator.get<{ picture: { gps: unknown; hasPlace: boolean } }>(`/v1/exhibits/${picture.id}/facts`)
  ).body;
  assert.deepEqual([facts.picture.gps, facts.picture.hasPlace], [null, true]);
  const signature = investigator.sign({ kind: 'exhibit.redacted', case: caseId, exhibit: picture.id });
  const made = await investigator.send<Made>('POST', `/v1/exhibits/${picture.id}/redactions`, {
    boxes: [{ x: 10, y: 10, width: 50, height: 50 }],
    reason: 'وجه غير معني',
    signature,
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const file = (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;
  const derived = file.exhibitList.find((one) => one.id === made.body.id)!;
  assert.deepEqual([derived.root, derived.origin, derived.custody[0]!.action], [picture.id, 'redaction', 'redact']);
  const redacted = await investigator.fetch(`/v1/exhibits/${made.body.id}/content`);
  const { data, info } = await sharp(redacted.bytes).raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual(
    [...data.subarray((20 * info.width + 20) * info.channels, (20 * info.width + 20) * info.channels + 3)],
    [0, 0, 0],
  );
});

test('what a person heard in a recording is an exhibit of its own, signed as she typed it, and stands on the line of time', async () => {
  const sound = (await give<Made>('note.ogg', Buffer.from('OggS made up'), 'audio/ogg')).body;
  const lines = [
    { at: 65, speaker: 'صوت 2', text: 'a < b & c\nو من بعد' },
    { at: 3, speaker: '', text: 'السلام' },
  ];
  const path = `/v1/exhibits/${sound.id}/transcripts`;
  const text = Buffer.from(transcriptText(lines));
  const statement = { kind: 'exhibit.transcribed', case: caseId, exhibit: sound.id } as const;
  const stranger = investigator.sign({ ...statement, sha256: sha256(Buffer.from('something else')) });
  assert.equal((await investigator.send<Problem>('POST', path, { lines, signature: stranger })).status, 403);
  const signature = investigator.sign({ ...statement, sha256: sha256(text) });
  const made = await investigator.send<Made>('POST', path, { lines, signature });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const file = (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;
  const derived = file.exhibitList.find((one) => one.id === made.body.id)!;
  assert.deepEqual(
    [derived.root, derived.origin, derived.sha256, derived.custody[0]!.action, derived.custody[0]!.signed],
    [sound.id, 'transcript', sha256(text), 'analyse', true],
  );
  const { body } = await investigator.get<Conversation>(`/v1/cases/${caseId}/conversation`);
  assert.deepEqual(
    body.messages
      .filter((one) => one.exhibit === made.body.number && one.offset)
      .map((one) => [one.offset, one.author, one.text]),
    [
      ['00:00:03', null, 'السلام'],
      ['00:01:05', 'صوت 2', 'a < b & c و من بعد'],
    ],
  );
  const onPicture = await investigator.send<Problem>('POST', `/v1/exhibits/${picture.id}/transcripts`, {
    ...{ lines, signature },
  });
  assert.equal(onPicture.body.code, 'recording-unreadable');
});

test('a page is captured into the case', { skip: findBrowser() === null && 'no Chromium' }, async () => {
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const start = await investigator.send<{ job: string }>('POST', `/v1/cases/${caseId}/captures`, {
    url,
    legalBasis: 'order 12',
  });
  let job = { state: 'running', code: null as string | null, exhibit: null as string | null };
  for (let n = 0; job.state === 'running' && n < 300; n++) {
    await new Promise((done) => setTimeout(done, 100));
    job = (await investigator.get<typeof job>(`/v1/captures/${start.body.job}`)).body;
  }
  assert.deepEqual([job.state, job.code], ['done', null]);
  const { facts } = (
    await investigator.get<{ facts: { page_title: string; legal_basis: string } }>(`/v1/exhibits/${job.exhibit}/facts`)
  ).body;
  assert.deepEqual([facts.page_title, facts.legal_basis], ['عرض', 'order 12']);
  // the page is seen without another program, out of its archive
  const look = await investigator.fetch(`/v1/exhibits/${job.exhibit}/preview?clear=1`);
  const { format, width } = await sharp(look.bytes).metadata();
  assert.deepEqual([look.status, format], [200, 'jpeg']);
  assert.ok(width! > 300);
});

test('the exhibit of a post is not destroyed by itself: it goes with its batch', async () => {
  const by = (await sanad.people.findByName(DEMO_STAFF[0]!.name))!.id;
  const lines = JSON.stringify({ id: 'p1', text: 'مطلوب بنات للعمل من المنزل', madeUp: true });
  await sanad.triage.receive(by, { source: 'test', legalBasis: 'test', lines });
  const queue = await investigator.get<{ items: { campaign: string }[] }>('/v1/queue');
  const campaign = queue.body.items[0]?.campaign ?? '';
  const found = await investigator.get<{ items: { id: string }[] }>(`/v1/campaigns/${campaign}/posts`);
  const posts = found.body.items.map(({ id }) => id);
  const signature = investigator.sign({ kind: 'exhibit.collected', case: caseId, posts });
  const made = await investigator.send<{ items: { id: string }[] }>('POST', `/v1/cases/${caseId}/exhibits`, {
    posts,
    signature,
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { id } = made.body.items[0]!;
  const reason = 'خطأ';
  const asked = await investigator.send<Problem>('POST', `/v1/exhibits/${id}/destruction`, {
    reason,
    signature: investigator.sign({ kind: 'destruction.asked', exhibit: id, reason }),
  });
  assert.equal(asked.body.code, 'destruction-of-post');
});

test('content is destroyed by two persons, its digest and custody stay, and the dossier still verifies', async () => {
  const ask = `/v1/exhibits/${picture.id}/destruction`;
  const reason = 'صورة حميمة دخلت خطأ';
  const asked = await investigator.send('POST', ask, {
    reason,
    signature: investigator.sign({ kind: 'destruction.asked', exhibit: picture.id, reason }),
  });
  assert.equal(asked.status, 201);
  const waiting = async (person: typeof supervisor) =>
    (await person.get<{ items: DestructionRow[] }>('/v1/destructions')).body.items.map((one) => [
      one.case,
      one.exhibit,
    ]);
  assert.deepEqual(await waiting(supervisor), [[caseId, picture.id]], 'whoever may answer finds it');
  assert.deepEqual(await waiting(outsider), [[caseId, picture.id]]);
  const close = (access: 'restricted' | 'open') =>
    supervisor.send('PUT', `/v1/cases/${caseId}/access`, { access, compartment: null, reason: 'حماية' });
  assert.equal((await close('restricted')).status, 200);
  assert.deepEqual(await waiting(outsider), [], 'a case that is closed to her is not told of here either');
  assert.equal((await close('open')).status, 200);
  const answer = { kind: 'destruction.answered', exhibit: picture.id, answer: 'destroy' } as const;
  const own = await investigator.send<Problem>('POST', `${ask}/answer`, {
    answer: 'destroy',
    signature: investigator.sign(answer),
  });
  assert.equal(own.body.code, 'destruction-own-answer');
  // The second person answers in her own name, and for what she answers: nothing is destroyed on a word of anybody else.
  for (const [signature, code] of [
    [null, 'signature-required'],
    [investigator.sign(answer), 'signature-key-unknown'],
    [supervisor.sign({ ...answer, answer: 'keep' }), 'signature-wrong'],
  ] as const) {
    const refused = await supervisor.send<Problem>('POST', `${ask}/answer`, { answer: 'destroy', signature });
    assert.equal(refused.body.code, code);
  }
  assert.equal((await investigator.fetch(`/v1/exhibits/${picture.id}/content`)).status, 200);
  const done = await supervisor.send('POST', `${ask}/answer`, {
    answer: 'destroy',
    signature: supervisor.sign(answer),
  });
  assert.equal(done.status, 200);
  assert.deepEqual(await waiting(supervisor), []);
  assert.equal((await investigator.fetch(`/v1/exhibits/${picture.id}/content`)).status, 410);
  const file = (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;
  const gone = file.exhibitList.find((one) => one.id === picture.id)!;
  assert.ok(gone.destroyedAt !== null && gone.sha256.length === 64 && gone.name === null);
  assert.equal(gone.custody.at(-1)!.action, 'destroy');
  await sanad.spine.rebuild();
  const rebuilt = (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;
  assert.deepEqual(rebuilt.exhibitList, file.exhibitList);
  const checked = await supervisor.send<{ checked: number; altered: string[] }>(
    'POST',
    `/v1/cases/${caseId}/verification`,
    await signExport(supervisor, caseId, null),
  );
  assert.deepEqual(checked.body.altered, []);
  const all = await rehash(sanad);
  assert.deepEqual(all.altered, []);
  assert.ok(all.checked >= 4);
  const watcher = await openWitness(path.join(folder, 'other'), 'association', Date.now);
  await watcher.trust(sanad.spine.verifierKey);
  const serving = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const answer = await watcher.add(Buffer.concat(pieces));
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((ready) => serving.listen(0, '127.0.0.1', ready));
  await askWitness(
    sanad.spine,
    folder,
    `http://127.0.0.1:${(serving.address() as AddressInfo).port}`,
    watcher.verifierKey,
  );
  serving.close();
  const dossier = `/v1/cases/${caseId}/dossier?language=ar`;
  const late = await signExport(investigator, caseId, 'bundle');
  const other = { signatures: late.signatures.map((one) => ({ ...one, n: one.n + 1 })) };
  const refusal = async (body: unknown): Promise<string> => {
    const { bytes } = await investigator.bytes(dossier, body);
    return (JSON.parse(Buffer.from(bytes).toString()) as Problem).code;
  };
  assert.equal(await refusal(other), 'custody-moved');
  assert.equal(await refusal(await signExport(investigator, caseId, 'somebody')), 'signature-wrong');
  const { bytes, status } = await investigator.bytes(dossier, await signExport(investigator, caseId, 'bundle'));
  assert.equal(status, 200, Buffer.from(bytes).toString().slice(0, 300));
  const report = await verifyBundle(bytes, verifierCrypto, { trust: [sanad.spine.verifierKey, watcher.verifierKey] });
  assert.deepEqual(
    report.checks.filter((check) => check.state === 'failed'),
    [],
  );
  assert.equal(report.valid, true);
  assert.deepEqual(
    report.witnesses.map((one) => [one.name, one.state]),
    [['association/witness', 'good']],
  );
  const captured = report.exhibits.flatMap((one) => one.custody).filter((one) => one.action === 'collect');
  assert.deepEqual(
    captured.map((one) => one.signed).sort(),
    ['good', 'program'],
    'what the program captured is signed by it, and says so',
  );
  const acts = report.exhibits.flatMap((one) => one.custody).filter((one) => /verify|export/.test(one.action));
  assert.ok(acts.length > 0);
  assert.deepEqual(
    acts.filter((one) => one.signed !== 'good'),
    [],
  );
});

test('a revoked key signs nothing more; what it signed before stays good', async () => {
  const mine = investigator.sign({ kind: 'exhibit.redacted', case: caseId, exhibit: picture.id }).key;
  const other = await investigator.send<Problem>(
    'POST',
    `/v1/keys/${supervisor.sign({ kind: 'exhibit.redacted', case: caseId, exhibit: picture.id }).key}/revocation`,
    { reason: 'x' },
  );
  assert.equal(other.body.code, 'role-missing');
  assert.equal((await investigator.send('POST', `/v1/keys/${mine}/revocation`, { reason: 'هاتف ضائع' })).status, 200);
  const { body: mySession } = await investigator.get<Session>('/v1/session');
  assert.deepEqual(
    mySession.keys.map((key) => [key.id, key.revoked]),
    [[mine, true]],
    'the browser is told, so that it makes the next key',
  );
  const refused = await give<Problem>('late.txt', Buffer.from('late'), 'text/plain');
  assert.equal(refused.body.code, 'signature-key-revoked');
  const pair = await newAgePair(false);
  const sealed = await supervisor.bytes(
    `/v1/cases/${caseId}/dossier?language=fr&to=${pair.recipient}`,
    await signExport(supervisor, caseId, 'bundle'),
  );
  const bytes = await openAge(sealed.bytes, { identities: [pair.identity] });
  const wrong = await supervisor.bytes(`/v1/cases/${caseId}/dossier?language=fr&to=age1nobody`);
  assert.equal(wrong.status, 400);
  const report = await verifyBundle(bytes, verifierCrypto, {});
  assert.deepEqual(
    report.checks.filter((check) => check.state === 'failed'),
    [],
  );
  assert.ok(report.exhibits.some((one) => one.custody[0]!.signed === 'good'));
});
