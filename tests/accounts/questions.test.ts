import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { COUNTED_TYPES } from '@sanad/disclosure/counted';
import type { FigureDefinition } from '@sanad/disclosure/figure';
import { openTally } from '@sanad/disclosure/tally';
import { answerModel } from '@sanad/server/answer-paper';
import { proofLines, recountLedger, recountLines } from '@sanad/server/answer-proof';
import { withoutFigure } from '@sanad/wire/answer-marks';
import type { CountedFigure } from '@sanad/wire/figure';
import type { AnswerManifest, QuestionFile, QuestionWork } from '@sanad/wire/question';
import { type Office, openOffice } from '../office/office.ts';

let office: Office;
type Staff = Awaited<ReturnType<Office['enter']>>;
let desk: Staff;
let checker: Staff;
let head: Staff;
const month = new Date(Date.now() + 3_600_000).toISOString().slice(0, 7);

/** A moment ago: on the first days of a month as on any other. */
const justNow = (): string => new Date(Date.now() - 1000).toISOString();

before(async () => {
  office = await openOffice();
  desk = await office.enter('مكتب', 'investigator', 'statistician');
  checker = await office.enter('مدققة', 'statistician', 'auditor');
  head = await office.enter('رئيسة', 'supervisor');
});
after(() => office.stop());

async function openCases(count: number, offence: string | null): Promise<void> {
  for (let n = 0; n < count; n++) {
    const body = { title: `ق ${n}`, campaign: null, origin: n % 2 === 0 ? 'report' : 'order' };
    const { id } = (await desk.send<{ id: string }>('POST', '/v1/cases', body)).body;
    if (offence === null) continue;
    const entry = { type: 'offence.considered', version: 1, actor: desk.id, about: [id], scope: id };
    await office.sanad.spine.transact(async () => ({
      entries: [{ ...entry, body: { case: id, offence, elements: [] } }],
      result: null,
    }));
  }
}

const asked = {
  kind: 'written-question',
  reference: 'R 1',
  from: 'عضو',
  to: 'الوزارة',
  subject: 'موضوع',
  text: 'سؤال؟',
  receivedOn: new Date().toISOString().slice(0, 10),
};
const wish = { measure: 'cases', scope: 'sexual-exploitation', from: month, to: month };

