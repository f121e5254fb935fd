import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLinker, linkAll } from './linker.ts';

const LONG =
  'kayna khdma zwina f salon dyal tajmil f dubai khlsa mezyana w sakan w makla 3lina siftu tsawer dyalkum daba';
const OTHER = 'lyoum mchit l souq w chrit lkhodra w lfakia bach ntayyeb l3cha l dar kamla w jaw dyaf men fes';
const THIRD = 'weqfat lhafila f nos triq w kolchi bda kayghewwet 3la chifour hit ma bghach yhell lbab dyal lowrani';

const posts = (...texts: readonly string[]) => texts.map((text, i) => ({ id: `p${i}`, text }));

test('two posts with the same long wording are one campaign, and each says why', () => {
  const [a, b, c] = linkAll(posts(LONG, LONG.replace('dubai', 'istanbul'), OTHER));
  assert.ok(a!.campaign !== null && a!.campaign === b!.campaign);
  assert.equal(c!.campaign, null);
  assert.deepEqual([a!.because[0]!.kind, a!.because[0]!.with], ['wording', 'p1']);
  assert.deepEqual([b!.because[0]!.kind, b!.because[0]!.with], ['wording', 'p0']);
});

test('unlike posts with one phone number are one campaign', () => {
  const [a, b, c] = linkAll(posts(`${OTHER} 06 00 00 00 01`, `${THIRD} +212600000001`, `${LONG} 0600000002`));
  assert.ok(a!.campaign !== null && a!.campaign === b!.campaign);
  assert.equal(c!.campaign, null);
  assert.deepEqual(b!.because, [{ kind: 'phone', with: 'p0', detail: { value: '+212600000001' } }]);
  assert.deepEqual(a!.because[0]!.with, 'p1');
});

test('short posts with the same wording are hinted at, not linked', () => {
  const [, b] = linkAll(posts('salam kayna chi khdma', 'salam kayna chi khdma'));
  assert.equal(b!.campaign, null);
  assert.deepEqual([b!.hints[0]?.kind, b!.hints[0]?.with], ['wording', 'p0']);
});

test('every input gets one result, also when ids repeat or texts are empty', () => {
  const out = linkAll([
    { id: 'x', text: '' },
    { id: 'x', text: LONG },
    { id: '', text: '   ' },
    { id: 'x', text: LONG },
  ]);
  assert.deepEqual(
    out.map((links) => [links.id, links.campaign === null]),
    [
      ['x', true],
      ['x', false],
      ['', true],
      ['x', false],
    ],
  );
});

test('a number that many unlike posts share is set aside and reported', () => {
  const words = [...new Set(`${LONG} ${OTHER} ${THIRD}`.split(' '))];
  const texts = Array.from({ length: 40 }, (_, i) =>
    [...Array.from({ length: 14 }, (_, k) => words[(i * 17 + k * (i + 3)) % words.length]!), '0800000000'].join(' '),
  );
  const linker = createLinker();
  for (const post of posts(...texts)) linker.add(post);
  assert.deepEqual(linker.campaignsOf(), []);
  assert.equal(linker.setAside()[0]?.kind, 'phone');
  assert.equal(linker.setAside()[0]?.posts, 40);
});

test('a post with a thousand numbers is tied by none of them', () => {
  const list = Array.from({ length: 1000 }, (_, i) => `06000${String(i).padStart(5, '0')}`);
  const [a, b] = linkAll(posts(list.join(' '), `${OTHER} ${list[7]}`));
  assert.deepEqual([a!.campaign, b!.campaign], [null, null]);
});

test('ten thousand identical posts are one campaign', () => {
  const linker = createLinker();
  for (let i = 0; i < 10_000; i++) linker.add({ id: `p${i}`, text: LONG });
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => campaign.posts.length),
    [10_000],
  );
});

test('one new post does not rename a campaign, and the same data gives the same names', () => {
  const linker = createLinker();
  for (const post of posts(LONG, LONG, OTHER)) linker.add(post);
  const before = linker.campaignsOf()[0]!.id;
  linker.add({ id: 'new', text: LONG });
  assert.equal(linker.campaignsOf()[0]!.id, before);
  assert.equal(linkAll(posts(LONG, LONG))[0]!.campaign, before);
});

test('the ends of a chain of half-alike posts are not one campaign', () => {
  const words = `${LONG} ${OTHER} ${THIRD}`.split(' ');
  const links = linkAll(posts(...[0, 7, 14, 21, 28, 35].map((at) => words.slice(at, at + 20).join(' '))));
  assert.ok(links[0]!.campaign === null || links[0]!.campaign !== links[5]!.campaign);
});
