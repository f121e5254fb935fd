import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwords } from './passwords.ts';

test('a password fits its own hash and no other; the same password never has the same hash', async () => {
  const first = await passwords.hash('كلمة سر طويلة');
  const second = await passwords.hash('كلمة سر طويلة');
  assert.notEqual(first, second);
  assert.ok(await passwords.verify('كلمة سر طويلة', first));
  assert.ok(!(await passwords.verify('كلمة سر طويل', first)));
});

test('verify() refuses when there is no account, and a hash that is malformed', async () => {
  assert.ok(!(await passwords.verify('', null)));
  assert.ok(!(await passwords.verify('x', '$argon2id$v=19$m=1,t=1,p=1$x$x')));
});
