import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templateOf } from './template.ts';

const shape = (texts: readonly string[]) =>
  templateOf(texts).parts.map((part) => (part.kind === 'text' ? part.text : `<${part.slot}>`));

test('cities, names, pay and phones that vary become typed slots with the values seen', () => {
  const rows = [
    ['fes', 'imane', '7000', '0600000001'],
    ['rabat', 'salma', '8000', '0600000002'],
    ['agadir', 'hind', '6500', '0600000003'],
    ['fes', 'karima', '7000', '0600000004'],
  ];
  const texts = rows.map(
    ([city, name, pay, phone]) =>
      `kayna khdma zwina f ${city} f salon dyal tajmil sowlo 3la ${name} khlsa ${pay} dh f chhar 3ayto 3la ${phone} daba`,
  );
  assert.deepEqual(shape(texts), [
    'kayna khdma zwina f',
    '<city>',
    'f salon dyal tajmil sowlo 3la',
    '<name>',
    'khlsa',
    '<pay>',
    'dh f chhar 3ayto 3la',
    '<phone>',
    'daba',
  ]);
  const [, city] = templateOf(texts).parts;
  assert.deepEqual(city?.kind === 'slot' && city.values.slice(0, 2), [
    { text: 'fes', count: 2, also: [] },
    { text: 'agadir', count: 1, also: [] },
  ]);
});

test('an amount is pay in any currency that the reader knows, before or after its sign; any other number is a number', () => {
  const slots = (write: (n: number) => string): string[] =>
    shape(
      [1200, 900, 1500, 1100].map((n) => `بغينا مضيفات للعمل في الملهى ${write(n)} زائد البقشيش والدار علينا`),
    ).filter((part) => part.startsWith('<'));
  for (const money of ['يورو', 'اورو', 'دولارات', 'دينار', 'dhs', 'ليرة', 'آلاف', '€'])
    assert.deepEqual(
      slots((n) => `${n} ${money}`),
      ['<pay>'],
      money,
    );
  assert.deepEqual(
    slots((n) => `$${n}`),
    ['<pay>'],
  );
  assert.deepEqual(
    slots((n) => `${n} متر`),
    ['<number>'],
  );
});

test('a letter out of place does not break a constant stretch', () => {
  const text = 'bghina bnat ykhdmo m3ana f restaurant kbir lmakla w sakan 3lina';
  assert.deepEqual(shape([text, text.replace('restaurant', 'restaurrant'), text.replace('sakan', 'skaan'), text]), [
    text,
  ]);
});

test('the same text in both scripts has one template', () => {
  const arabic = 'كاينة خدمة زوينة بلا ديبلوم خلصة مزيانة';
  const parts = shape([arabic, 'kayna khdma zwina bla diplome khlsa mzyana', arabic]);
  assert.equal(parts.filter((part) => !part.startsWith('<')).length, parts.length);
  assert.ok(parts[0]!.startsWith('كاينة خدمة'));
});

test('words that few posts add at the start or the end are not part of the template', () => {
  const text = 'kayna khdma zwina f salon dyal tajmil khlsa mezyana';
  assert.deepEqual(shape([text, text, text, `salam khti ${text}`, text, text, `${text} merci bezzaf`, text, text]), [
    text,
  ]);
});

test('no posts, empty posts and a single post do not fail', () => {
  assert.deepEqual(templateOf([]).parts, []);
  assert.deepEqual(templateOf(['', '   ']), { parts: [], posts: 0, constant: 0 });
  assert.equal(templateOf(['khdma f dar']).posts, 1);
});

test('a campaign of many posts is sampled, long posts are cut', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `kayna khdma zwina f salon dyal tajmil ${i} dh`);
  assert.ok(templateOf(many).posts <= 200);
  assert.equal(templateOf([`khdma zwina ${'salam '.repeat(5000)}`, 'khdma zwina']).posts, 2);
});

test('two cities are never one word with a letter out of place, also with a particle written on them', () => {
  const at = (city: string): string => `مطلوب بنات للعمل في صالون تجميل ${city} راتب محترم مع السكن والتذكرة`;
  const slots = templateOf(['بدبي', 'بأبوظبي', 'بقطر'].map(at)).parts.filter((part) => part.kind === 'slot');
  assert.equal(slots.length, 1);
  assert.equal(slots[0]!.slot, 'city');
  assert.deepEqual(slots[0]!.values.map((value) => value.text).sort(), ['بأبوظبي', 'بدبي', 'بقطر']);
});

test('a country with its particle and article, or a letter of its own before it, is one city; a usual amount still varies', () => {
  const arabic = (city: string, pay: number): string => `خدمة زوينة ${city} بلا ديبلوم خلصي ${pay} درهم عربون`;
  const latin = (city: string, pay: number): string => `khdma zwina f ${city} bla diplom khlssi ${pay} dirham 3arboun`;
  const { parts } = templateOf([
    ...[arabic('فالكويت', 1500), arabic('فدبي', 2000), arabic('فقطر', 1500), arabic('فالكويت', 1500)],
    ...[arabic('فقطر', 2000), latin('kuwait', 1500), latin('qatar', 1500)],
  ]);
  const slots = parts.flatMap((part) => (part.kind === 'slot' ? [part] : []));
  assert.deepEqual(
    slots.map(({ slot }) => slot),
    ['city', 'pay'],
  );
  const [city, pay] = slots.map(({ values }) => values.reduce((sum, { count }) => sum + count, 0));
  assert.deepEqual([city, pay], [7, 7]);
});

test('a name or a town in two scripts, or under two names, is one value with its forms; names that only look alike are not', () => {
  const arabic = (name: string, city: string): string =>
    `سلام البنات، ${name} معاكم. أجي تخدمي ${city} بلا ديبلوم بلا تجربة، 350 درهم فالنهار`;
  const latin = (name: string, city: string): string =>
    `salam lbnat, ${name} m3akom. aji tkhdmi f ${city} bla diplome bla tajriba, 350 dh f nhar`;
  const valuesOf = (rows: readonly (readonly [string, string])[]) => {
    const texts = rows.map(([name, city]) => (/[a-z]/.test(name) ? latin(name, city) : arabic(name, city)));
    const slots = templateOf(texts).parts.flatMap((part) => (part.kind === 'slot' ? [part] : []));
    return slots.map(({ slot, values }) => [slot, ...values.map(({ text, also, count }) => [text, ...also, count])]);
  };
  assert.deepEqual(
    valuesOf([
      ['كنزة', 'فالدار البيضاء'],
      ['كنزة', 'فالدار البيضاء'],
      ['كنزة', 'فكازا'],
      ['kenza', 'casablanca'],
      ['لمياء', 'فالرباط'],
      ['لمياء', 'فالرباط'],
      ['lamia', 'rabat'],
    ]),
    [
      ['name', ['كنزة', 'kenza', 4], ['لمياء', 'lamia', 3]],
      ['city', ['فالدار البيضاء', 'casablanca', 'فكازا', 4], ['فالرباط', 'rabat', 3]],
    ],
  );
  const apart = valuesOf([
    ['سمير', 'فقطر'],
    ['samira', 'doha'],
    ['مايا', 'فالدوحة'],
    ['lamia', 'qatar'],
  ]);
  const counts = apart.slice(0, 2).map((slot) => slot.length - 1);
  assert.deepEqual(counts, [4, 2], 'a town and its country are two, Maya is not Lamia');
});
