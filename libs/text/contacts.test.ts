import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { findContacts } from './contacts.ts';

const { cases } = JSON.parse(readFileSync(new URL('../../vectors/text/contacts.json', import.meta.url), 'utf8')) as {
  cases: { text: string; found: [string, string, string | null][] }[];
};

test('contacts are found in every written form, and nothing in prices, dates and ids', () => {
  for (const { text, found } of cases) {
    const got = findContacts(text);
    assert.deepEqual(
      got.map((contact) => [contact.kind, contact.value]),
      found.map(([kind, value]) => [kind, value]),
      text,
    );
    found.forEach(([, , cut], i) => {
      if (cut !== null) assert.equal(text.slice(...got[i]!.span), cut);
    });
  }
});

test('spans are whole, in order and apart, on any string', () => {
  const bits = fc.constantFrom(
    '0600001122',
    'wa.me/',
    '@',
    '.',
    'com',
    ' ',
    '+',
    '212',
    'zéro',
    '/',
    '٠٦',
    'a',
    '\ud83d',
    '\n',
    '(at)',
    '://',
    'http',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.array(bits, { maxLength: 30 }).map((list) => list.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { span, value } of findContacts(text)) {
          assert.ok(span[0] >= last && span[1] > span[0] && span[1] <= text.length, value);
          last = span[1];
        }
      },
    ),
  );
});

const EXAMPLES = new URL('../../../shared/data/phones/example-numbers.tsv', import.meta.url);
const HINTS: Readonly<Record<string, string>> = {
  MA: '',
  AE: 'Dubai',
  SA: 'الرياض',
  QA: 'Doha',
  KW: 'الكويت',
  BH: 'البحرين',
  OM: 'مسقط',
  FR: 'Paris',
  ES: 'Madrid',
  TR: 'اسطنبول',
};
const arabic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

test('example numbers of Morocco, the Gulf, France, Spain and Turkey are found as people write them', (t) => {
  if (!existsSync(EXAMPLES)) return t.skip('the example numbers are not here');
  let right = 0;
  let all = 0;
  for (const line of readFileSync(EXAMPLES, 'utf8').trim().split('\n')) {
    const [region, , , , e164] = line.split('\t');
    if (HINTS[region!] === undefined) continue;
    const number = parsePhoneNumberFromString(e164!)!;
    const abroad = number.formatInternational();
    const home = number.formatNational();
    for (const form of [
      e164!,
      abroad,
      abroad.replace('+', '00'),
      abroad.replace(/[ -]/g, '.'),
      arabic(abroad),
      home,
      home.replace(/\D/g, ''),
      home.replace(/[ -]/g, '.'),
      arabic(home),
    ]) {
      all++;
      const got = findContacts(`${HINTS[region!]} واتساب: ${form} مرحبا`);
      if (got.length === 1 && got[0]!.value === e164) right++;
    }
  }
  assert.ok(all > 400 && right / all >= 0.99, `${right} of ${all}`);
});

test('a number at the end of a text is found whatever text was read before it', () => {
  const number = 'مطلوب بنات 0600000001';
  for (const after of ['dh', ' dh', 'درهم', ' درهم', '€', '$', '%', ',5', '.5']) {
    findContacts(`${number}${after} شي حاجة اخرى`);
    assert.equal(findContacts(number)[0]?.value, '+212600000001', `after ${after}`);
  }
});

test('what is found in a text does not depend on the text that was read before', () => {
  const piece = fc.constantFrom(
    '0600000001',
    '06 00',
    'dh',
    'درهم',
    '€',
    '7000',
    '.',
    '/',
    't.me',
    '@x_y',
    '+212',
    'f',
    ' ',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, text, (before, one) => {
      findContacts('z'.repeat(300));
      const alone = findContacts(one);
      findContacts(`${before} ${before}`);
      assert.deepEqual(findContacts(one), alone);
    }),
  );
});

test('a country that is written together with "in" or "to" is named, and 0600 is Moroccan wherever the work is', () => {
  const first = (text: string): string | undefined => findContacts(text)[0]?.value;
  assert.equal(first('خدمة فالسعودية 0501234567'), '+966501234567');
  assert.equal(first('خدمة للسعودية عيطي 0501234567'), '+966501234567');
  assert.equal(first('khdma fqatar tel 55123456'), '+97455123456');
  assert.equal(first('خدمة في دبي عيطي 0600000102'), '+212600000102');
  assert.equal(first('خدمة فدبي عيطي 0501234567'), '+971501234567');
});
