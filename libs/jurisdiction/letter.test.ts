import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from './letter.ts';
import { missingItems, requestForm } from './request.ts';
import { type CooperationRequest, emptyRequest, REQUEST_KINDS } from './request-model.ts';

const said = (text: string) => ({ ar: text, fr: text, en: text });

/** A request in which every part can be told from the others by its words. */
function whole(kind: CooperationRequest['kind']): CooperationRequest {
  return {
    ...emptyRequest(kind),
    reference: 'Q-REFERENCE',
    date: '2026-11-24',
    receiver: { country: 'ES', name: said('RECEIVER') },
    authority: {
      organisation: said('AUTHORITY'),
      person: 'CONTACT',
      address: said('ADDRESS'),
      phone: '+212 5 00 00 00 00',
      email: 'desk@example.ma',
      officeHours: 'HOURS',
      timeZone: 'ZONE',
      replyChannel: said('CHANNEL'),
    },
    secondContact: 'SECOND',
    operational: 'OPERATIONAL',
    prosecution: said('PROSECUTION'),
    legalBasis: said('LEGAL'),
    basis: said('TREATY'),
    offences: ['PC-448-1'],
    facts: [{ about: 'post', text: said('FACTS'), exhibit: 'E1' }],
    data: [
      {
        category: kind === 'traffic-disclosure' ? 'traffic' : 'subscriber',
        description: said('DESCRIPTION'),
        link: said('LINK'),
        identifiers: [{ kind: 'url', value: 'https://example.org/p/1', at: null, exhibit: 'E2' }],
        from: '2026-09-01T00:00:00.000Z',
        to: '2026-10-31T00:00:00.000Z',
      },
    ],
    custodian: said('CUSTODIAN'),
    necessity: said('NECESSITY'),
    willAskDisclosure: true,
    previous: [{ ticket: 'TICKET', date: '2026-10-01', channel: '24/7' }],
    urgency: ['deletion'],
    confidential: true,
    measures: [said('MEASURES')],
    questions: [said('QUESTIONS')],
    person: {
      description: said('PERSON'),
      capacity: 'suspect',
      nationality: 'SA',
      country: 'KW',
      consents: true,
      protection: said('PROTECTION'),
    },
    danger: said('DANGER'),
    dangerLink: said('PREVENTS'),
    useLimits: said('LIMITS'),
    undertakes: true,
    attachments: [{ title: 'E9 ATTACHED', sha256: 'a'.repeat(64) }],
    signatory: { name: said('SIGNATORY'), title: said('TITLE') },
  };
}

