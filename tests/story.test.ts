import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { verifierCrypto } from '@sanad/platform/crypto';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff, loadDemo } from '@sanad/server/demo';
import { type Running, startServer } from '@sanad/server/serve';
import type { Campaign } from '@sanad/wire/campaign';
import type { CaseFile, Offence } from '@sanad/wire/case';
import type { Figures } from '@sanad/wire/figure';
import type { Problem } from '@sanad/wire/problem';
import { type Staff, signExport, signIn } from './staff.ts';

let folder: string;
let sanad: Sanad;
let running: Running;
let investigator: Staff;
let supervisor: Staff;
let auditor: Staff;
let lure: Campaign;
let caseId: string;
let dossier: Uint8Array;

const read = async (): Promise<CaseFile> => (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-story-'));
  const spine = await openComposed({ folder });
  sanad = compose(spine);
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  await loadDemo(sanad, staff[0]!.id, () => {});
  running = await startServer(sanad, {
    folder,
    host: '127.0.0.1',
    port: 0,
    pages: false,
    log: (line) => console.error(line),
  });
  const enter = (n: number): Promise<Staff> =>
    signIn(running.url, running.sessions.makeLink(staff[n]!.id), staff[n]!.name);
  [investigator, supervisor, auditor] = [await enter(0), await enter(1), await enter(2)];
});

after(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the queue begins with recruitment campaigns and says why', async () => {
  const { body } = await investigator.get<{
    items: { campaign: string; size: number; priority: string; order: string[] }[];
  }>('/v1/queue');
  const first = body.items[0]!;
  assert.equal(first.priority, 'alert');
  assert.ok(first.size > 1);
  assert.ok(first.order.includes('priority-alert'));
  lure = (await investigator.get<Campaign>(`/v1/campaigns/${first.campaign}`)).body;
  assert.ok(lure.reasons.some((reason) => !reason.against));
});

test('every post of the campaign is linked with a reason, and its highlighted words lie inside its text', async () => {
  const { body } = await investigator.get<{ items: { id: string; because: unknown[] }[] }>(
    `/v1/campaigns/${lure.id}/posts`,
  );
  assert.equal(body.items.length, lure.size);
  for (const row of body.items) {
    assert.ok(row.because.length > 0);
    const post = (
      await investigator.get<{ text: string; reasons: { spans: [number, number][] }[] }>(`/v1/posts/${row.id}`)
    ).body;
    for (const [start, end] of post.reasons.flatMap((reason) => reason.spans))
      assert.ok(start < end && end <= post.text.length);
  }
});

test('a decision with a false signature or an old root is refused, and nothing is recorded', async () => {
  const before = await sanad.spine.ledger.size();
  const { root, shown, engine } = lure;
  const good = investigator.sign({ kind: 'campaign.decided', campaign: lure.id, root, verdict: 'lure', shown, engine });
  const path = `/v1/campaigns/${lure.id}/decision`;
  const forged = await investigator.send<Problem>('POST', path, { verdict: 'not-lure', root, shown, signature: good });
  assert.equal(forged.body.code, 'signature-wrong');
  const old = await investigator.send<Problem>('POST', path, {
    verdict: 'lure',
    root: 'a'.repeat(64),
    shown,
    signature: good,
  });
  assert.equal(old.body.code, 'signature-wrong');
  const unsigned = await investigator.send<Problem>('POST', path, { verdict: 'lure', root, shown, signature: null });
  assert.equal(unsigned.body.code, 'signature-required');
  const recorded = [];
  for await (const { header } of sanad.spine.ledger.read(before)) recorded.push(header.type);
  assert.deepEqual(
    recorded.filter((type) => type !== 'records.read'),
    [],
  );
});

test('one decision covers the campaign; it can be undone; sent twice it counts once', async () => {
  const decide = async (key: string, campaign = lure.id) => {
    const { root, shown, engine } = lure;
    const signature = investigator.sign({
      kind: 'campaign.decided',
      campaign,
      root,
      verdict: 'lure',
      shown,
      engine,
    });
    const body = { verdict: 'lure', root, shown, note: 'قرار', signature };
    return investigator.send<{ id: string }>('POST', `/v1/campaigns/${campaign}/decision`, body, {
      'idempotency-key': key,
    });
  };
  const first = await decide('k1');
  assert.equal(first.status, 201);
  assert.equal((await decide('k1')).body.id, first.body.id);
  const elsewhere = await decide(
    'k1',
    lure.id.replace(/^(.)/u, (unit) => (unit === 'a' ? 'b' : 'a')),
  );
  assert.notEqual(elsewhere.status, 201, 'a key used again for another campaign is another request');
  const signature = investigator.sign({ kind: 'decision.undone', decision: first.body.id });
  assert.equal((await investigator.send('POST', `/v1/decisions/${first.body.id}/undo`, { signature })).status, 200);
  lure = (await investigator.get<Campaign>(`/v1/campaigns/${lure.id}`)).body;
  assert.equal(lure.state, 'open');
  assert.equal((await decide('k2')).status, 201);
  lure = (await investigator.get<Campaign>(`/v1/campaigns/${lure.id}`)).body;
  assert.equal(lure.decision?.verdict, 'lure');
});