async function register(figures: readonly object[]): Promise<QuestionFile> {
  const { id } = (await desk.send<{ id: string }>('POST', '/v1/questions', asked)).body;
  const work = { points: [], figures, limits: { ar: 'حدود', fr: 'limites' } };
  const answer = await desk.send<QuestionFile>('PUT', `/v1/questions/${id}/work`, work, { 'if-match': '"0"' });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

const freeze = (file: QuestionFile) =>
  desk.send<QuestionFile>('POST', `/v1/questions/${file.id}/freeze`, {}, { 'if-match': `"${file.version}"` });

const sign = (who: Staff, file: QuestionFile, step: 'figures' | 'release', verdict = 'approve', note = '') => {
  const statement = { kind: 'question.signed' as const, question: file.id, step, digest: file.digest, verdict };
  const body = { step, verdict, note, signature: who.sign(statement) };
  return who.send<QuestionFile>('POST', `/v1/questions/${file.id}/signatures`, body, {
    'if-match': `"${file.version}"`,
  });
};

test('a figure from the views is what the entries alone give, at that checkpoint and later', async () => {
  await openCases(7, 'PC-498');
  await openCases(2, null);
  const query = new URLSearchParams(wish).toString();
  const { body } = await checker.get<CountedFigure>(`/v1/figures/count?${query}`);
  assert.deepEqual([body.value, body.relation, body.unqualified], [7, '>=', 2]);
  assert.equal(body.entries?.length, 7);
  await openCases(3, 'PC-502');
  const tally = openTally();
  for await (const stored of office.sanad.spine.ledger.read(0, body.checkpoint.size)) {
    const { index, type, time } = stored.header;
    const opened = COUNTED_TYPES.includes(type) ? (await office.sanad.spine.ledger.open(stored)).body : null;
    tally.add({ index, type, time, body: opened });
  }
  assert.equal(tally.count(body.definition as FigureDefinition).value, 7);
});

test('figures are frozen, recomputed by a second person, released by a third; the manifest recomputes from its entries', async () => {
  const frozen = (await freeze(await register([wish]))).body;
  assert.equal(frozen.state, 'frozen');
  assert.deepEqual(frozen.phrases, [
    { ar: 'ما يزيد عن 10 قضايا', fr: 'plus de 10 affaires', en: 'more than 10 cases' },
  ]);
  await openCases(1, 'PC-498');
  assert.equal((await sign(desk, frozen, 'figures')).status, 403);
  assert.equal((await sign(head, frozen, 'release')).body.id, undefined);
  const checked = (await sign(checker, frozen, 'figures')).body;
  assert.equal(checked.state, 'figures-checked');
  const answered = (await sign(head, checked, 'release')).body;
  assert.equal(answered.state, 'answered');
  assert.match(answered.code ?? '', /^[0-9a-f]{16}$/);
  const { manifest } = await office.sanad.accounts.question(frozen.id);
  await checkRecount(manifest!);
  const late = await desk.send(
    'POST',
    `/v1/questions/${frozen.id}/freeze`,
    {},
    { 'if-match': `"${answered.version}"` },
  );
  assert.notEqual(late.status, 200);
});

async function checkRecount(manifest: AnswerManifest): Promise<void> {
  const lines: string[] = [];
  for await (const line of proofLines(office.sanad.spine, manifest.checkpoint.size))
    lines.push(Buffer.from(line).toString('utf8'));
  async function* given(): AsyncGenerator<string> {
    yield* lines;
  }
  for (const found of [await recountLines(manifest, given()), await recountLedger(manifest, office.sanad.spine)]) {
    assert.deepEqual([found.isWhole, found.isSigned, found.isOfLedger, found.unread], [true, true, true, 0]);
    assert.ok(found.figures.every(({ holds }) => holds));
  }
  const passedOff = { ...manifest, purpose: manifest.purpose === 'real' ? 'training' : 'real' };
  assert.equal((await recountLines(passedOff, given())).isOfLedger, false);
  const lied = { ...manifest, figures: manifest.figures.map((figure) => ({ ...figure, value: figure.value + 1 })) };
  assert.equal((await recountLines(lied, given())).figures[0]?.holds, false);
  async function* broken(): AsyncGenerator<string> {
    yield* lines.slice(0, 2);
    yield 'not an entry';
  }
  await assert.rejects(recountLines(manifest, broken()), (thrown) => isFault(thrown, 'answer-line'));
  lines.pop();
  assert.equal((await recountLines(manifest, given())).isWhole, false);
}

test('an answer whose difference from an earlier one is a small count is refused with what could go out instead', async () => {
  const refused = await freeze(await register([wish]));
  assert.equal(refused.status, 409);
  assert.match(JSON.stringify(refused.body), /release-reveals/);
});

test('a count below the threshold is not said, and work after a signature makes it void', async () => {
  const arrest = { at: justNow(), operation: null, role: 'recruiter', reference: '' };
  const { id } = (await desk.send<{ id: string }>('POST', '/v1/cases', { title: 'ق', campaign: null, origin: 'other' }))
    .body;
  await desk.send('POST', `/v1/cases/${id}/arrests`, arrest);
  const frozen = (await freeze(await register([{ ...wish, measure: 'arrested', scope: 'all' }]))).body;
  assert.deepEqual(frozen.phrases[0]!.fr, 'moins de 5 personnes interpellées');
  const checked = (await sign(checker, frozen, 'figures')).body;
  const again = await desk.send<QuestionFile>('PUT', `/v1/questions/${frozen.id}/work`, checked.work, {
    'if-match': `"${checked.version}"`,
  });
  assert.equal(again.body.signatures[0]?.holds, true);
  const changed = { ...checked.work, limits: { ar: 'غيرها', fr: 'autres' } };
  const other = await desk.send<QuestionFile>('PUT', `/v1/questions/${frozen.id}/work`, changed, {
    'if-match': `"${again.body.version}"`,
  });
  assert.equal(other.body.signatures[0]?.holds, false);
});

test('an answer with a gap, or with figures other than those frozen, is signed by nobody; its draft shows the gap', async () => {
  const all = { ...wish, scope: 'all' };
  const wanted = [
    { ...all, measure: 'operations' },
    { ...all, measure: 'arrested' },
  ];
  const first = (await freeze(await register(wanted))).body;
  const point = { id: '1', asked: { ar: 'كم؟', fr: 'Combien ?' }, answer: { ar: '{1} ثم {2}', fr: '{1}, puis {2}' } };
  const save = async (file: QuestionFile, work: QuestionWork) =>
    (await desk.send<QuestionFile>('PUT', `/v1/questions/${file.id}/work`, work, { 'if-match': `"${file.version}"` }))
      .body;
  const whole = await save(first, { ...first.work, points: [point] });
  const fewer = await save(whole, withoutFigure(whole.work, 0));
  assert.equal(fewer.work.points[0]!.answer.fr, '{?}, puis {1}');
  const refused = await sign(checker, fewer, 'figures');
  assert.equal(refused.status, 409);
  assert.match(JSON.stringify(refused.body), /question-gap.*\{\?\}|\{\?\}.*question-gap/);
  const drafted = answerModel({ file: fewer, manifest: null }, 'fr', null).paragraphs.find(
    ({ heading }) => heading === 'Combien\u00a0?',
  );
  assert.deepEqual(drafted?.lines, [`[chiffre manquant], puis ${whole.phrases[1]!.fr}`]);
  const silent = await save(fewer, { ...fewer.work, points: [{ ...point, answer: { ar: '', fr: '' } }] });
  assert.match(JSON.stringify((await sign(checker, silent, 'figures')).body), /question-unanswered/);
  const mended = await save(silent, {
    ...fewer.work,
    points: [{ ...point, answer: { ar: 'فقط {1}', fr: 'Seulement {1}' } }],
  });
  assert.match(JSON.stringify((await sign(checker, mended, 'figures')).body), /question-frozen-other/);
  assert.equal((await sign(checker, mended, 'figures', 'return', 'ناقص')).status, 200);
});

test('a table goes out by two persons, with its small cells hidden', async () => {
  const body = { ...wish, scope: 'all', reason: 'نشر دوري' };
  // Beside the answer that left, all cases less those of its scope would be a small count.
  assert.match(JSON.stringify((await desk.send('POST', '/v1/releases', body)).body), /release-reveals/);
  await openCases(6, 'PC-540');
  const made = await desk.send<{ id: string; content: { cells: { n: number | null; status: string }[] } }>(
    'POST',
    '/v1/releases',
    body,
  );
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { cells } = made.body.content;
  assert.ok(cells.every(({ n, status }) => (n === null) === (status !== 'ok')));
  assert.ok(cells.every(({ n }) => n === null || n === 0 || n >= 5));
  assert.deepEqual(await office.sanad.accounts.tables(), []);
  const path = `/v1/releases/${made.body.id}/answers`;
  assert.equal((await desk.send('POST', path, { answer: 'release', note: '' })).status, 403);
  assert.equal((await head.send('POST', path, { answer: 'release', note: '' })).status, 200);
  assert.equal((await office.sanad.accounts.tables()).length, 1);
  await office.sanad.spine.rebuild();
  assert.equal((await office.sanad.accounts.tables()).length, 1);
});

test('of two answers frozen side by side that give a small count away together, one leaves and the other stays', async () => {
  const { id } = (await desk.send<{ id: string }>('POST', '/v1/cases', { title: 'ق', campaign: null, origin: 'other' }))
    .body;
  const operation = {
    at: justNow(),
    place: 'فاس',
    services: ['شرطة'],
    localAuthority: '',
    outcome: '',
  };
  const operate = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const { status, body } = await desk.send('POST', `/v1/cases/${id}/operations`, operation);
      assert.ok(status < 300, JSON.stringify(body));
    }
  };
  const operations = { ...wish, measure: 'operations', scope: 'all' };
  await operate(6);
  const first = (await freeze(await register([operations]))).body;
  await operate(1);
  const second = (await freeze(await register([operations]))).body;
  assert.deepEqual([first.state, second.state], ['frozen', 'frozen']);
  const checked = [(await sign(checker, first, 'figures')).body, (await sign(checker, second, 'figures')).body];
  assert.equal((await sign(head, checked[0]!, 'release')).body.state, 'answered');
  const refused = await sign(head, checked[1]!, 'release');
  assert.equal(refused.status, 409);
  assert.match(JSON.stringify(refused.body), /release-reveals/);
});

