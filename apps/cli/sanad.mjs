#!/usr/bin/env node
// Runs on any Node from 20: hands over to the Node 24 that the project brings.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const main = path.join(here, 'main.ts');
if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.removeAllListeners('warning');
  await import(pathToFileURL(main).href);
} else {
  const { run } = await import(pathToFileURL(path.join(here, '..', '..', 'tools', 'run.mjs')).href);
  run(main, process.argv.slice(2));
}