test('a case is opened from the campaign and its posts become exhibits with custody', async () => {
  const opened = await investigator.send<{ id: string; number: string }>('POST', '/v1/cases', {
    title: 'استدراج عبر منشورات',
    campaign: lure.id,
  });
  assert.equal(opened.status, 201);
  caseId = opened.body.id;
  const posts = (await investigator.get<{ items: { id: string }[] }>(`/v1/campaigns/${lure.id}/posts`)).body.items
    .slice(0, 5)
    .map((post) => post.id);
  const signature = investigator.sign({ kind: 'exhibit.collected', case: caseId, posts });
  const collected = await investigator.send<{ items: unknown[] }>('POST', `/v1/cases/${caseId}/exhibits`, {
    posts,
    signature,
  });
  assert.equal(collected.status, 201);
  assert.equal(collected.body.items.length, posts.length);
  const file = await read();
  assert.equal(file.exhibitList.length, posts.length);
  for (const exhibit of file.exhibitList)
    assert.deepEqual(
      exhibit.custody.map((event) => [event.action, event.signed]),
      [['collect', true]],
    );
});

test('offences are considered element by element, against the version that was read', async () => {
  const offences = (await investigator.get<{ items: Offence[] }>('/v1/offences')).body.items;
  const offence = offences.find((one) => one.id === 'PC-448-1')!;
  const exhibit = (await read()).exhibitList[0]!.id;
  const elements = offence.elements.map((element, i) => ({
    id: element.id,
    state: i === 0 ? 'shown' : 'open',
    exhibits: i === 0 ? [exhibit] : [],
  }));
  const { etag } = await investigator.get(`/v1/cases/${caseId}`);
  const path = `/v1/cases/${caseId}/offences/${offence.id}`;
  assert.equal((await investigator.send('PUT', path, { elements })).status, 428);
  assert.equal((await investigator.send('PUT', path, { elements }, { 'if-match': etag! })).status, 200);
  assert.equal((await investigator.send('PUT', path, { elements }, { 'if-match': etag! })).status, 412);
  const considered = (await read()).offences[0]!;
  assert.ok(considered.missing.length > 0);
  assert.equal((await read()).competence?.court, 'appeal');
});

test('a case moves by reason, against the version that was read; tasks have clocks, notes are added', async () => {
  const { etag } = await investigator.get(`/v1/cases/${caseId}`);
  const path = `/v1/cases/${caseId}/moves`;
  const match = { 'if-match': etag! };
  const forged = await investigator.send<Problem>('POST', path, { to: 'referred', reason: 'x' }, match);
  assert.equal(forged.body.code, 'case-move-impossible');
  assert.equal(
    (await investigator.send<Problem>('POST', path, { to: 'closed', reason: '' }, match)).body.code,
    'case-move-reason',
  );
  assert.equal((await investigator.send('POST', path, { to: 'closed', reason: 'لا شيء' }, match)).status, 200);
  assert.equal((await investigator.send('POST', path, { to: 'inquiry', reason: 'عاد' }, match)).status, 412);
  const again = (await investigator.get(`/v1/cases/${caseId}`)).etag!;
  assert.equal(
    (await investigator.send('POST', path, { to: 'inquiry', reason: 'ظهر دليل' }, { 'if-match': again })).status,
    200,
  );
  const dueAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const task = await investigator.send<{ id: string }>('POST', `/v1/cases/${caseId}/tasks`, {
    title: 'طلب الحفظ',
    dueAt,
  });
  await investigator.send('POST', `/v1/cases/${caseId}/notes`, { text: 'ملاحظة' });
  const due = await supervisor.get<{ items: { ref: string; nearness: string }[] }>('/v1/due');
  assert.ok(due.body.items.some((item) => item.ref === task.body.id && item.nearness === 't-10'));
  await investigator.send('POST', `/v1/cases/${caseId}/tasks/${task.body.id}/done`, {});
  const file = await read();
  assert.equal(file.state, 'inquiry');
  assert.equal(file.notes[0]?.text, 'ملاحظة');
  assert.ok(
    file.clocks.some((clock) => clock.kind === 'limitation') && !file.clocks.some((clock) => clock.kind === 'task'),
  );
});

