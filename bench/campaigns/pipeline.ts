// What a post costs in each stage of the pipeline: CPU and bytes. The sizing sheet (docs/scaling.md) is made from this.
//   node bench/campaigns/pipeline.ts [--posts 20000]
import { parseArgs } from 'node:util';
import { createLinker } from '@sanad/campaigns/linker';
import { packSketch, sketchOf, unpackSketch } from '@sanad/campaigns/sketch';
import { readPost } from '@sanad/text/read-post';
import { DIFFICULTIES, generate } from './generate.ts';

const { values } = parseArgs({ options: { posts: { type: 'string', default: '20000' } } });
const posts = [...generate(Number(values.posts), DIFFICULTIES['default']!, 7)];
const packed: Uint8Array[] = [];
const linker = createLinker();
let readings = 0;

console.log('| stage | microseconds of CPU a post | bytes kept a post |');
console.log('| --- | --- | --- |');
stage('on the stream (JSON)', (post) => Buffer.byteLength(JSON.stringify({ id: post.id, text: post.text })));
stage('assess', (post) => {
  const bytes = Buffer.byteLength(JSON.stringify(readPost(post.text)));
  readings += bytes;
  return bytes;
});
stage('sketch', (post) => {
  const bytes = packSketch(sketchOf(post));
  packed.push(bytes);
  return bytes.length;
});
const heap = memory();
stage('link, from the sketch', (post, n) => {
  linker.addSketch(post.id, unpackSketch(packed[n]!));
  return 0;
});
console.log(`| memory of the linker | | ${Math.round((memory() - heap) / posts.length)} |`);
if (linker.size !== posts.length || readings === 0) throw new Error('posts were lost');

function stage(name: string, work: (post: (typeof posts)[number], n: number) => number): void {
  const before = process.cpuUsage();
  let bytes = 0;
  posts.forEach((post, n) => {
    bytes += work(post, n);
  });
  const used = process.cpuUsage(before);
  const each = (used.user + used.system) / posts.length;
  console.log(`| ${name} | ${each.toFixed(1)} | ${bytes > 0 ? Math.round(bytes / posts.length) : '—'} |`);
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
