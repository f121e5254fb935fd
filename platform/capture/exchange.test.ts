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

const LARGE = 60 * 1024 * 1024;

/** What is told of one large answer, of which so many bytes had come, and so many are still held, when listening began. */
async function largeAnswer(came: number, held: number) {
  const network = new EventEmitter();
  const send = async (method: string): Promise<unknown> => {
    if (method === 'Network.getResponseBody') throw new Error('the browser keeps none of this size');
    return method === 'Network.streamResourceContent' ? { bufferedData: Buffer.alloc(held).toString('base64') } : {};
  };
  const newCDPSession = async () => ({ on: network.on.bind(network), send });
  const large = Object.assign(new EventEmitter(), { context: () => ({ newCDPSession }) });
  const recorder = await recordPage(large as unknown as Page);
  const url = 'https://page.example/film';
  const answer = {
    url: () => url,
    status: () => 200,
    statusText: () => 'OK',
    headersArray: async () => [],
    httpVersion: async () => 'HTTP/1.1',
    body: async () => Promise.reject(new Error('too large')),
  };
  const request = { ...neverRead('film'), response: async () => answer };
  large.emit('request', request);
  const requestId = '1';
  network.emit('Network.responseReceived', {
    requestId,
    type: 'Media',
    response: { url, headers: { 'content-length': `${LARGE}` } },
  });
  network.emit('Network.dataReceived', { requestId, dataLength: came });
  const rest = Buffer.alloc(LARGE - came, 1);
  network.emit('Network.dataReceived', { requestId, dataLength: rest.length, data: rest.toString('base64') });
  network.emit('Network.loadingFinished', { requestId });
  large.emit('requestfinished', request);
  const [exchange] = await recorder.finish(20_000);
  return [exchange?.answer?.truncated, exchange?.answer?.body.length];
}

test('a large body is whole, whether little or most of it had come before it was listened to', async () => {
  assert.deepEqual(await largeAnswer(1024, 1024), [null, LARGE]);
  assert.deepEqual(await largeAnswer(LARGE - 1024, LARGE - 1024), [null, LARGE]);
});

test('a large body whose beginning the browser let go is told as cut, with what there is of it', async () => {
  assert.deepEqual(await largeAnswer(LARGE - 1024, 0), ['length', 1024]);
});
