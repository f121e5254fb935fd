import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyOwn } from './own.ts';

test('a list of trusted keys that holds something else is refused with its line, before the bundle is read', async () => {
  const nothing = new Uint8Array(0);
  await assert.rejects(verifyOwn(nothing, '# our keys\n\n-----BEGIN CERTIFICATE-----\n'), {
    code: 'trust-key',
    detail: { line: 3 },
  });
  const known = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const report = await verifyOwn(nothing, `# our keys\n${known}\n`);
  assert.equal(report.valid, false);
});
