import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReport } from './report.ts';

test('a failure after hundreds of remarks is named, and first', async () => {
  const report = createReport(['custody']);
  await report.check('custody', ({ fail, note }) => {
    for (let event = 0; event < 300; event++) note('unsigned', { event });
    fail('key-revoked', { event: 300 });
    note('unvouched', { event: 301 });
  });
  const [check] = report.checks();
  assert.equal(check!.state, 'failed');
  assert.equal(check!.count, 302);
  assert.deepEqual(check!.findings[0], { code: 'key-revoked', detail: { event: 300 } });
  assert.equal(check!.findings.filter(({ code }) => code === 'unsigned').length, 100);
  assert.equal(check!.findings.at(-1)!.code, 'unvouched');
});
