import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from '@sanad/jurisdiction/letter';
import { overDisclosed } from '@sanad/jurisdiction/over-disclosure';
import { REQUEST_KINDS } from '@sanad/jurisdiction/request-model';
import { asRequest, draftFrom } from './draft.ts';

const FOUND = {
  number: '2026/0007',
  before: 0,
  offences: ['PC-448-1'],
  exhibits: [{ number: 'E1', text: 'مطلوب بنات للعمل', collectedAt: '2026-11-20T10:00:00.000Z' }],
  contacts: [{ kind: 'phone', value: '+212600000000' }],
  today: '2026-11-24',
  office: null,
  asked: [],
};

test('a draft holds the offences, every exhibit as a fact with its number, contacts as identifiers', () => {
  const draft = draftFrom('preservation', 'FR', FOUND);
  assert.deepEqual(draft.offences, ['PC-448-1']);
  assert.deepEqual(
    draft.facts.map(({ exhibit }) => exhibit),
    ['E1'],
  );
  assert.equal(draft.data[0]!.identifiers[0]!.value, '+212600000000');
});

test('each identifier names the exhibit that shows it, however it is written there; one that none shows names none', () => {
  const shown = draftFrom('subscriber', 'FR', {
    ...FOUND,
    exhibits: [
      { number: 'E1', text: null, collectedAt: '2026-11-20T10:00:00.000Z' },
      { number: 'E2', text: 'للتواصل 06 00-00.00 00', collectedAt: '2026-11-20T10:00:00.000Z' },
      { number: 'E3', text: 'راسلونا على @Range_9k2f', collectedAt: '2026-11-20T10:00:00.000Z' },
    ],
    contacts: [...FOUND.contacts, { kind: 'handle', value: 'range_9k2f' }, { kind: 'email', value: 'x@example.org' }],
  });
  assert.deepEqual(
    shown.data[0]!.identifiers.map(({ exhibit }) => exhibit),
    ['E2', 'E3', null],
  );
  assert.deepEqual(
    shown.facts.map(({ exhibit }) => exhibit),
    ['E2', 'E3'],
    'an exhibit without words is no fact yet',
  );
});

test('a draft from a step takes over what the step knows: the data wanted, who holds it, on which basis', () => {
  const step = { item: 'content', holder: 'Meta', instrument: 'budapest-31' };
  const draft = draftFrom('mla', 'US', FOUND, step);
  assert.equal(draft.data[0]!.category, 'content');
  assert.equal(draft.custodian.fr, 'Meta');
  assert.match(draft.basis.fr!, /art\. 31/);
  const emergency = draftFrom('provider-emergency', 'US', FOUND, { ...step, instrument: 'provider-emergency' });
  assert.equal(emergency.receiver.name.en, 'Meta');
});

test('how the office is reached, and what was asked before, are not typed again', () => {
  const { authority } = asRequest(draftFrom('mla', 'FR', FOUND));
  const office = {
    authority: { ...authority, organisation: { fr: 'Parquet général' }, email: 'desk@example.ma' },
    secondContact: '+212 500',
    operational: null,
    signatory: { name: { fr: 'Le procureur général' }, title: { fr: 'Procureur général' } },
  };
  const asked = [{ ticket: 'FR-77', date: '2026-10-01', channel: '24/7' }];
  const draft = draftFrom('mla', 'FR', { ...FOUND, office, asked });
  assert.equal(draft.authority.email, 'desk@example.ma');
  assert.equal(draft.signatory?.name.fr, 'Le procureur général');
  assert.deepEqual(draft.previous, asked);
  assert.equal(draft.reference, '2026/0007-R1');
});

test('the receiver comes from the directory by kind of request, and an unverified one is printed with a warning', () => {
  const names = (kind: 'preservation' | 'mla', country: string) => draftFrom(kind, country, FOUND).receiver.name.en;
  assert.match(names('preservation', 'FR')!, /24\/7/);
  assert.match(names('mla', 'FR')!, /Central authority/);
  assert.match(names('preservation', 'AE')!, /Central authority/);
  assert.equal(draftFrom('removal', 'US', FOUND).receiver.name.en, undefined);
  const warned = (draft: ReturnType<typeof draftFrom>) =>
    letterOf(asRequest(draft), 'ar').warnings.some(({ code }) => code === 'receiver-unverified');
  assert.equal(warned(draftFrom('mla', 'FR', FOUND)), true);
  assert.equal(warned(draftFrom('mla', 'MA', FOUND)), false);
  assert.equal(
    warned({ ...draftFrom('mla', 'FR', FOUND), receiver: { country: 'FR', name: { fr: 'Parquet de Lyon' } } }),
    false,
  );
});

