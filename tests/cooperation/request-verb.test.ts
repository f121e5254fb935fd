import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LETTER_FORMS, letterOf } from '@sanad/jurisdiction/letter';
import { emptyRequest, REQUEST_KINDS } from '@sanad/jurisdiction/request-model';
import { strFromU8, unzipSync } from 'fflate';
import { SCHEMA, schemaFaults } from './letter-schema.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/main.ts', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-request-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function request(draft: unknown, ...more: string[]) {
  const input = typeof draft === 'string' ? draft : JSON.stringify(draft);
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
  return spawnSync(process.execPath, [CLI, 'request', '-', ...more], { input, encoding: 'utf8', env });
}

const said = (text: string) => ({ ar: text, fr: text, en: text });
const whole = {
  kind: 'preservation',
  reference: '2026/0001',
  date: '2026-11-24',
  receiver: { country: 'ES', name: said('24/7') },
  authority: {
    organisation: said('Parquet'),
    person: 'N. Alaoui',
    email: 'desk@example.ma',
    replyChannel: said('e-mail'),
  },
  offences: ['PC-448-1'],
  facts: [{ about: 'offender-conduct', text: said('Le compte attire des femmes majeures'), exhibit: 'E1' }],
  data: [
    {
      category: 'subscriber',
      description: said('abonné'),
      link: said('le compte a servi à attirer'),
      identifiers: [{ kind: 'account', value: 'range_9k2f', at: null, exhibit: 'E1' }],
      from: null,
      to: null,
    },
  ],
  custodian: said('Messagerie, Irlande'),
  necessity: said('effacement après 90 jours'),
  willAskDisclosure: true,
  signatory: { name: said('A. B.'), title: said('Procureur') },
};

test('a complete draft gives its letter as JSON and PDF, exit 0', () => {
  const pdf = path.join(folder, 'letter.pdf');
  const { status, stdout, stderr } = request(whole, '--language', 'fr', '--pdf', pdf);
  assert.equal(status, 0, stderr);
  const answer = JSON.parse(stdout);
  assert.deepEqual([answer.missing, answer.discloses], [[], []]);
  assert.ok(JSON.stringify(answer.letter).includes('range_9k2f'));
  assert.equal(readFileSync(pdf).subarray(0, 5).toString(), '%PDF-');
});

test('a letter made from a file says on every page that nobody has approved it, complete or not', () => {
  const docx = path.join(folder, 'letter.docx');
  assert.equal(request(whole, '--language', 'fr', '--docx', docx).status, 0);
  const parts = unzipSync(readFileSync(docx));
  const heads = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/.test(name));
  assert.ok(heads.length > 0);
  for (const head of heads) assert.ok(strFromU8(parts[head]!).includes('PROJET'), head);
});

test('what is missing is named with its letters, what is too much with its place, exit 1', () => {
  const bare = request({ kind: 'preservation' });
  assert.equal(bare.status, 1);
  const letters = JSON.parse(bare.stdout).missing.flatMap((one: { letter: string | null }) => one.letter ?? []);
  assert.equal(letters.join(''), 'abcdef');
  assert.match(bare.stderr, /missing: \(a\) The requesting authority/);
  assert.doesNotMatch(bare.stderr, /\p{Script=Arabic}/u, 'the talk is in the language of the reader');
  const loose = request({ ...whole, necessity: said('appelez le 06 00 01 14 12') });
  assert.equal(loose.status, 1);
  assert.equal(JSON.parse(loose.stdout).discloses[0].why, 'unlisted-contact');
  assert.match(loose.stderr, /a contact that is not asked about 06 00 01 14 12/);
  const mixed = request({ ...whole, necessity: { ar: 'تُمحى السجلات' } }, '--language', 'fr');
  assert.match(mixed.stderr, /to look at: Not translated: The necessity of the measure/);
});

test('a draft that is no draft is refused by name', () => {
  for (const [draft, code] of [
    ['سلام', 'request-malformed'],
    ['[]', 'request-malformed'],
    [{ kind: 'x' }, 'request-kind'],
    [{ ...whole, offences: 'PC-448-1' }, 'request-malformed'],
  ] as const) {
    const { status, stderr, stdout } = request(draft);
    assert.notEqual(status, 0);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(code), stderr);
  }
});

test('the published form of a letter is the one that is printed, and the letters of every kind are of it', () => {
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'request', '--schema'], { encoding: 'utf8', env });
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), SCHEMA);
  for (const kind of REQUEST_KINDS)
    for (const language of ['ar', 'fr', 'en'] as const) {
      const draft = emptyRequest(kind);
      const file = {
        id: 'request_1',
        forms: LETTER_FORMS,
        ...letterOf(draft, language),
        request: draft,
        approval: null,
      };
      assert.deepEqual(schemaFaults(JSON.parse(JSON.stringify(file))), [], `${kind} ${language}`);
      assert.notDeepEqual(schemaFaults({ ...file, request: { ...draft, victim: 'x' } }), [], 'nothing else fits in');
    }
});
