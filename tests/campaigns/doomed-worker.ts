/**
 * A worker that dies at one place, without a word: `read` after a piece was kept and before it is acknowledged,
 * `linked` after posts were linked and before that is written, `settled` after it was written and before it is known.
 */
import { openPipelineStore, type PipelineStore } from '@sanad/platform/pipeline/store';
import { openStream, type PostStream } from '@sanad/platform/pipeline/stream';
import { work } from '@sanad/platform/pipeline/work';
import { readPost } from '@sanad/text/read-post';

const [servers, database, place] = process.argv.slice(2) as [string, string, 'read' | 'linked' | 'settled'];

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}

const stream = await openStream(servers.split(','), 3);
const store = await openPipelineStore(database);
const deadly: PostStream = {
  ...stream,
  pieces: async function* (stop) {
    for await (const piece of stream.pieces(stop)) yield place === 'read' ? { ...piece, ack: () => void die() } : piece;
  },
};
const doomed: PipelineStore = {
  ...store,
  settle: async (linking, settling) => {
    if (place === 'linked') await die();
    await store.settle(linking, settling);
    if (place === 'settled') await die();
  },
};
await work({ stream: deadly, store: doomed, read: readPost, tell: () => {} }, new AbortController().signal);
