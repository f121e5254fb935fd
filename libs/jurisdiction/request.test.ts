import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { clockOf, homeClock } from './clock.ts';
import { ITEM_KINDS } from './facts.ts';
import { letterOf } from './letter.ts';
import { advisedItems, itemName, missingItems, requestForm, requireComplete } from './request.ts';
import { CHECKS } from './request-checks.ts';
import { type CooperationRequest, emptyRequest, REQUEST_KINDS, type RequestKind } from './request-model.ts';
import { route } from './route.ts';
import { requestFor } from './step-request.ts';
import { TREATIES } from './treaties.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/jurisdiction/requests.json', import.meta.url), 'utf8'),
) as {
  complete: Omit<CooperationRequest, 'kind'>;
  remove: { kind: RequestKind; set: Record<string, unknown>; missing: string[] }[];
};

function complete(kind: RequestKind): CooperationRequest {
  const data = vectors.complete.data.map((one) =>
    kind === 'traffic-disclosure' ? { ...one, category: 'traffic' as const } : one,
  );
  return { ...vectors.complete, kind, data };
}

/** The complete request with values set at paths like `data.0.from`. */
function changed(kind: RequestKind, set: Readonly<Record<string, unknown>>): CooperationRequest {
  const request = structuredClone({ ...vectors.complete, kind }) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(set)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const holder = keys.reduce((one, key) => one[key] as Record<string, unknown>, request);
    holder[last] = value;
  }
  return request as unknown as CooperationRequest;
}

test('a request that holds everything lacks nothing, whatever its kind', () => {
  for (const kind of REQUEST_KINDS) {
    assert.deepEqual(
      missingItems(complete(kind)).map((item) => item.id),
      [],
      kind,
    );
    requireComplete(complete(kind));
  }
});

