import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { coverSheet, kindOf } from '@sanad/evidence/cover-sheet';
import type { CustodyEvent } from '@sanad/evidence/custody';
import { caseOf } from '@sanad/evidence/export-case';
import { mispOf } from '@sanad/evidence/export-misp';
import { type ExportSource, uuid5 } from '@sanad/evidence/export-source';
import { stixOf } from '@sanad/evidence/export-stix';
import { sha1 } from '@sanad/platform/crypto';
import { Ajv, type AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonld from 'jsonld';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const skip = !existsSync(DATA) && 'no ../shared/data';

const event = (more: Partial<CustodyEvent>): { event: CustodyEvent } => ({
  event: {
    v: 1,
    id: 'event_1',
    exhibit: 'exhibit_1',
    number: 'E1',
    root: null,
    source: 'post_1',
    action: 'collect',
    actor: 'person_1',
    role: 'investigator',
    onBehalfOf: null,
    from: null,
    to: null,
    purpose: 'evidence',
    authorisation: null,
    time: '2026-01-02T03:04:05.678Z',
    place: null,
    before: null,
    after: 'a'.repeat(64),
    seal: null,
    witness: null,
    result: null,
    note: null,
    previous: null,
    signature: null,
    ...more,
  },
});
const source: ExportSource = {
  id: 'bundle_1',
  title: 'عروض عمل <b>',
  made: '2026-01-03T00:00:00Z',
  organisation: 'sanad.ledger/x',
  purpose: 'real',
  case: { id: 'case_1', number: '2026/0001' },
  exhibits: [
    {
      id: 'exhibit_1',
      number: 'E1',
      title: 'منشور',
      name: null,
      mediaType: 'application/json',
      size: 12,
      sha256: 'a'.repeat(64),
      sha512: 'b'.repeat(128),
      custody: [event({}), event({ id: 'event_2', action: 'export' })],
    },
    {
      id: 'exhibit_2',
      number: 'E2',
      title: 'IMG|1.jpg',
      name: 'IMG|1.jpg',
      mediaType: 'image/jpeg',
      size: 3,
      sha256: 'c'.repeat(64),
      sha512: 'd'.repeat(128),
      custody: [event({ id: 'event_3', exhibit: 'exhibit_2', source: null })],
    },
    {
      id: 'exhibit_3',
      number: 'E3',
      title: 'copy',
      name: 'E3.png',
      mediaType: 'image/png',
      size: 3,
      sha256: 'e'.repeat(64),
      sha512: 'f'.repeat(128),
      custody: [event({ id: 'event_4', exhibit: 'exhibit_3', root: 'exhibit_2', action: 'redact' })],
    },
  ],
};

test('uuid5() gives the id that the format names as its example', () => {
  assert.equal(
    uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com', sha1),
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('the STIX export is valid under the schemas of OASIS, object by object', { skip }, () => {
  const folder = path.join(DATA, 'stix', 'schemas');
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
  const byType = new Map<string, string>();
  for (const file of globSync('**/*.json', { cwd: folder })) {
    const schema = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as AnySchemaObject;
    ajv.addSchema(schema);
    byType.set(path.basename(file, '.json'), schema.$id!);
  }
  const bundle = stixOf(source, sha1) as { objects: { type: string; id: string }[] };
  const check = (type: string, value: unknown): void => {
    const id = byType.get(type);
    assert.ok(id, type);
    assert.equal(ajv.validate(id, value), true, `${type}: ${ajv.errorsText()}`);
  };
  check('bundle', bundle);
  for (const object of bundle.objects) check(object.type, object);
  const broken = { ...bundle.objects.find((one) => one.type === 'file'), hashes: { 'SHA-256': 'short' } };
  assert.equal(ajv.validate(byType.get('file')!, broken), false, 'the schema must be able to refuse');
  assert.equal(new Set(bundle.objects.map((one) => one.id)).size, bundle.objects.length);
  assert.deepEqual(stixOf(source, sha1), bundle);
});

test('the MISP export is valid under the schema of the core format', { skip }, () => {
  const schema = JSON.parse(readFileSync(path.join(DATA, 'misp', 'schema.json'), 'utf8')) as AnySchemaObject;
  const { id: _id, $schema: _schema, ...rest } = schema as Record<string, unknown>;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
    rest,
  );
  const event = mispOf(source, sha1) as { Event: { Attribute: { value: string }[] } };
  assert.equal(validate(event), true, JSON.stringify(validate.errors));
  assert.equal(validate({ Event: { ...event.Event, info: 5 } }), false);
  assert.equal(event.Event.Attribute.length, 6);
  assert.ok(event.Event.Attribute.every((one) => one.value.split('|').length <= 2));
});

test('the CASE export is JSON-LD whose every reference is there, with the same ids each time', async () => {
  const made = caseOf(source, sha1) as { '@context': object; '@graph': { '@id': string; '@type': string }[] };
  assert.deepEqual(caseOf(source, sha1), made);
  const nquads = (await jsonld.toRDF(
    made as never,
    { format: 'application/n-quads', safe: true } as never,
  )) as unknown as string;
  const subjects = new Set([...nquads.matchAll(/^<(urn:sanad:[^>]+)>/gm)].map((found) => found[1]));
  const objects = new Set([...nquads.matchAll(/ <(urn:sanad:[^>]+)> \.$/gm)].map((found) => found[1]));
  assert.deepEqual(
    [...objects].filter((one) => !subjects.has(one)),
    [],
  );
  assert.match(nquads, /case\/investigation\/exhibitNumber> "E1"/);
  assert.match(nquads, /"a{64}"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#hexBinary>/);
  assert.equal(new Set(made['@graph'].map((one) => one['@id'])).size, made['@graph'].length);
});

test('the cover sheet says for each exhibit what it shows, what not, and what will be asked, in three languages', () => {
  assert.deepEqual(source.exhibits.map(kindOf), ['post', 'picture', 'redaction']);
  for (const language of ['ar', 'fr', 'en'] as const) {
    const html = coverSheet(source, language);
    assert.equal([...html.matchAll(/<section>/g)].length, 3);
    assert.ok(html.includes('DFT-1104') && !html.includes('undefined') && !html.includes('<b>'));
  }
  const chat = { ...source.exhibits[1]!, mediaType: 'text/plain' };
  assert.ok(coverSheet({ ...source, exhibits: [chat] }, 'en').includes('DFW-1264'));
});
