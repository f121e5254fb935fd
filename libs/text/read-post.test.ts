import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { KINDS } from './kinds.ts';
import { evenMargin } from './model.ts';
import { CODES, hitBuffer } from './patterns.ts';
import { priorityOf, readPost } from './read-post.ts';
import { wordBuffer } from './words.ts';

/** Nothing speaks for a warning. */
const sure = Float64Array.from(KINDS, (kind) => (kind === 'lure' ? 5 : 0));

test('an empty text is a post: nothing in it', () => {
  const reading = readPost('');
  assert.deepEqual([reading.priority, reading.language, reading.indicators, reading.contacts], ['none', 'und', [], []]);
});

test('a lure is an alert with its indicators, pay and number, in either script', () => {
  for (const text of [
    'أجي تخدمي من دارك بالتيليفون، 7000 درهم فالشهر والكوميسيون، بلا ما تباني. واتساب 0600001122',
    'aji tkhedmi mn darek b tilifoun, 7000 dh f chhar w commission, bla ma tbani. whatsapp 0600001122',
  ]) {
    const reading = readPost(text);
    assert.equal(reading.priority, 'alert', text);
    assert.equal(reading.stance, 'offer');
    const codes = reading.indicators.map((hit) => hit.code);
    for (const code of ['L01', 'L02', 'L04']) assert.ok(codes.includes(code), `${code} in ${codes}`);
    assert.equal(reading.pay[0]?.monthlyMad, 7000);
    assert.equal(reading.contacts[0]?.value, '+212600001122');
  }
});

test('quotation marks around each word cite nobody', () => {
  const text = 'خدمة من الدار للبنات فقط بلا وجه بلا ديبلوم 500 درهم فالنهار صيفطي تصويرة فالواتساب 0600000012';
  for (const [open, close] of ['""', '«»'])
    assert.equal(readPost(text.replace(/\p{L}+/gu, `${open}$&${close}`)).priority, readPost(text).priority);
  assert.notEqual(readPost(`عنداكم من هاد الإعلان: «${text}»`).priority, 'alert');
});

test('the same lure said to warn is no alert, and a call for help is help', () => {
  const warning = readPost(
    'عنداكم البنات، كيقولو ليكم أجي تخدمي من دارك بلا ما تباني 7000 درهم، راه نصابة، ردو البال وبلغو',
  );
  assert.equal(warning.stance, 'warning');
  assert.notEqual(warning.priority, 'alert');
  const help = readPost('عاونوني عفاكم، كيهددني ينشر تصاوري لعائلتي، شنو ندير');
  assert.equal(help.stance, 'help');
  assert.notEqual(help.priority, 'alert');
});

test('the language of a post is told, Darija in both scripts too', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['واش كاين شي حد عارف فين نلقى هادشي دابا', 'ary'],
    ['wach kayn chi wa7d 3arf fin nl9a hadchi daba', 'ary-Latn'],
    ['تعلن المؤسسة أن التسجيل سوف يبدأ خلال هذا الأسبوع', 'ar'],
    ['nous avons le plaisir de vous annoncer que la réunion est pour demain', 'fr'],
    ['we will have the meeting at the office and then you can go', 'en'],
    ['las personas que quieren trabajar con nosotros pueden venir hoy', 'es'],
    ['12345 !!!', 'und'],
  ];
  for (const [text, language] of cases) assert.equal(readPost(text).language, language, text);
});

