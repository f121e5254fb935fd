import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { masked, overDisclosed } from './over-disclosure.ts';
import type { Protected } from './protected-names.ts';
import { type CooperationRequest, emptyRequest, type FactAbout } from './request-model.ts';

const amal: Protected = { names: ['أمل', 'Amal', '06 00 00 12 34'], stands: 'ض-1' };

function withFact(about: FactAbout, fr: string): CooperationRequest {
  return { ...emptyRequest('preservation'), facts: [{ about, text: { fr }, exhibit: 'E-1' }] };
}

test('facts that the kind does not carry are named and taken out; her own acts never leave', () => {
  assert.deepEqual(
    overDisclosed(withFact('payment', 'Un virement a été reçu.')).map((one) => one.why),
    ['not-needed'],
  );
  assert.deepEqual(
    overDisclosed({ ...withFact('victim-own-act', 'Elle a accepté.'), kind: 'mla' }).map((one) => one.why),
    ['never-leaves'],
  );
  assert.equal(masked(withFact('victim-own-act', 'Elle a accepté.')).facts.length, 0);
  assert.deepEqual(overDisclosed(withFact('post', 'Le compte a publié une offre.')), []);
});

test('a protected name is found whatever its case, vowel signs, digits, spacing, or what Arabic writes onto it', () => {
  const texts = ['Avec AMAL hier', 'قالت أَمَل إنها', 'وأمل كذلك', 'اتصل ب٠٦٠٠٠٠١٢٣٤ مساء', 'tél. 06.00.00.12.34.'];
  for (const text of texts) {
    const found = overDisclosed(withFact('post', text), [amal]).filter((one) => one.why === 'names-protected');
    assert.equal(found.length, 1, text);
    const left = masked(withFact('post', text), [amal]).facts[0]!.text.fr!;
    assert.match(left, /ض-1/, text);
  }
  assert.deepEqual(overDisclosed(withFact('post', 'Amalgame et آمال'), [amal]), [], 'other words stay');
});

test('contacts that are not asked about and identity-card numbers are named, identifiers asked about are not', () => {
  const request: CooperationRequest = {
    ...withFact('post', 'Écrire à x@example.com ou au 06 00 00 99 99, CIN AB123456.'),
    data: [
      {
        category: 'subscriber',
        description: {},
        link: {},
        identifiers: [{ kind: 'email', value: 'X@example.com', at: null, exhibit: null }],
        from: null,
        to: null,
      },
    ],
  };
  assert.deepEqual(
    overDisclosed(request).map((one) => [one.why, one.found]),
    [
      ['unlisted-contact', '06 00 00 99 99'],
      ['national-id', 'AB123456'],
    ],
  );
});

test('asking about her own number is named, and left to a person', () => {
  const request: CooperationRequest = {
    ...emptyRequest('subscriber'),
    data: [
      {
        category: 'subscriber',
        description: {},
        link: {},
        identifiers: [{ kind: 'phone', value: '0600001234', at: null, exhibit: null }],
        from: null,
        to: null,
      },
    ],
  };
  assert.deepEqual(overDisclosed(request, [amal]), [
    { at: 'data[0].identifiers[0]', why: 'names-protected', found: '0600001234' },
  ]);
  assert.equal(masked(request, [amal]).data[0]!.identifiers[0]!.value, '0600001234');
});

test('after masking no protected name is left in any text, and masking again changes nothing', () => {
  const words = fc.array(fc.constantFrom('أمل', 'Amal', 'وأمل', 'offre', 'الحساب', '06 00 00 12 34', '،', 'Dar'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const request: CooperationRequest = {
        ...withFact('post', one.join(' ')),
        necessity: { ar: other.join(' ') },
        measures: [{ fr: other.join(' ') }],
      };
      const safe = masked(request, [amal]);
      assert.deepEqual(
        overDisclosed(safe, [amal]).filter((found) => found.why === 'names-protected'),
        [],
      );
      assert.deepEqual(masked(safe, [amal]), safe);
    }),
  );
});

test('a number that is asked about may be written with or without its country', () => {
  const request = { ...emptyRequest('preservation') };
  const fact = (text: string) => ({ about: 'post' as const, text: { fr: text }, exhibit: null });
  const data = [
    {
      category: 'subscriber' as const,
      description: {},
      link: {},
      identifiers: [{ kind: 'phone' as const, value: '+212600000111', at: null, exhibit: null }],
      from: null,
      to: null,
    },
  ];
  const found = (text: string): unknown[] =>
    overDisclosed({ ...request, data, facts: [fact(text)] }).map((one) => one.found);
  assert.deepEqual(found('appelez 06 00 00 01 11'), []);
  assert.deepEqual(found('appelez 00212 6 00 00 01 11'), []);
  assert.equal(found('appelez 06 00 00 01 12').length, 1);
  const short = [{ ...data[0]!, identifiers: [{ kind: 'account' as const, value: '0112', at: null, exhibit: null }] }];
  const loose = overDisclosed({ ...request, data: short, facts: [fact('appelez 06 00 00 01 12')] });
  assert.equal(loose.length, 1, 'an account of four digits is no subscriber number');
});

