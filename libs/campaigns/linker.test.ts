import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
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
    [...Array.from({ length: 14 }, (_, k) => words[(i * 17 + k * (i + 3)) % words.length]!), '+212 800 000 000'].join(
      ' ',
    ),
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

test('a decision joins two campaigns, later posts respect it, and taking it back undoes it', () => {
  const linker = createLinker();
  for (const post of posts(LONG, LONG, OTHER, OTHER, THIRD)) linker.add(post);
  assert.equal(linker.campaignsOf().length, 2);
  const [left] = linker.campaignsOf();
  linker.decide({ id: 'd1', kind: 'together', posts: [0, 2] });
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => [campaign.id, campaign.posts.join()]),
    [[left!.id, '0,1,2,3']],
  );
  linker.add({ id: 'later', text: OTHER });
  assert.equal(linker.linksOf(5).campaign, left!.id);
  linker.withdraw('d1');
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => campaign.posts.join()),
    ['0,1', '2,3,5'],
  );
});

test('posts that were set apart stay apart, whatever later posts share, until the decision is taken back', () => {
  const linker = createLinker();
  const other = LONG.replace('dubai', 'istanbul').replace('mezyana', 'zwina').replace('tsawer', 'cv');
  for (const post of posts(LONG, LONG, `${other} 0600000009`, `${other} 0600000009`)) linker.add(post);
  assert.equal(linker.campaignsOf().length, 1);
  const before = linker.campaignsOf()[0]!.id;
  linker.decide({ id: 'd1', kind: 'apart', posts: [2, 3] });
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => campaign.posts.join()),
    ['0,1', '2,3'],
  );
  assert.equal(linker.campaignsOf()[0]!.id, before);
  linker.add({ id: 'x', text: `${LONG} 0600000009` });
  linker.add({ id: 'y', text: other });
  linker.add({ id: 'z', text: LONG });
  const campaigns = linker.campaignsOf();
  assert.equal(campaigns.length, 2);
  assert.ok(campaigns[0]!.posts.includes(6) && campaigns[1]!.posts.includes(5));
  linker.withdraw('d1');
  assert.equal(linker.campaignsOf().length, 1);
  assert.equal(linker.campaignsOf()[0]!.id, before);
});

test('every post of a campaign names another post of it as a reason', () => {
  const linker = createLinker();
  const texts = [LONG, `${OTHER} 0600000001`, LONG, `${THIRD} 0600000001`, `${LONG} 0600000001`];
  for (const post of posts(...texts)) linker.add(post);
  linker.decide({ id: 'd', kind: 'apart', posts: [1] });
  for (const campaign of linker.campaignsOf()) {
    const ids = new Set(campaign.posts.map((post) => `p${post}`));
    for (const post of campaign.posts) {
      const links = linker.linksOf(post);
      assert.equal(links.campaign, campaign.id);
      assert.ok(links.because.length > 0 && links.because.every((why) => ids.has(why.with) && why.with !== `p${post}`));
    }
  }
});

test('a decision about unknown posts, twice, or against another is refused', () => {
  const linker = createLinker();
  for (const post of posts(LONG, LONG, OTHER)) linker.add(post);
  linker.decide({ id: 'd', kind: 'apart', posts: [1] });
  const refused = [
    { id: 'e', kind: 'together', posts: [0, 9] },
    { id: 'd', kind: 'together', posts: [0, 2] },
    { id: 'f', kind: 'together', posts: [0, 1] },
  ] as const;
  for (const decision of refused) {
    assert.throws(
      () => linker.decide(decision),
      (thrown) => isFault(thrown),
    );
  }
});

test('pictures within 31 bits tie posts, pictures that show too little do not', () => {
  const hash = Uint32Array.from({ length: 8 }, (_, i) => (i * 0x9e3779b9) >>> 0);
  const near = hash.slice();
  near[3]! ^= 0x0000ffff;
  const linker = createLinker();
  linker.add({ id: 'a', text: OTHER, images: [{ hash, quality: 90 }] });
  linker.add({ id: 'b', text: THIRD, images: [{ hash: near, quality: 60 }] });
  linker.add({ id: 'c', text: LONG, images: [{ hash, quality: 30 }] });
  assert.equal(linker.linksOf(1).because[0]?.kind, 'image');
  assert.equal(linker.linksOf(2).campaign, null);
});

