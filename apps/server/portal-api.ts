import { fault, isFault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import type { Escrows, Reports } from '@sanad/services/intake';
import { escrowAgreed, escrowQuestion, newEscrow, newMessage, newReport, receiptToken } from '@sanad/wire/intake';
import { knownQuestion } from '@sanad/wire/known-files';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limitedBody } from './body-size.ts';
import type { KnownFiles } from './known-files.ts';
import { senderOf } from './peer-port.ts';
import { chooseLanguage, problemOf } from './problems.ts';
import { proofOf } from './proof-of.ts';
import { createLimiter, type Limiter } from './rates.ts';
import { MAX_PIECE, type Uploads } from './uploads.ts';
import type { Purpose, Work } from './work.ts';

export type PortalApiDeps = {
  readonly spine: Pick<Spine, 'ledger' | 'verifierKey'>;
  readonly reports: Reports;
  readonly escrows: Escrows;
  readonly known: Pick<KnownFiles, 'tags' | 'answer'>;
  readonly uploads: Uploads;
  readonly work: Work;
  readonly limits: PortalLimits;
  /** is told of errors of ours, never of what was sent or by whom */
  readonly log: (error: unknown, where: string) => void;
};

/** Limits over everybody together. */
export type PortalLimits = Readonly<
  Record<'report' | 'upload' | 'piece' | 'receipt' | 'withdraw' | 'plain' | 'escrow' | 'escrowDay' | 'known', Limiter>
>;

export function createPortalLimits(clock: () => number): PortalLimits {
  const limit = (burst: number, perSecond: number): Limiter => createLimiter({ burst, perSecond }, clock);
  return {
    report: limit(1000, 250),
    upload: limit(200, 20),
    piece: limit(2000, 500),
    receipt: limit(200, 20),
    withdraw: limit(10, 0.5),
    plain: limit(40, 2),
    escrow: limit(30, 0.5),
    // Whoever wants to try all numbers of a country would need years: see docs/decisions on escrow.
    escrowDay: limit(4000, 4000 / 86_400),
    // Trying all values of one excerpt of sixteen would take four years of everybody's questions: see docs/decisions.
    known: limit(60, 2),
  };
}

const JSON_LIMIT = 512 * 1024;
const purposes: readonly Purpose[] = ['report', 'upload', 'receipt', 'escrow', 'known'];

/** What the portal's own scripts ask: JSON and raw pieces, no cookie, no session, work in place of a captcha. */
export function createPortalApi(deps: PortalApiDeps): Hono {
  const { reports, escrows, uploads, work, limits } = deps;
  const app = new Hono();
  app.onError((error, context) => problem(context, error, deps.log));
  app.notFound((context) => problem(context, fault('route-unknown', 'no such route'), deps.log));
  const limited = (maxSize: number) =>
    limitedBody(maxSize, (context) => problem(context, fault('request-too-large', 'the body is too large'), deps.log));
  const worked = (purpose: Purpose, context: Context): Promise<void> =>
    work.check(purpose, context.req.header('x-work'));

  app.post('/work/:purpose', async (context) => {
    const purpose = purposes.find((one) => one === context.req.param('purpose'));
    if (!purpose) throw fault('route-unknown', 'no such route');
    // What is left for the day counts as what is left for the moment: trying many names gets dearer, not only slower.
    const left =
      purpose === 'escrow' ? Math.min(limits.escrow.left(), limits.escrowDay.left()) : limits[purpose].left();
    return context.json(await work.ask(purpose, 1 - left), 200, NO_STORE);
  });
  app.post('/uploads', limited(JSON_LIMIT), async (context) => {
    const { size } = await read(context, z.object({ size: z.number().int() }));
    await worked('upload', context);
    limits.upload.take();
    await uploads.sweep();
    return context.json({ upload: await uploads.begin(size), at: 0 }, 201, NO_STORE);
  });
  app.get('/uploads/:id', async (context) => context.json(await uploads.at(context.req.param('id')), 200, NO_STORE));
  app.put('/uploads/:id', limited(MAX_PIECE), async (context) => {
    limits.piece.take();
    const offset = Number(context.req.query('at') ?? Number.NaN);
    if (!Number.isSafeInteger(offset) || offset < 0) throw fault('upload-offset', 'the piece says no place');
    const piece = new Uint8Array(await context.req.arrayBuffer());
    const done = await uploads.put(context.req.param('id'), offset, piece, context.req.header('x-digest') ?? '');
    return context.json(done, 200, NO_STORE);
  });
  app.post('/reports', limited(JSON_LIMIT), async (context) => {
    const { uploads: ids, ...report } = await read(context, newReport);
    await worked('report', context);
    limits.report.take();
    const opened = () => Promise.all([...new Set(ids)].map(async (id) => ({ content: await uploads.content(id) })));
    const files = ids.length === 0 ? null : opened;
    const { index } = await reports.receive(report, { origin: 'portal', by: 'public' }, files);
    for (const id of ids) await uploads.remove(id);
    return context.json({ proof: await proofOf(deps.spine, index) }, 201, NO_STORE);
  });
  app.post('/receipts/read', limited(JSON_LIMIT), async (context) => {
    const { token } = await read(context, z.object({ token: receiptToken }));
    await worked('receipt', context);
    limits.receipt.take();
    const held = await escrows.read(token);
    const receipt = (await reports.read(token)) ?? (held && { ...held, ...(await reports.keys()) });
    if (!receipt) throw fault('report-unknown', 'no such report');
    return context.json(receipt, 200, NO_STORE);
  });
  app.post('/receipts/add', limited(JSON_LIMIT), async (context) => {
    const { token, sealed } = await read(context, newMessage.extend({ token: receiptToken }));
    await worked('receipt', context);
    limits.receipt.take();
    await reports.add(token, sealed);
    return context.json({}, 201, NO_STORE);
  });
  app.post('/receipts/withdraw', limited(JSON_LIMIT), async (context) => {
    const { token } = await read(context, z.object({ token: receiptToken }));
    await worked('receipt', context);
    limits.withdraw.take();
    const held = await escrows.withdraw(token);
    if (!held || (await reports.read(token))) await reports.withdraw(token);
    return context.json({}, 200, NO_STORE);
  });
  mountEscrow(app, deps, worked);
  mountKnown(app, deps, worked);
  app.get('/desk', async (context) => {
    const { desk } = await reports.keys();
    return context.json({ desk, verifier: deps.spine.verifierKey }, 200, NO_STORE);
  });
  app.post('/handovers', limited(JSON_LIMIT), async (context) => {
    const { report, note, key } = await read(context, handedOver);
    await worked('report', context);
    limits.report.take();
    const sender = await senderOf(report, note, key);
    const from = { origin: 'handover', by: 'public', sender } as const;
    const { index } = await reports.receive({ ...report, identity: null }, from, null);
    return context.json({ proof: await proofOf(deps.spine, index) }, 201, NO_STORE);
  });
  return app;
}

