import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { protectVerb } from './protect.ts';

test('the exit code is 0 when no attacker wins; one who knows the threshold is told of, and counts when that is asked for', async (context) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-protect-'));
  const file = path.join(folder, 'table.csv');
  const run = async (csv: string, strict = false) => {
    await writeFile(file, csv);
    const [printed, said]: [string[], string[]] = [[], []];
    context.mock.method(process.stdout, 'write', (text: string) => printed.push(text) > 0);
    context.mock.method(process.stderr, 'write', (text: string) => said.push(text) > 0);
    const code = await protectVerb(file, { by: 'a', count: 'n', threshold: '5', years: '1', minors: false, strict });
    context.mock.restoreAll();
    return { code, printed: printed.join(''), said: said.join('') };
  };
  process.env['SANAD_LANGUAGE'] = 'en';
  try {
    const safe = await run('a,n\np,3\nq,20\nr,30\n');
    assert.equal(safe.code, 0);
    assert.equal(safe.printed, 'a,n,status\n*,53,ok\np,,primary\nq,,secondary\nr,30,ok\n');
    const given = await run('a,n\np,1\nq,1\nr,1\ns,1\n');
    assert.equal(given.code, 0);
    assert.match(given.said, /who knows the threshold recovers 5 cells.*coarser categories.*a = p/);
    assert.match(given.said, /kept from .*, but for the 5 named below/);
    assert.doesNotMatch(safe.said, /but for/);
    assert.equal((await run('a,n\np,1\nq,1\nr,1\ns,1\n', true)).code, 1);
    assert.equal((await run('a,n\np,3\nq,20\nr,30\n', true)).code, 0);
    process.env['SANAD_LANGUAGE'] = 'fr';
    assert.match((await run('a,n\np,3\nq,20\nr,30\n')).said, /écart 0,0\s%/);
  } finally {
    delete process.env['SANAD_LANGUAGE'];
    await rm(folder, { recursive: true, force: true });
  }
});