test('identical long posts meet however common every phrase of them is', () => {
  const words = LONG.split(' ').slice(0, 7);
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const texts = Array.from({ length: 400 }, () => Array.from({ length: 14 }, () => words[random(7)]).join(' '));
  const links = linkAll(posts(...texts, ...texts));
  for (let i = 0; i < texts.length; i++) {
    assert.ok(links[i]!.campaign !== null && links[i]!.campaign === links[i + texts.length]!.campaign, texts[i]);
  }
});

test('posts that share only a prayer, or a slogan that many unlike posts carry, are not linked', () => {
  const own = `${OTHER} ${THIRD} ${LONG}`.split(' ');
  const texts = Array.from({ length: 60 }, (_, i) => {
    const mine = Array.from({ length: 6 }, (_, k) => own[(i * 7 + k * (1 + (i % 9))) % own.length]).join(' ');
    return i % 2 === 0
      ? `اللهم صل وسلم وبارك على سيدنا محمد وعلى آله وصحبه أجمعين ${mine}`
      : `${mine} kolna m3a lfri9 dyalna hta lakher dqiqa`;
  });
  const linker = createLinker();
  for (const post of posts(...texts)) linker.add(post);
  assert.ok(Math.max(0, ...linker.campaignsOf().map((campaign) => campaign.posts.length)) <= 5);
});

test('a condolence of twelve words that everybody writes is no campaign either', () => {
  const condolence = 'إنا لله وإنا إليه راجعون الله يرحمها ويغفر لها ويرزق أهلها الصبر والسلوان';
  const linker = createLinker();
  for (const post of posts(...Array.from({ length: 20 }, (_, n) => `${condolence}${n % 3 === 0 ? ' 😢' : ''}`)))
    linker.add(post);
  assert.deepEqual(linker.campaignsOf(), []);
});

test('a prayer that many people write is no campaign, however often; a long one that is handed on is', () => {
  const prayer = 'اللهم صل وسلم وبارك على سيدنا محمد وعلى آله وصحبه أجمعين';
  const chain = `${prayer} سبحان الله وبحمده سبحان الله العظيم لا إله إلا أنت سبحانك إني كنت من الظالمين حسبي الله ونعم الوكيل`;
  const linker = createLinker();
  for (const post of posts(...Array.from({ length: 30 }, () => prayer), chain, chain)) linker.add(post);
  assert.deepEqual(
    linker.campaignsOf().map((campaign) => campaign.posts),
    [[30, 31]],
  );
});

// Words of unlike posts, as many as are asked for.
const strangeWords = (from: number, count: number): string =>
  Array.from({ length: count }, (_, k) => `${'bdfgjklmnrstwyz'[(from + k) % 15]}o${(from * 31 + k * 7) % 9973}`)
    .map((word) => word.replace(/\d/g, (digit) => 'abeilnortu'[Number(digit)]!))
    .join(' ');
const SAYING = 'siru siru awlad lblad rf3u rasna f lmondial w jibu lkas l drna';

test('what many unlike posts say is no campaign, also where it is the whole of a post and in no list', () => {
  const linker = createLinker();
  const texts = Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? SAYING : `${SAYING} ${strangeWords(n, 14)}`));
  for (const post of posts(...texts)) linker.add(post);
  const sizes = linker.campaignsOf().map((campaign) => campaign.posts.length);
  assert.ok(Math.max(0, ...sizes) <= 5, sizes.join());
});

test('two sayings put together by chance are no campaign', () => {
  const linker = createLinker();
  const other = 'nnas kaytsennaw bab lmdina mn sbah w baqi ma jawbu';
  const texts = Array.from(
    { length: 90 },
    (_, n) => [`${strangeWords(n, 14)} ${SAYING}`, `${other} ${strangeWords(n, 14)}`, `${SAYING} ${other}`][n % 3]!,
  );
  for (const post of posts(...texts)) linker.add(post);
  const sizes = linker.campaignsOf().map((campaign) => campaign.posts.length);
  assert.ok(Math.max(0, ...sizes) <= 5, sizes.join());
});