const handedOver = z.object({
  report: newReport.omit({ uploads: true, identity: true }),
  note: z.string().max(4000),
  key: z.string().max(400),
});

/** Reports that wait for another one: the server answers blinded questions and matches what it cannot read. */
function mountEscrow(
  app: Hono,
  { escrows, limits, spine }: PortalApiDeps,
  worked: (purpose: Purpose, context: Context) => Promise<void>,
): void {
  const size = limitedBody(JSON_LIMIT);
  app.post('/escrow/questions', size, async (context) => {
    const { blinded } = await read(context, escrowQuestion);
    await worked('escrow', context);
    limits.escrow.take();
    limits.escrowDay.take();
    return context.json(await escrows.evaluate(blinded), 200, NO_STORE);
  });
  app.post('/escrow/reports', size, async (context) => {
    const held = await read(context, newEscrow);
    await worked('report', context);
    limits.report.take();
    const { index } = await escrows.hold(held);
    return context.json({ proof: await proofOf(spine, index) }, 201, NO_STORE);
  });
  app.post('/escrow/agreed', size, async (context) => {
    const { token, ...released } = await read(context, escrowAgreed);
    await worked('receipt', context);
    limits.receipt.take();
    await escrows.agree(token, released);
    return context.json({}, 201, NO_STORE);
  });
}

/** Files that must not be passed on: her phone compares, and asks about pictures without showing them. */
function mountKnown(
  app: Hono,
  { known, limits }: PortalApiDeps,
  worked: (purpose: Purpose, context: Context) => Promise<void>,
): void {
  app.get('/known', (context) => {
    const tags = known.tags();
    if (!tags) throw fault('route-unknown', 'no list is set');
    return context.body(tags, 200, { ...NO_STORE, 'content-type': 'application/octet-stream' });
  });
  app.post('/known/questions', limitedBody(JSON_LIMIT), async (context) => {
    const { blinded } = await read(context, knownQuestion);
    await worked('known', context);
    limits.known.take();
    return context.json({ evaluated: await known.answer(blinded) }, 200, NO_STORE);
  });
}

const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

async function read<T extends z.ZodType>(context: Context, shape: T): Promise<z.infer<T>> {
  const parsed = shape.safeParse(await context.req.json().catch(() => null));
  if (!parsed.success) throw fault('request-invalid', 'the request does not fit its shape');
  return parsed.data;
}

function problem(context: Context, error: unknown, log: PortalApiDeps['log']): Response {
  if (!isFault(error)) log(error, 'portal');
  const body = problemOf(error, chooseLanguage(context.req.header('accept-language')));
  return context.body(JSON.stringify(body), body.status as 400, {
    ...NO_STORE,
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