test('a table whose hidden cells a reader works out from the threshold that stands beside it does not go out', async () => {
  // Four cells of 1 under a total that is hidden too: each is at least 1, the total at most 4.
  for (const origin of ['report', 'anonymous', 'order', 'other']) {
    const { id } = (await desk.send<{ id: string }>('POST', '/v1/cases', { title: 'ق', campaign: null, origin })).body;
    const entry = { type: 'offence.considered', version: 1, actor: desk.id, about: [id], scope: id };
    await office.sanad.spine.transact(async () => ({
      entries: [{ ...entry, body: { case: id, offence: 'PC-538', elements: [] } }],
      result: null,
    }));
  }
  const body = { ...wish, scope: 'blackmail', reason: 'نشر دوري' };
  const refused = await desk.send<{ title: string }>('POST', '/v1/releases', { ...body, marks: true });
  assert.equal(refused.status, 409, JSON.stringify(refused.body));
  assert.match(JSON.stringify(refused.body), /release-attacked/);
  assert.equal((await desk.send('POST', '/v1/releases', { ...body, marks: false })).status, 201);
});

test('a series with noise costs its budget, which the ledger keeps; what is spent is refused, also after a rebuild', async () => {
  type Made = {
    id: string;
    code?: string;
    content: { cells: { n: number; status: string }[]; noise: { spent: number } };
  };
  const noisy = { ...wish, measure: 'arrested', scope: 'all', marks: true, reason: 'سلسلة شهرية', noise: 0.5 };
  const propose = async () => (await desk.send<Made>('POST', '/v1/releases', noisy)).body;
  const release = (id: string) => head.send('POST', `/v1/releases/${id}/answers`, { answer: 'release', note: '' });
  const exact = { ...noisy, marks: false, noise: null };
  const waits = (await desk.send<Made>('POST', '/v1/releases', exact)).body;
  const first = await propose();
  assert.ok(
    first.content.cells.every(({ n, status }) => n >= 0 && status === 'noisy'),
    JSON.stringify(first),
  );
  assert.equal(first.content.noise.spent, 0.5);
  assert.equal((await release(first.id)).status, 200);
  const second = await propose();
  assert.equal(second.content.noise.spent, 1);
  assert.equal((await propose()).code, 'disclosure-budget', 'what waits is promised');
  await office.sanad.spine.rebuild();
  await head.send('POST', `/v1/releases/${first.id}/answers`, { answer: 'withdraw', note: 'خطأ' });
  assert.equal((await release(second.id)).status, 200);
  assert.equal((await propose()).code, 'disclosure-budget', 'what was withdrawn was seen');
  const other = await desk.send<{ code: string }>('POST', '/v1/releases', exact);
  assert.equal(other.body.code, 'release-both-ways', 'one figure is out exactly or with noise');
  const late = (await release(waits.id)) as { body: { code?: string } };
  assert.equal(late.body.code, 'release-both-ways', 'the other went out while it waited');
});