test('a text that is handed on stays one campaign when some quote it in posts of their own', () => {
  const linker = createLinker();
  const texts = Array.from({ length: 60 }, (_, n) => (n % 6 === 1 ? `${strangeWords(n, 20)} ${SAYING}` : SAYING));
  for (const post of posts(...texts)) linker.add(post);
  const copies = texts.filter((text) => text === SAYING).length;
  assert.ok(linker.campaignsOf()[0]!.posts.length >= 0.9 * copies);
});

test('a saying that campaigns begin with is still everybody’s', () => {
  const linker = createLinker();
  for (let n = 0; n < 20; n++) linker.add({ id: 'x', text: `${strangeWords(n, 14)} ${SAYING}` });
  for (let n = 0; n < 90; n++) linker.add({ id: 'x', text: `${SAYING} ${strangeWords(100 + (n % 3), 30)}` });
  const alone = Array.from({ length: 12 }, () => linker.add({ id: 'x', text: SAYING }));
  assert.ok(linker.campaignsOf().every(({ posts: all }) => all.filter((post) => alone.includes(post)).length <= 5));
});

test('a known formula is none the less one when a name is called or amen is said after it', () => {
  const condolence = 'إنا لله وإنا إليه راجعون الله يرحمها ويغفر لها ويرزق أهلها الصبر والسلوان';
  const linker = createLinker();
  for (let n = 0; n < 20; n++)
    linker.add({ id: `${n}`, text: `${n % 2 === 0 ? 'أختي نادية ' : ''}${condolence} آمين آمين` });
  assert.deepEqual(linker.campaignsOf(), []);
});

test('copies of eight or nine words are one campaign; a longer post that only quotes them is not of it', () => {
  const filler = Array.from({ length: 20 }, (_, n) =>
    Array.from({ length: 12 }, (_, k) => LONG.split(' ')[(n * 7 + k * (1 + (n % 5))) % 18]).join(' '),
  );
  const short = 'kayna khdma zwina bosta khlsa mezyana tajmil daba qrita';
  const linker = createLinker();
  for (const text of filler) linker.add({ id: 'x', text });
  const [a, b] = [short, short].map((text) => linker.add({ id: text, text }));
  assert.equal(linker.founderOf(a!), linker.founderOf(b!));
  const quoted = 'wrrina lmdina lqdima sma3na l3ita ssuq lfoqani bekri lbareh';
  const [one, two] = [quoted, `${quoted} gazafi talbo mirkas doqla brisem tanfo`].map((text) =>
    linker.add({ id: text, text }),
  );
  assert.notEqual(linker.founderOf(one!), linker.founderOf(two!));
});

test('prayers and greetings that have one saying among them are not one campaign', () => {
  const prayers = [
    'اللهم صل وسلم وبارك على سيدنا محمد وعلى آله وصحبه أجمعين',
    'إنا لله وإنا إليه راجعون الله يرحمها ويغفر لها ويرزق أهلها الصبر',
    'حسبي الله ونعم الوكيل عليه توكلت وهو رب العرش العظيم',
    'سبحان الله وبحمده سبحان الله العظيم عدد خلقه ورضا نفسه وزنة عرشه',
    'أستغفر الله العظيم الذي لا إله إلا هو الحي القيوم وأتوب إليه',
    'اللهم اغفر له وارحمه وعافه واعف عنه وأكرم نزله ووسع مدخله',
  ];
  const said = ['wlad', 'lhouma', 'jabu', 'lkas', 'lyum', 'bsah'];
  const linker = createLinker();
  for (let n = 0; n < 6; n++) {
    const words = said.join(n % 2 === 0 ? ' khoya ' : ' ');
    linker.add({
      id: `${n}`,
      text: `${prayers[n]} ${words} ${prayers[(n + 1 + (n % 3)) % 6]} ${prayers[(n + 2) % 6]}`,
    });
  }
  assert.deepEqual(linker.campaignsOf(), []);
});