/** What a reader of the English letter sees of each item that a form asks for. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  authority: ['AUTHORITY'],
  receiver: ['RECEIVER'],
  reference: ['Q-REFERENCE'],
  date: ['2026-11-24'],
  contact: ['CONTACT', 'ADDRESS', '+212 5 00 00 00 00', 'desk@example.ma', 'CHANNEL'],
  'second-contact': ['SECOND'],
  'office-hours': ['HOURS', 'ZONE'],
  operational: ['OPERATIONAL'],
  prosecution: ['PROSECUTION'],
  'legal-basis': ['LEGAL'],
  basis: ['TREATY'],
  signatory: ['SIGNATORY', 'TITLE'],
  offence: ['448-1'],
  facts: ['FACTS', 'exhibit E1'],
  'offence-and-facts': ['448-1', 'FACTS', 'exhibit E1'],
  'law-texts': ['penalty'],
  data: ['DESCRIPTION', 'LINK'],
  identifiers: ['https://example.org/p/1', 'exhibit E2'],
  period: ['2026-09-01', '2026-10-31'],
  categories: ['subscriber information'],
  traffic: ['traffic data', 'DESCRIPTION'],
  custodian: ['CUSTODIAN'],
  necessity: ['NECESSITY'],
  intention: ['We intend'],
  previous: ['TICKET'],
  measures: ['MEASURES'],
  questions: ['QUESTIONS'],
  person: ['PERSON', 'capacity: suspect'],
  suspect: ['Saudi Arabia', 'Kuwait', 'capacity: suspect'],
  consent: ['agrees to be heard'],
  protection: ['PROTECTION'],
  danger: ['DANGER'],
  'danger-link': ['PREVENTS'],
  confidentiality: ['confidential'],
  urgency: ['risk of deletion'],
  'use-limits': ['LIMITS'],
  evidence: ['ATTACHED', 'a'.repeat(64)],
  urls: ['https://example.org/p/1'],
  captured: ['captured before this request', 'exhibit E2'],
  preserved: ['TICKET'],
  undertaking: ['We undertake'],
};

test('whatever a form asks for stands in its letter', () => {
  for (const kind of REQUEST_KINDS) {
    const letter = letterOf(whole(kind), 'en');
    const words = [
      letter.authority,
      letter.receiver,
      letter.reference,
      letter.date,
      letter.opening,
      letter.signature,
      ...letter.paragraphs.flatMap(({ lines }) => lines),
    ].join('\n');
    const { required, advised } = requestForm(kind);
    for (const item of [...required, ...advised])
      for (const text of SEEN[item]!) assert.ok(words.includes(text), `${kind}: ${item}: ${text}\n${words}`);
  }
});

test('a letter that tells or takes down asks for no data', () => {
  for (const kind of ['removal', 'spontaneous-information', 'denunciation'] as const) {
    const said = JSON.stringify(letterOf(whole(kind), 'en').paragraphs);
    assert.doesNotMatch(said, /subscriber information|"The data"/, kind);
    assert.match(said, /example\.org/, kind);
  }
});

test('a removal of what was not captured, or not preserved, shows both blanks', () => {
  const { data, ...rest } = whole('removal');
  const bare = data.map((one) => ({
    ...one,
    identifiers: one.identifiers.map((each) => ({ ...each, exhibit: null })),
  }));
  const [captured, preserved] = letterOf({ ...rest, data: bare, previous: [] }, 'en').paragraphs.find(
    ({ id }) => id === 'captured',
  )!.lines;
  assert.match(captured!, /^⟨missing/);
  assert.match(preserved!, /^⟨missing/);
});

test('an identifier is a word of its own, so that the line around it does not turn it', () => {
  const ip = { kind: 'ip' as const, value: '2001:db8::8a2e:370:7334', at: '2026-10-20T18:04:00.000Z', exhibit: null };
  const request = whole('preservation');
  const { paragraphs } = letterOf({ ...request, data: [{ ...request.data[0]!, identifiers: [ip] }] }, 'ar');
  assert.ok(JSON.stringify(paragraphs).includes('\u20682001:db8::8a2e:370:7334\u2069'));
});

test('a name in a script that the receiver does not read is pointed at; in both scripts it passes', () => {
  const request = whole('mla');
  const who = (person: string) => ({ ...request, authority: { ...request.authority, person } });
  const places = (one: CooperationRequest, language: 'ar' | 'fr') =>
    letterOf(one, language).warnings.flatMap(({ code, at }) => (code === 'not-translated' ? [at] : []));
  assert.deepEqual(places(who('نادية العلوي'), 'fr'), ['authority.person']);
  assert.deepEqual(places(who('نادية العلوي'), 'ar'), []);
  assert.deepEqual(places(who('Nadia El Alaoui (نادية العلوي)'), 'fr'), []);
});

test('an earlier request without a number, or of a later day, is none: a removal does not leave on it', () => {
  const request = whole('removal');
  const missing = (previous: CooperationRequest['previous']) =>
    missingItems({ ...request, previous }).map(({ id }) => id);
  assert.deepEqual(missing(request.previous), []);
  for (const one of [
    { ticket: ' ', date: '2026-10-01', channel: '' },
    { ticket: 'T-1', date: '', channel: '' },
    { ticket: 'T-1', date: '2026-11-25', channel: '' },
  ])
    assert.deepEqual(missing([one]), ['preserved'], JSON.stringify(one));
});

test('a receiver whom nobody has checked is warned of, from the directory or written by hand', () => {
  const of = (country: string | null, name: string) =>
    letterOf({ ...whole('mla'), receiver: { country, name: name === '' ? {} : { fr: name } } }, 'fr').warnings.flatMap(
      ({ code }) => (code.startsWith('receiver') ? [code] : []),
    );
  const point = 'Point de contact 24/7, Convention de Budapest (Espagne)';
  assert.deepEqual(of('ES', point), ['receiver-unverified']);
  assert.deepEqual(of('FR', point), ['receiver-by-hand'], 'not the point of that state');
  assert.deepEqual(of('ES', 'Fiscalía de Sala'), ['receiver-by-hand']);
  assert.deepEqual(of('ES', ''), []);
});