test('operation, arrest, then a referral that needs a second person', async () => {
  const operation = {
    at: '2026-11-20T09:00:00.000Z',
    place: 'العرائش',
    services: ['الفرقة الجهوية'],
    localAuthority: 'باشا المدينة',
    outcome: 'تم حجز هاتفين',
  };
  const recorded = await investigator.send<{ id: string }>('POST', `/v1/cases/${caseId}/operations`, operation);
  const arrest = {
    at: '2026-11-20T10:00:00.000Z',
    operation: recorded.body.id,
    role: 'recruiter',
    reference: 'م 12/2026',
  };
  assert.equal((await investigator.send('POST', `/v1/cases/${caseId}/arrests`, arrest)).status, 201);
  const signature = investigator.sign({
    kind: 'referral.proposed',
    case: caseId,
    court: 'appeal',
    victimQuestion: 'no',
  });
  const referral = { court: 'appeal', city: 'طنجة', victimQuestion: { answer: 'no', note: 'سُئل وأُثبت' }, signature };
  const proposed = await investigator.send<{ id: string }>('POST', `/v1/cases/${caseId}/referral`, referral);
  assert.equal(proposed.status, 201);
  const own = investigator.sign({
    kind: 'referral.approved',
    case: caseId,
    referral: proposed.body.id,
    answer: 'approve',
  });
  const path = `/v1/cases/${caseId}/referral/answer`;
  assert.equal(
    (await investigator.send<Problem>('POST', path, { answer: 'approve', signature: own })).body.code,
    'role-missing',
  );
  const approval = supervisor.sign({
    kind: 'referral.approved',
    case: caseId,
    referral: proposed.body.id,
    answer: 'approve',
  });
  const approved = await supervisor.send<{ state: string }>('POST', path, { answer: 'approve', signature: approval });
  assert.equal(approved.body.state, 'referred');
  assert.equal((await read()).state, 'referred');
});

test('the dossier is a bundle that a stranger can verify', async () => {
  const path = `/v1/cases/${caseId}/dossier?language=ar`;
  const unsigned = await investigator.bytes(path);
  assert.equal((JSON.parse(Buffer.from(unsigned.bytes).toString()) as Problem).code, 'signature-required');
  const answer = await investigator.bytes(path, await signExport(investigator, caseId, 'bundle'));
  assert.equal(answer.status, 200);
  dossier = answer.bytes;
  const report = await verifyBundle(dossier, verifierCrypto, { trust: [sanad.spine.verifierKey] });
  assert.deepEqual(
    report.checks.filter((check) => check.state === 'failed'),
    [],
  );
  assert.ok(report.valid && report.signer?.known);
  const links = report.exhibits.flatMap((exhibit) => exhibit.custody);
  assert.ok(links.some((link) => link.action === 'verify') && links.some((link) => link.action === 'export'));
  assert.deepEqual(
    links.filter((link) => link.signed !== 'good'),
    [],
    'every link is signed by whoever did it',
  );
  assert.ok(report.description?.documents.some((document) => document.mediaType === 'application/pdf'));
  assert.equal((await read()).dossiers.length, 1);
});

test('a dossier that a stranger sealed is refused under trust, and every changed byte is refused', async () => {
  const other = await verifyBundle(dossier, verifierCrypto, { trust: [] });
  assert.equal(other.valid, false);
  for (let i = 0; i < 24; i++) {
    const at = Math.floor(((i + 0.5) / 24) * dossier.length);
    const changed = dossier.slice();
    changed[at]! ^= 1 << (i % 8);
    const report = await verifyBundle(changed, verifierCrypto);
    assert.equal(report.valid, false, `byte ${at}`);
    assert.ok(report.checks.some((check) => check.state === 'failed'));
  }
});

test('figures follow from the entries, and reading is recorded for the auditor', async () => {
  const { body } = await supervisor.get<Figures>('/v1/figures');
  const value = (stage: string) => body.ladder.find((rung) => rung.stage === stage)?.value;
  assert.deepEqual([value('lures'), value('cases'), value('arrested'), value('referred')], [1, 1, 1, 1]);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const audit = (await auditor.get<{ items: { type: string }[] }>('/v1/audit')).body.items.map((row) => row.type);
  assert.ok(audit.includes('records.read') && audit.includes('dossier.exported'));
  assert.equal((await investigator.get<Problem>('/v1/audit')).body.code, 'role-missing');
});

test('the views can be thrown away and come back the same', async () => {
  const dump = async (): Promise<string[]> => Array.fromAsync(sanad.spine.dumpViews());
  const before = await dump();
  await sanad.spine.rebuild();
  assert.deepEqual(await dump(), before);
});
