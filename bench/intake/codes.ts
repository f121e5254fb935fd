/** Whether a wrong code that is nearly right takes longer to refuse than any other: `npm run bench -- intake/codes [READS]`. */
import { randomBytes } from 'node:crypto';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { startPortal } from '../../tests/portal/running.ts';

const READS = Number(process.argv[2] ?? 20_000);
const REPORTS = 50;

const running = await startPortal();
const { reports } = running.sanad.intake;
const desk = await identityToRecipient(await generateX25519Identity());
await reports.publishKey(running.staff[1]!.id, { kind: 'desk', recipient: desk });
const fresh = (): string => makeCode((count) => randomBytes(count));
const codes: string[] = [];
for (let n = 0; n < REPORTS; n++) {
  const code = fresh();
  const replyTo = await identityToRecipient(identityOf(code));
  const report = { language: 'ary', token: tokenOf(code), replyTo, desk, sealed: 'c2VhbGVk', identity: null } as const;
  await reports.receive(report, { origin: 'portal', by: 'public' }, null);
  codes.push(code);
}
/** A real code with another last digit, and a code of nobody. */
const near = (n: number): string => {
  const code = codes[n % REPORTS]!;
  return `${code.slice(0, -1)}${(Number(code.at(-1)) + 1 + (n % 9)) % 10}`;
};
const times: Record<'near' | 'far', number[]> = { near: [], far: [] };
let opened = 0;
for (let n = -1000; n < READS; n++) {
  const kind = n % 2 === 0 ? 'near' : 'far';
  const token = tokenOf(kind === 'near' ? near(Math.abs(n)) : fresh());
  const from = performance.now();
  if ((await reports.read(token)) !== null) opened++;
  if (n >= 0) times[kind].push(performance.now() - from);
}
const z = rankDifference(times.near, times.far);
console.log(
  `${READS} wrong codes, ${opened} opened; nearly right: median ${middle(times.near)} us, any other: ${middle(times.far)} us; Mann-Whitney z ${z.toFixed(2)} (a difference at 5 % from 1.96)`,
);
await running.stop();

function middle(all: readonly number[]): string {
  return ([...all].sort((a, b) => a - b)[all.length >> 1]! * 1000).toFixed(1);
}

/** The normal approximation of the rank sum: 0 when neither group is slower. */
function rankDifference(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((time) => ({ time, mine: 1 })), ...other.map((time) => ({ time, mine: 0 }))];
  all.sort((a, b) => a.time - b.time);
  const ranks = all.reduce((sum, { mine }, i) => sum + mine * (i + 1), 0);
  const [n, m] = [one.length, other.length];
  const mean = (n * (n + m + 1)) / 2;
  return (ranks - mean) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
