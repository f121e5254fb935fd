/**
 * How many reports a second the portal takes, each with its work done and sealed as a phone seals it, and whether every
 * one that was acknowledged is there after the server was killed in the middle. `TMPDIR` must lie on a disk, or an fsync
 * costs nothing.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, openComposed } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { PORTAL, startServer } from '@sanad/server/serve';
import { createReporter } from '@sanad/server/testing/reporter';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

const COUNT = Number(process.env['REPORTS'] ?? 600);
const AT_ONCE = 32;
/** The processor time is taken from here on: a server that runs has its code warm. */
const WARM = 150;
const [mode, folder] = process.argv.slice(2);

if (mode === 'server') await serveIn(folder!);
else await measure();

async function serveIn(at: string): Promise<void> {
  const sanad = compose(await openComposed(optionsIn(at)));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  const recipient = await identityToRecipient(await generateX25519Identity());
  await sanad.intake.reports.publishKey(staff[1]!.id, { kind: 'desk', recipient });
  const running = await startServer(sanad, { folder: at, host: '127.0.0.1', port: 0, pages: true, log: () => {} });
  process.stdout.write(`${JSON.stringify({ api: `${running.url}${PORTAL}/api`, recipient })}\n`);
}

async function measure(): Promise<void> {
  const at = mkdtempSync(path.join(os.tmpdir(), 'sanad-bench-reports-'));
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'server', at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))));
  const { api, recipient } = JSON.parse(said) as { api: string; recipient: string };
  const reporter = createReporter(api);
  console.log(`${COUNT} reports are made and their work is done beforehand (the phones' share)`);
  const started = performance.now();
  const made: { token: string; work: string; body: object }[] = [];
  for (let n = 0; n < COUNT; n++) made.push(await newReport(recipient, await reporter.work('report')));
  const each = (performance.now() - started) / COUNT;
  console.log(`made in ${each.toFixed(0)} ms each`);

  const acknowledged: string[] = [];
  const waits: number[] = [];
  const killAt = Math.floor(COUNT * 0.8);
  let next = 0;
  let elapsed = 0;
  let spent = 0;
  let before = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < made.length) {
        const one = made[next++]!;
        const asked = performance.now();
        const answer = await reporter.postWith(one.work, 'reports', one.body).catch(() => null);
        if (answer?.status !== 201) {
          if (!child.killed) throw new Error(`a report was refused: ${answer?.status ?? 'no answer'}`);
          return;
        }
        waits.push(performance.now() - asked);
        acknowledged.push(one.token);
        elapsed = performance.now() - begun;
        if (acknowledged.length === WARM) before = cpuOf(child.pid!);
        if (acknowledged.length === killAt) {
          spent = cpuOf(child.pid!) - before;
          child.kill('SIGKILL');
        }
      }
    }),
  ).finally(() => child.kill('SIGKILL'));
  waits.sort((a, b) => a - b);
  const rate = acknowledged.length / (elapsed / 1000);
  console.log(`${acknowledged.length} acknowledged, ${rate.toFixed(0)} reports/s, ${AT_ONCE} at once`);
  console.log(
    `wait p50 ${waits[waits.length >> 1]!.toFixed(0)} ms, p99 ${waits[Math.floor(waits.length * 0.99)]!.toFixed(0)} ms`,
  );
  if (spent > 0)
    console.log(
      `the server’s processor time: ${(spent / (killAt - WARM)).toFixed(1)} ms a report (load of the machine left out)`,
    );
  const sanad = compose(await openComposed(optionsIn(at)));
  let missing = 0;
  for (const token of acknowledged) if ((await sanad.intake.reports.read(token)) === null) missing++;
  console.log(`after kill -9 and a start: ${missing} of ${acknowledged.length} acknowledged are missing`);
  await sanad.close();
  rmSync(at, { recursive: true, force: true });
  if (missing > 0) process.exitCode = 1;
}

/** In the folder alone, or in the (empty) database of `DATABASE_URL`. */
function optionsIn(folder: string) {
  const databaseUrl = process.env['DATABASE_URL'];
  return databaseUrl === undefined ? { folder } : { folder, databaseUrl };
}

/** Milliseconds of processor time of a process; 0 where there is no /proc. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

async function newReport(desk: string, work: string): Promise<{ token: string; work: string; body: object }> {
  const code = makeCode((n) => randomBytes(n));
  const sealer = new Encrypter();
  sealer.addRecipient(desk);
  const content = {
    v: 1,
    saw: 'عرض '.repeat(60),
    believe: '',
    contacts: '0600000001',
    underAge: 'no',
    wantsAnswer: 'no',
    files: [],
  };
  const sealed = Buffer.from(await sealer.encrypt(JSON.stringify(content))).toString('base64');
  const token = tokenOf(code);
  const replyTo = await identityToRecipient(identityOf(code));
  return { token, work, body: { language: 'ary', token, replyTo, desk, sealed, identity: null, uploads: [] } };
}
