import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from './addresses.ts';

test('isPublicAddress() knows the public internet from everything else', () => {
  for (const one of ['1.1.1.1', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450:4007::200e', '::ffff:1.1.1.1'])
    assert.equal(isPublicAddress(one), true, one);
  const inside =
    '0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.1.2.3 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 224.0.0.1 ' +
    '255.255.255.255 :: ::1 fe80::1 fd00::1 fc00::1 ff02::1 2001:db8::1 ::ffff:10.0.0.1 ::ffff:7f00:1 ' +
    '0:0:0:0:0:ffff:a9fe:a9fe 64:ff9b::7f00:1 2002:7f00:1:: localhost 1.1.1 0x7f.1';
  for (const one of inside.split(' ')) assert.equal(isPublicAddress(one), false, one);
});