test('a post is quoted in its own direction, with the day on which it was collected, in each language', () => {
  const text = 'salam lbnat \u202e\u2067 06 00 00 01 11';
  const exhibits = [{ number: 'E1', text, collectedAt: '2026-11-20T10:00:00.000Z' }];
  const contacts = [{ kind: 'phone', value: '+212600000111' }];
  const said = draftFrom('mla', 'FR', { ...FOUND, exhibits, contacts }).facts[0]!.text;
  assert.equal(said.ar, 'منشور جُمع يوم 2026-11-20: «\u2068salam lbnat 06 00 00 01 11\u2069»');
  assert.match(said.fr!, /^publication relevée le 2026-11-20 : « /);
  assert.match(said.en!, /^post collected on 2026-11-20: “/);
});

test('each request of a case has a number of its own', () => {
  const numbers = [0, 1, 12].map((before) => draftFrom('mla', 'FR', { ...FOUND, before }).reference);
  assert.deepEqual(numbers, ['2026/0007-R1', '2026/0007-R2', '2026/0007-R13']);
});

test('what the letter of a kind does not say is not in its draft, so no file gives it away', () => {
  for (const kind of ['extension', 'provider-preservation', 'provider-emergency', 'removal'] as const)
    assert.deepEqual(draftFrom(kind, 'US', FOUND).facts, [], kind);
  const witness = { item: 'witness', holder: null, instrument: 'riyadh-1983' };
  assert.deepEqual(draftFrom('video-hearing', 'KW', FOUND, witness).data, []);
  assert.deepEqual(draftFrom('letters-rogatory', 'KW', FOUND, witness).data, [], 'a witness has no account to search');
});

test('a removal starts from the links of the recruiter, never from his numbers', () => {
  const contacts = [...FOUND.contacts, { kind: 'link', value: 'https://chat.whatsapp.com/Xdemo5000KqZ' }];
  const [asked] = draftFrom('removal', 'US', { ...FOUND, contacts }).data;
  assert.deepEqual(
    asked!.identifiers.map(({ kind, value }) => [kind, value]),
    [['url', 'https://chat.whatsapp.com/Xdemo5000KqZ']],
  );
  assert.deepEqual(draftFrom('removal', 'US', FOUND).data, []);
});

test('a quoted post keeps the contacts that are asked about and no other', () => {
  const text = 'للتواصل 06 00 00 00 00 أو صاحبتها 06 11 22 33 44';
  const found = { ...FOUND, exhibits: [{ ...FOUND.exhibits[0]!, text }] };
  const asked = draftFrom('preservation', 'FR', found).facts[0]!.text.ar!;
  assert.match(asked, /06 00 00 00 00 أو صاحبتها \[…\]/);
  assert.doesNotMatch(draftFrom('video-hearing', 'FR', found).facts[0]!.text.ar!, /06/);
  for (const kind of REQUEST_KINDS) assert.deepEqual(overDisclosed(asRequest(draftFrom(kind, 'FR', found))), [], kind);
});

test('posts of one wording are quoted once, and the exhibits that say the same are named', () => {
  const post = (number: string, city: string, pay: string) => ({
    number,
    text: `فرصة للبنات خدمة فأوطيل نجوم ${city} السفر والفيزا والسكنى علينا ${pay} درهم فالشهر`,
    collectedAt: '2026-11-20T10:00:00.000Z',
  });
  const other = { number: 'E3', text: 'صالون مساج محتاج بنات', collectedAt: '2026-11-21T10:00:00.000Z' };
  const exhibits = [post('E1', 'فدبي', '15000'), post('E2', 'فالدوحة', '18000'), other, post('E4', 'فدبي', '20000')];
  const { facts } = draftFrom('mla', 'FR', { ...FOUND, exhibits });
  assert.deepEqual(
    facts.map(({ exhibit }) => exhibit),
    ['E1', 'E3'],
  );
  assert.ok(facts[0]!.text.ar!.endsWith('ومثله في الأدلة \u2068E2\u2069، \u2068E4\u2069'), facts[0]!.text.ar);
  assert.ok(facts[0]!.text.fr!.endsWith('de même aux pièces E2, E4'));
  assert.doesNotMatch(facts[1]!.text.en!, /likewise/);
});
