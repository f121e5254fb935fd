/** The thread of {@link openDisclosure}: one task after another, each until it is solved. */
import { parentPort } from 'node:worker_threads';
import { isFault } from '@sanad/base/fault';
import { protect } from '@sanad/disclosure/protect';
import { differences } from '@sanad/disclosure/release';
import type { DisclosureAnswer, DisclosureTask } from './disclosure-thread.ts';
import { openSolver } from './solver.ts';

const solver = openSolver();

parentPort?.on('message', async (task: DisclosureTask) => {
  parentPort?.postMessage(await answerTo(task));
});

async function answerTo(task: DisclosureTask): Promise<DisclosureAnswer> {
  const { id } = task;
  try {
    const result =
      task.kind === 'protect'
        ? await protect(task.table, { ...task.options, now: () => performance.now() }, await solver)
        : differences(task.candidate, task.earlier, await solver);
    return { id, result };
  } catch (thrown) {
    if (!isFault(thrown)) return { id, failed: String(thrown) };
    const { code, message, detail, public: isPublic } = thrown;
    return { id, fault: { code, message, detail, public: isPublic } };
  }
}