for (const { kind, set, missing } of vectors.remove) {
  test(`missingItems(): ${kind} with ${JSON.stringify(set)} lacks ${missing.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      missingItems(changed(kind, set))
        .map((item) => item.id)
        .sort(),
      [...missing].sort(),
    );
  });
}

test('none of the six items of article 29(2) can be missing, and each says its letter and name', () => {
  const items = missingItems(emptyRequest('preservation')).filter((item) => item.letter !== null);
  assert.deepEqual(
    items.map((item) => item.letter),
    ['a', 'b', 'c', 'd', 'e', 'f'],
  );
  for (const item of items) {
    assert.equal(item.clause, 'ETS 185, 29(2)');
    assert.match(item.name.ar, /[\u0621-\u064a]/);
  }
});

test('an incomplete request does not pass, and says what it lacks', () => {
  assert.throws(
    () => requireComplete(changed('preservation', { willAskDisclosure: null, custodian: {} })),
    (thrown) => isFault(thrown, 'request-incomplete') && thrown.detail['missing'] === 'custodian intention',
  );
  assert.throws(
    () => requestForm('dance' as RequestKind),
    (thrown) => isFault(thrown, 'request-kind'),
  );
});

test('every item that a form names can be checked and has a name, and every form leads to a known instrument', () => {
  for (const kind of REQUEST_KINDS) {
    const form = requestForm(kind);
    for (const id of [...form.required, ...form.advised]) {
      assert.ok(CHECKS[id], id);
      assert.ok(itemName(id).fr, id);
      assert.ok(!(form.required.includes(id) && form.advised.includes(id)), `${kind} ${id}`);
    }
    assert.ok(kind === 'removal' || TREATIES.instruments[form.instrument], kind);
    assert.equal(form.mayCarry.includes('victim-own-act'), false, kind);
    assert.ok(Array.isArray(advisedItems(emptyRequest(kind))));
  }
});

test('a letter in each language holds no unfilled field, the presumption of innocence, and the exhibits of its facts', () => {
  for (const kind of REQUEST_KINDS) {
    for (const language of ['ar', 'fr', 'en'] as const) {
      const letter = letterOf(complete(kind), language);
      const text = [letter.title, letter.opening, ...letter.paragraphs.flatMap((one) => [one.heading, ...one.lines])];
      for (const line of text) {
        assert.doesNotMatch(line, /[{}⟨]|undefined|null/, `${kind} ${language}: ${line}`);
        if (language === 'ar')
          assert.match(line, /[\u0621-\u064a]|@|SHA-256|^\+|^Rabat|^Magistrat/, `${kind}: ${line}`);
      }
      assert.ok(
        letter.paragraphs.some((one) => one.id === 'presumption'),
        kind,
      );
      assert.equal(letter.direction, language === 'ar' ? 'rtl' : 'ltr');
      assert.deepEqual(
        letter.warnings.filter((one) => one.code === 'not-translated'),
        [],
      );
    }
  }
  const facts = letterOf(complete('preservation'), 'ar').paragraphs.find((one) => one.id === 'facts')!;
  assert.match(facts.lines[0]!, /\[الدليل E-1\]$/);
  const offences = letterOf(complete('mla'), 'fr').paragraphs.find((one) => one.id === 'offences')!;
  assert.match(offences.lines[0]!, /Traite des êtres humains, article 448-1 du Code pénal, peine : Réclusion de 5 ans/);
});

test('what is missing stands in the letter as a visible blank', () => {
  const letter = letterOf(changed('preservation', { custodian: {} }), 'ar');
  assert.deepEqual(
    letter.missing.map((item) => item.id),
    ['custodian'],
  );
  assert.match(letter.paragraphs.find((one) => one.id === 'custodian')!.lines[0]!, /^⟨ينقص: /);
});

test('whatever part is left out, a request to which nothing is missing has no blank in its letter', () => {
  for (const kind of REQUEST_KINDS) {
    const whole = complete(kind);
    const empty = emptyRequest(kind);
    for (const part of Object.keys(empty) as (keyof CooperationRequest)[]) {
      if (part === 'kind') continue;
      const request = { ...whole, [part]: empty[part] } as CooperationRequest;
      if (missingItems(request).length > 0) continue;
      const said = letterOf(request, 'ar').paragraphs.flatMap(({ lines }) => lines);
      for (const line of [letterOf(request, 'ar').opening, ...said]) assert.doesNotMatch(line, /⟨/, `${kind} ${part}`);
    }
  }
});

test('a letter to a state names the prosecution and who inquires, and an earlier request without a channel shows none', () => {
  const prosecution = { ar: 'النيابة العامة بفاس', fr: 'Parquet de Fès', en: 'Prosecution office, Fes' };
  const previous = [{ ticket: 'ES-77', date: '2026-10-01', channel: '' }];
  for (const kind of REQUEST_KINDS.filter((one) => requestForm(one).receiver === 'authority')) {
    const { paragraphs } = letterOf({ ...complete(kind), prosecution, operational: 'BNPJ', previous }, 'fr');
    const lines = paragraphs.flatMap((one) => one.lines);
    assert.ok(lines.some((line) => line.includes('Parquet de Fès')) && lines.some((line) => /BNPJ/.test(line)), kind);
    for (const line of lines) assert.doesNotMatch(line, /\(\)/, kind);
  }
});

test('a letter warns of a language that is not accepted, text that is not translated, facts without exhibit, a period that runs backwards', () => {
  const codes = (request: CooperationRequest, language: 'ar' | 'fr' | 'en') =>
    letterOf(request, language).warnings.map((one) => `${one.code} ${one.at}`);
  const sentTo = (country: string) => changed('preservation', { 'receiver.country': country });
  assert.ok(codes(sentTo('FR'), 'en').includes('language-not-accepted French'));
  assert.ok(codes(sentTo('ES'), 'fr').includes('language-not-accepted espagnol'));
  for (const [country, language] of [
    ['US', 'en'],
    ['FR', 'fr'],
    ['AE', 'ar'],
  ] as const)
    assert.ok(!codes(sentTo(country), language).some((code) => code.startsWith('language')), country);
  assert.ok(codes(sentTo('TH'), 'en').includes('language-not-accepted Arabic, French'));
  assert.ok(
    codes(changed('preservation', { 'facts.0.exhibit': null }), 'fr').includes('fact-without-exhibit facts[0]'),
  );
  assert.ok(codes(changed('preservation', { necessity: { fr: 'urgent' } }), 'ar').includes('not-translated necessity'));
  const backwards = changed('preservation', { 'data.0.to': '2026-01-01T00:00:00.000Z' });
  assert.ok(codes(backwards, 'fr').includes('period-reversed data[0]'));
});

test('clocks: 60 days abroad, 90 at home and at a provider, the same again at each renewal, reminders before', () => {
  assert.deepEqual(clockOf('preservation', '2026-01-01'), {
    days: 60,
    due: '2026-03-02',
    reminders: ['2026-02-10', '2026-02-20'],
  });
  assert.equal(clockOf('preservation', '2024-01-01')?.due, '2024-03-01', 'a leap year');
  assert.equal(clockOf('preservation', '2026-01-01', 1)?.due, '2026-05-01');
  assert.equal(clockOf('provider-preservation', '2026-01-01')?.due, '2026-04-01');
  assert.equal(homeClock('2026-01-01').due, '2026-04-01');
  assert.equal(clockOf('mla', '2026-01-01'), null);
  for (const day of ['2026-02-30', 'today', '2026-1-1'])
    assert.throws(
      () => clockOf('preservation', day),
      (thrown) => isFault(thrown, 'clock-day'),
    );
  assert.throws(
    () => clockOf('preservation', '2026-01-01', -1),
    (thrown) => isFault(thrown, 'clock-renewals'),
  );
});

test('every step of a route that a letter carries out gives a request with its receiver and basis', () => {
  const items = ITEM_KINDS.flatMap((kind) =>
    ['FR', 'SA', 'QA', 'IE', 'SY'].map((country) => ({ kind, holder: 'P', country })),
  );
  const { routes } = route({ offences: ['PC-448-1'], items });
  const kinds = new Set<string>();
  for (const step of routes) {
    const request = requestFor(step, ['PC-448-1']);
    if (request === null) {
      assert.ok(
        /^(interpol|budapest-18|extradition|untoc-16|riyadh-1983|bilateral)$/.test(step.instrument),
        step.instrument,
      );
      continue;
    }
    kinds.add(request.kind);
    assert.equal(request.receiver.country, step.to);
    assert.ok(request.basis.fr);
    assert.ok(missingItems(request).length > 0);
  }
  for (const kind of [
    'preservation',
    'arab-preservation',
    'traffic-disclosure',
    'subscriber',
    'mla',
    'provider-preservation',
    'video-hearing',
  ])
    assert.ok(kinds.has(kind), kind);
});