const TRADE = [
  'kayna khedma zwina l lbnat f salon jdid',
  'serbayat f 9hwa ra9ia lkhdma b lil w nhar',
  't9abli drari sghar 3nd 3a2ila labas 3liha',
  'lkhlsa {pay} dh f chher w zid 3liha pourboire',
  'visa w tiyara kantklfo bihom 7na f 15 yom',
  'lbnat saknin mjmo3in w chifor kaywslhom kol sbah',
  'massage w hammam f spa n9i w clients ajanib',
  'tsowri m3ana 7wayj w maquillage w tkhlsi f lblasa',
  'khdama f hotel kbir w kolchi fabor 3lik tmma',
  'coiffeuse wla m3lma dyal dfar wakha bla diplome',
  'makayn la diplome la tajriba ghir zin w n9a',
  'nhar f simana repos w lba9i ntfahmo 3lih mn b3d',
];

const offerOf = (phrases: readonly number[], pay: number): string =>
  phrases.map((n) => TRADE[n]!.replace('{pay}', String(pay))).join(' ');

test('offers of one trade that share whole phrases are not one campaign; the same phrases with another pay are', () => {
  const [a, b, c] = linkAll(
    posts(offerOf([0, 1, 3, 5, 7], 4000), offerOf([8, 9, 3, 5, 11], 4000), offerOf([0, 1, 3, 5, 7], 9000)),
  );
  assert.ok(a!.campaign !== null && a!.campaign === c!.campaign);
  assert.equal(b!.campaign, null);
});

test('when every phrase is known from other offers, those put together in the same way still meet', () => {
  const sets = Array.from({ length: 60 }, (_, i) => [0, 1, 2, 3, 4].map((k) => (i * (k + 1) + k * k * 5 + k) % 12));
  const linker = createLinker();
  for (const [i, set] of sets.entries()) linker.add({ id: `o${i}`, text: offerOf([...new Set(set)], 3000 + i) });
  const own = [10, 2, 7, 4, 9, 6];
  const at = linker.size;
  for (const pay of [4000, 7000, 12000]) linker.add({ id: `x${pay}`, text: offerOf(own, pay) });
  const campaigns = new Set([at, at + 1, at + 2].map((post) => linker.linksOf(post).campaign));
  assert.equal(campaigns.size, 1);
  assert.ok(!campaigns.has(null));
});

test('wishes that everybody puts together in another way are not one campaign', () => {
  const wishes = [
    'toutes mes félicitations ma belle',
    'bonne continuation et beaucoup de réussite',
    'que dieu te protège du mauvais œil',
    'plein de bonheur dans ta nouvelle vie',
    'joyeux anniversaire et longue vie à toi',
    'tu mérites tout le bonheur du monde',
    'bravo pour ce magnifique travail',
    'mabrouk je suis fière de toi',
    'gros bisous à toute la petite famille',
    'santé joie et prospérité pour cette année',
    'vous formez un couple adorable tous les deux',
    'félicitations aux parents et longue vie au bébé',
    'on attend la suite avec impatience ma chérie',
    'ravissante comme toujours quelle élégance',
  ];
  const linker = createLinker();
  for (let i = 0; i < 98; i++) {
    const chosen = [i % 14, (i * 3 + 1) % 14, (Math.floor(i / 14) * 2 + i * 5) % 14];
    linker.add({ id: `w${i}`, text: [...new Set(chosen)].map((n) => wishes[n]).join(' ') });
  }
  const sizes = linker.campaignsOf().map((campaign) => campaign.posts.length);
  assert.ok(Math.max(0, ...sizes) <= 5, sizes.join());
});