test('any string is read, and every span lies in it', () => {
  const bits = fc.constantFrom(
    'بنات',
    'زوينات',
    'khdma',
    'f dubai',
    '7000',
    'درهم',
    'sifti',
    'tswira',
    '\ud800',
    '\u202e',
    '👑',
    'à',
    ' ',
    '\n',
    'whatsapp',
    '0600001122',
    'bla',
    'wjeh',
    'sans',
    'visage',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(bits, { maxLength: 60 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(text, (post) => {
      const reading = readPost(post);
      assert.ok(reading.score >= 0 && reading.score <= 1);
      for (const [start, end] of [
        ...reading.indicators.flatMap((hit) => hit.spans),
        ...reading.pay.map((pay) => pay.span),
      ])
        assert.ok(start >= 0 && start < end && end <= post.length);
      assert.deepEqual(readPost(post), reading);
    }),
    { numRuns: 300 },
  );
});

test('very long posts of one word, of digits, of letters apart and of marks are read', () => {
  for (const part of [
    'بنات ',
    '06 ',
    'a.',
    '\u0301',
    '@',
    'khdma f dar ',
    '1.',
    '(',
    '. ',
    'x',
    'zéro ',
    'zéro six ',
    '(at)',
    'ab.',
    'a.b-',
    '://',
    't.me/',
  ])
    assert.equal(typeof readPost(part.repeat(300_000 / part.length)).score, 'number');
});

test('a number or link that is marked is marked whole', () => {
  for (const contact of ['06 00 00 02 10', 'chat.whatsapp.com/Xdemo5000KqZ']) {
    const text = `صالون مساج محتاج بنات زوينات، السكنى علينا، صيفطي تصويرة فواتساب ${contact}`;
    const marked = readPost(text).indicators.flatMap(({ spans }) => spans.map(([from, to]) => text.slice(from, to)));
    assert.ok(
      marked.some((words) => words.endsWith(contact)),
      marked.join(' | '),
    );
  }
});

test('a lure in a few words is an alert; a few words with one sign of a lure are nobody’s business', () => {
  for (const text of ['مساج فمراكش، السكنى موجودة، بنات 20-28', 'khdma mn tel dyalk, 400dh f lila, inbox a lbnat'])
    assert.equal(readPost(text).priority, 'alert', text);
  for (const text of [
    'توحشتك صيفطي ليا تصويرة',
    'live had lila dkhlo kamlin',
    'Je t’aime mon chéri, appelle-moi',
    'غطيت وجهي من الشمس',
    's3ib nkhtar',
    'o nti?',
  ])
    assert.equal(readPost(text).priority, 'none', text);
});

test('a few words that name a sum or a way to answer are an alert sooner than many words or words without', () => {
  const priority = (count: number, code: string): string => {
    const hits = hitBuffer();
    hits.seen[CODES.indexOf(code)] = 1;
    const words = { ...wordBuffer(), count };
    return priorityOf({ score: 0.65, stance: 'offer', families: 2, words, hits, logits: sure });
  };
  assert.equal(priority(6, 'L18'), 'alert');
  assert.equal(priority(6, 'L04'), 'alert');
  assert.equal(priority(6, 'L17'), 'review');
  assert.equal(priority(20, 'L18'), 'review');
});

test('what could be a warning that quotes a lure is for review and no alert, whatever its score', () => {
  const priority = (warning: number): string => {
    const logits = Float64Array.from(KINDS, (kind) => (kind === 'lure' ? 5 : kind === 'warning' ? warning : 0));
    const words = { ...wordBuffer(), count: 20 };
    return priorityOf({ score: 0.99, stance: 'offer', families: 4, words, hits: hitBuffer(), logits });
  };
  assert.equal(priority(1.7), 'alert');
  assert.equal(priority(1.8), 'review');
});

test('what shows three families is an alert sooner than what shows two', () => {
  const priority = (count: number, families: number, score = 0.65): string =>
    priorityOf({
      score,
      stance: 'offer',
      families,
      words: { ...wordBuffer(), count },
      hits: hitBuffer(),
      logits: sure,
    });
  assert.equal(priority(9, 3), 'alert');
  assert.equal(priority(40, 3), 'alert');
  assert.equal(priority(40, 3, 0.57), 'review');
  assert.equal(priority(9, 2), 'review');
  assert.equal(priority(9, 1, 0.71), 'review');
  assert.equal(priority(8, 1, 0.71), 'none');
});

test('what is owed, held, threatened or paid is shown in a few words too', () => {
  for (const [text, code] of [
    ['passport dyalek 3nd lpatron hta tkhelsi', 'L37'],
    ['عندي تصاورك كاملين وغادي تندمي', 'L34'],
    ['vous nous devez le visa et le billet', 'L35'],
    ['mets la tenue courte, ouvre la caméra', 'L33'],
    ['contrat sur place, à l’arrivée', 'L26'],
    ['voix douce demandée, 3 dh la minute', 'L01'],
    ['اسم مستعار مقبول', 'L02'],
    ['massage à domicile, 600 dh', 'L04'],
    ['villa, soirée, jolies filles', 'L17'],
    ['hammam privé, bnat sghar, inbox', 'L18'],
  ] as const)
    assert.ok(
      readPost(text).indicators.some((shown) => shown.code === code),
      text,
    );
});

test('what a long text says is weighed by its length', () => {
  assert.ok(evenMargin(2, 8) > evenMargin(2, 15) && evenMargin(2, 15) > evenMargin(2, 50));
  assert.equal(evenMargin(2, 1000), evenMargin(2, 60));
});

test('dirhams in Latin letters are no house, however they sound', () => {
  const codes = (text: string) => readPost(text).indicators.map(({ code }) => code);
  assert.ok(!codes('bghina bnat ykhdmo f lmassage, 7000 derhem f chhar, sifti tswirtek').includes('L38'));
  assert.ok(codes('ghadi ngolha l darhom, nsift tsawrk l darhom').includes('L38'));
});

test('Casablanca for short is no house, a house in Spanish is one', () => {
  const codes = (text: string) => readPost(text).indicators.map(({ code }) => code);
  assert.ok(!codes('bghina bnat ykhdmo f lmassage f casa, 7000 derhem').includes('L01'));
  assert.ok(codes('trabajo desde casa, 200 euros, solo chicas').includes('L01'));
});
