/**
 * Seconds that some work took: of the clock or of the processor, whichever is less. On a machine that others use too,
 * the processor's time says what the work costs; on a quiet one both are the same.
 */
export async function secondsOf(run: () => unknown): Promise<number> {
  const from = process.hrtime.bigint();
  const used = process.cpuUsage();
  await run();
  const spent = process.cpuUsage(used);
  return Math.min(Number(process.hrtime.bigint() - from) / 1e9, (spent.user + spent.system) / 1e6);
}
