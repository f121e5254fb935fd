import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newWebhook } from '@sanad/wire/webhook';
import { WAITS } from './views.ts';

test('a subscription goes to https, or to this machine alone', () => {
  const allowed = (url: string): boolean => newWebhook.safeParse({ url, events: ['case.opened'] }).success;
  assert.ok(allowed('https://hooks.example.ma/sanad'));
  assert.ok(allowed('http://127.0.0.1:9000/in'));
  assert.ok(!allowed('http://hooks.example.ma/in'));
  assert.ok(!allowed('http://127.0.0.1.example.ma/in'));
  assert.ok(!allowed('file:///etc/passwd'));
});

test('waits between tries only grow', () => {
  for (let i = 1; i < WAITS.length; i++) assert.ok(WAITS[i]! >= WAITS[i - 1]!);
});