test('long rows of the same few wishes, with words left out, are not one campaign', () => {
  const wishes = [
    'que dieu te protège du mauvais œil',
    'tu mérites tout le bonheur du monde',
    'mes sincères condoléances à toute la famille',
    'machallah tbarkallah 3lik',
    'toutes mes félicitations ma belle',
    'joyeux anniversaire et longue vie à toi',
    'bonne continuation et beaucoup de réussite',
    'courage à vous on est de tout cœur avec vous',
  ];
  const between = ['amine', 'khoya', 'ya rab', 'inchallah'];
  let state = 5;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const linker = createLinker();
  for (let i = 0; i < 100; i++) {
    const order = wishes.map((wish) => [below(1000), wish] as const).sort((a, b) => a[0] - b[0]);
    const said = order.slice(0, 3).flatMap(([, wish]) => wish.split(' '));
    const words = said.filter(() => below(10) > 0);
    for (let k = 0; k < 2; k++) words.splice(below(words.length), 0, between[below(4)]!);
    linker.add({ id: `w${i}`, text: words.join(' ') });
  }
  const sizes = linker.campaignsOf().map((campaign) => campaign.posts.length);
  assert.ok(Math.max(0, ...sizes) <= 5, sizes.join());
});

test('a campaign has the same id whether its links are asked for after every post or at the end', () => {
  const texts = Array.from({ length: 12 }, (_, i) => {
    const words = LONG.split(' ');
    // The first post is odd: the others are more like each other, so that another one comes to speak for them.
    return i === 0 ? [...words.slice(0, -3), 'kalima', 'okhra', 'hna'].join(' ') : `${LONG} 06000000${10 + i}`;
  });
  const often = createLinker();
  const asked = posts(...texts).map((post) => often.linksOf(often.add(post)).campaign);
  const once = createLinker();
  for (const post of posts(...texts)) once.add(post);
  assert.deepEqual(
    once.campaignsOf().map((campaign) => campaign.id),
    [asked.at(-1)],
  );
  assert.equal(new Set(asked.slice(1)).size, 1);
});

test('what changed is told: a post that is not named keeps its reasons and the post that stands for its campaign', () => {
  let state = 5;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const linker = createLinker();
  linker.takeChanged();
  const words = `${LONG} ${OTHER} ${THIRD}`.split(' ');
  const before: { stands: number; because: string; with: string }[] = [];
  const decided: string[] = [];
  let unnamed = 0;
  for (let step = 0; step < 400; step++) {
    const own = Array.from({ length: 14 }, () => words[below(words.length)]).join(' ');
    // Two texts that have a stretch of their own are unlike each other; a third without is like both, and comes later.
    const [from, made] = [below(4) * 6, below(9)];
    const base = Array.from({ length: 24 }, (_, i) => `${THIRD.split(' ')[(i + made) % 18]}${made}`);
    const near = base.map((word, i) => (i >= from && i < from + 6 ? `${word}${from}` : word)).join(' ');
    const text = [LONG, OTHER, own, own, near, near, step > 100 ? base.join(' ') : near][below(7)]!;
    const phone = (): string => (below(3) === 0 ? ` 06000000${10 + below(20)}` : '');
    linker.add({ id: `p${step}`, text: text + phone() + phone() });
    if (step > 20 && below(9) === 0) {
      const members = linker.campaignsOf()[below(2)]?.posts ?? [];
      const kind = below(2) === 0 ? 'apart' : 'together';
      const posts = kind === 'apart' ? members.slice(1, 2 + below(3)) : [below(step), below(step)];
      try {
        linker.decide({ id: `d${step}`, kind, posts });
        decided.push(`d${step}`);
      } catch (error) {
        assert.ok(isFault(error) && error.code.startsWith('campaigns-'));
      }
    }
    if (decided.length > 3) linker.withdraw(decided.shift()!);
    const { posts, campaigns } = linker.takeChanged();
    const named = new Set([...posts, ...campaigns.flatMap((post) => [...linker.membersOf(post)])]);
    const stands = new Map<number, string>();
    for (let post = 0; post < linker.size; post++) {
      const founder = linker.founderOf(post);
      const members = stands.get(founder) ?? linker.membersOf(post).join();
      stands.set(founder, members);
      assert.equal(linker.membersOf(post).join(), members, 'one founder, one campaign');
      const { because } = linker.linksOf(post);
      const now = { stands: founder, because: JSON.stringify(because), with: members.split(',')[0]! };
      if (!named.has(post)) {
        assert.deepEqual(now, before[post], `step ${step}, post ${post}`);
        unnamed++;
      }
      before[post] = now;
    }
  }
  assert.ok(unnamed > 20_000, `what is not named is most: ${unnamed}`);
});
