import assert from 'node:assert/strict';
import { test } from 'node:test';

type Environment = Readonly<Record<string, string | undefined>>;
type Run = { environment(given: Environment, platform: string): Environment };

const { environment } = (await import(new URL('./run.mjs', import.meta.url).href)) as Run;

test('on Linux memory is asked for in large pages, beside what the caller has set for the C library', () => {
  assert.equal(environment({}, 'linux')['GLIBC_TUNABLES'], 'glibc.malloc.hugetlb=1');
  const given = { GLIBC_TUNABLES: 'glibc.malloc.arena_max=2', A: 'b' };
  const set = environment(given, 'linux');
  assert.equal(set['GLIBC_TUNABLES'], 'glibc.malloc.arena_max=2:glibc.malloc.hugetlb=1');
  assert.equal(set['A'], 'b');
});

test('who has decided about large pages is not overruled, and other systems are told nothing', () => {
  const given = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' };
  assert.equal(environment(given, 'linux')['GLIBC_TUNABLES'], 'glibc.malloc.hugetlb=0');
  for (const platform of ['darwin', 'win32']) assert.equal('GLIBC_TUNABLES' in environment({}, platform), false);
});