test('of a name in several words each is found, in any order, with marks that do not show, behind what Arabic writes on', () => {
  const person: Protected = { names: ['أمل بنت البركاني', 'Amal Ben Berkani'], stands: 'V1' };
  const leaks = [
    'قالت أمل إنها سافرت',
    'اتصل البركاني بأختها',
    'فلأمل حساب',
    'وبأمل أيضا',
    'أ\u200fم\u200dل وحدها',
    'أمـــل',
    'ﺃﻣﻞ',
    'BERKANI, Amal',
    'chez m\u00adlle A\u200bmal',
    'l’amie d’Amal-Berkani',
    'ticket Amál/7',
  ];
  for (const text of leaks) {
    assert.ok(overDisclosed(withFact('post', text), [person]).length > 0, text);
    assert.deepEqual(overDisclosed(masked(withFact('post', text), [person]), [person]), [], text);
  }
  for (const text of ['بنت في مقتبل العمر', 'Ben a écrit', 'آمال وأملاك', 'Amalgame'])
    assert.deepEqual(overDisclosed(withFact('post', text), [person]), [], text);
});

test('a protected name is found wherever a letter prints words, and only her name is out of place in its heads', () => {
  const name = { fr: 'Dossier Amal' };
  const full: CooperationRequest = {
    ...emptyRequest('mla'),
    reference: 'Amal/7',
    receiver: { country: 'ES', name },
    authority: {
      ...emptyRequest('mla').authority,
      organisation: name,
      person: 'Amal',
      address: name,
      replyChannel: name,
    },
    secondContact: 'Amal 06 00 00 99 99',
    operational: 'Amal',
    previous: [{ ticket: 'Amal-1', date: '2026-10-01', channel: 'Amal' }],
    signatory: { name, title: name },
    attachments: [{ title: 'E3 discussion avec Amal.txt', sha256: '0'.repeat(64) }],
    measures: [name],
    questions: [name],
    useLimits: name,
  };
  const places = new Set(overDisclosed(full, [amal]).map(({ at }) => at.split('.')[0]));
  for (const place of [
    'reference',
    'receiver',
    'authority',
    'secondContact',
    'operational',
    'previous[0]',
    'signatory',
    'attachments[0]',
    'measures[0]',
    'questions[0]',
    'useLimits',
  ])
    assert.ok(places.has(place), place);
  assert.deepEqual(overDisclosed(full), [], 'the second contact of the office is no leak');
  // Who asks and who signs is left to a person: an officer may bear the same name.
  const left = overDisclosed(masked(full, [amal]), [amal]).map(({ at }) => at.split('.')[0]);
  assert.deepEqual([...new Set(left)].sort(), ['authority', 'signatory']);
});

test('accounts and links that are not asked about are named; of a suspect the card and the number are needed', () => {
  const asked = [{ kind: 'handle' as const, value: 'range_9k2f', at: null, exhibit: null }];
  const data = [
    { category: 'subscriber' as const, description: {}, link: {}, identifiers: asked, from: null, to: null },
  ];
  const of = (text: string) =>
    overDisclosed({ ...withFact('post', text), data }).map(({ why, found }) => `${why} ${found}`);
  assert.deepEqual(of('vu chez @salma.fes93 et @range_9k2f'), ['unlisted-contact @salma.fes93']);
  assert.deepEqual(of('https://example.org/range_9k2f puis https://example.org/u/salma'), [
    'unlisted-contact https://example.org/u/salma',
  ]);
  assert.deepEqual(of('passeport AB1234567, carte bk123456'), ['national-id AB1234567', 'national-id bk123456']);
  const law = { ...withFact('post', 'Offre'), legalBasis: { fr: 'https://example.org/loi' } };
  assert.deepEqual(overDisclosed(law), []);
  const person = {
    description: { fr: 'Y., carte AB123456, tél. 06 00 00 99 99' },
    capacity: 'suspect' as const,
    nationality: 'MA',
    country: 'ES',
    consents: null,
    protection: {},
  };
  assert.deepEqual(overDisclosed({ ...emptyRequest('denunciation'), person }), []);
  const victim = { ...person, capacity: 'victim' as const };
  assert.equal(overDisclosed({ ...emptyRequest('video-hearing'), person: victim }).length, 2);
});

test('what is masked may leave: contacts that are not asked about, in any digits, and card numbers are left out', () => {
  const amal = { names: ['سلمى بنعلي', 'Salma Benali'], stands: 'V1' };
  for (const text of [
    'تقول سلمى بنعلي إنها أُجبرت، ورقمها 06 61 22 33 44 وحسابها @salma_b',
    'رقمها ٠٦٦١٢٢٣٣٤٤ وبطاقتها AB123456، وبريدها salma@example.org',
    'Son numéro +212 661 22 33 44, répété : +212 661 22 33 44',
  ]) {
    const safe = masked(withFact('post', text), [amal]);
    assert.deepEqual(overDisclosed(safe, [amal]), [], JSON.stringify(safe.facts));
    assert.match(safe.facts[0]!.text.fr!, /\[…\]/);
  }
});
