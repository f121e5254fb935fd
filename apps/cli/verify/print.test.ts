import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BAG_CHECKS } from '@sanad/evidence/bagit-read';
import { WACZ_CHECKS } from '@sanad/evidence/wacz';
import { WARC_CHECKS } from '@sanad/evidence/warc-check';
import { REPORT_WORDS } from '@sanad/evidence/words';
import { isMessage } from '../talk.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const FILES = [
  ...['bagit-read', 'bag-text', 'wacz', 'wacz-signature', 'warc', 'warc-check', 'zip-read'].map(
    (name) => `libs/evidence/${name}.ts`,
  ),
  'platform/timestamp.ts',
  'apps/cli/verify/foreign.ts',
];

test('every check and every finding about the artefacts of others has words', () => {
  const kinds = { bagit: BAG_CHECKS, wacz: WACZ_CHECKS, warc: WARC_CHECKS };
  const titles = Object.entries(kinds).flatMap(([kind, ids]) => ids.map((id) => `check-${kind}-${id}`));
  assert.deepEqual(
    titles.filter((key) => !isMessage(key)),
    [],
  );
  const codes = FILES.flatMap((file) => {
    // names of header fields are no codes
    const source = readFileSync(path.join(ROOT, file), 'utf8').replace(
      /fields\.(?:get|has)\('[^']*'|REQUIRED = .*/g,
      '',
    );
    return [...source.matchAll(/'((?:bag|wacz|warc|timestamp|zip|inclusion|consistency)-[a-z0-9-]+)'/g)].map(
      (match) => match[1]!,
    );
  });
  const unsaid = new Set(codes.filter((code) => !isMessage(code) && !(code in REPORT_WORDS.en.findings)));
  assert.ok(codes.length > 80);
  assert.deepEqual([...unsaid], []);
});
