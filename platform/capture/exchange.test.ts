import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { recordPage } from './exchange.ts';

const session = { on: () => {}, send: async () => ({}) };
const page = Object.assign(new EventEmitter(), { context: () => ({ newCDPSession: async () => session }) });

/** A request that came to its end, and whose answer the browser never hands over. */
const neverRead = (name: string): Partial<Request> => ({
  url: () => `https://page.example/${name}`,
  method: () => 'GET',
  response: () => new Promise(() => {}),
  headersArray: async () => [],
  postDataBuffer: () => null,
  timing: () => ({ startTime: 1 }) as ReturnType<Request['timing']>,
  isNavigationRequest: () => false,
  resourceType: () => 'image',
});

test('a request whose body was not read in time is told, in its place, and not left out', async () => {
  const recorder = await recordPage(page as unknown as Page);
  const [first, second] = [neverRead('1'), neverRead('2')];
  for (const request of [first, second]) page.emit('request', request);
  for (const request of [second, first]) page.emit('requestfinished', request);
  await recorder.rest(10);
  const exchanges = await recorder.finish(10);
  assert.deepEqual(
    exchanges.map(({ url, failure }) => [url, failure]),
    [
      ['https://page.example/1', 'unfinished'],
      ['https://page.example/2', 'unfinished'],
    ],
  );
});
