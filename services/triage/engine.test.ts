import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLinker } from '@sanad/campaigns/linker';
import { createEngine, type Placement, type Ruled } from './engine.ts';

const SALON = 'kayna khdma zwina f salon dyal tajmil f dubai khlsa mezyana w sakan w makla 3lina siftu tsawer';
const HOUSE = 'matlouba wahed lbent tkhdem f dar 3nd 3a2ila f lkhalij visa w tiyara w sokna koulchi mkhelles';
const LIVE = 'bghina bnat ykhedmou f live mn darhom sa3tayn f nhar w lkhlass kul simana bla tajriba bla diplome';

type Op =
  | { readonly kind: 'place'; readonly texts: readonly string[] }
  | { readonly kind: 'fix' | 'unfix'; readonly of: number }
  | { readonly kind: 'rule'; readonly ruling: 'together' | 'apart'; readonly posts: readonly number[] }
  | { readonly kind: 'withdraw' };

/** Every placement that an engine has told, by post, as the tables hold it. */
function tablesOf(ops: readonly Op[]) {
  const engine = createEngine([]);
  const tables = new Map<number, Placement>();
  const texts: string[] = [];
  const events: Ruled[] = [];
  const fixed = new Map<number, string>();
  const rulings: string[] = [];
  const take = (placements: readonly Placement[]): void => {
    for (const one of placements) tables.set(one.n, one);
  };
  for (const [index, op] of ops.entries()) {
    const campaign = 'of' in op ? tables.get(op.of % Math.max(1, texts.length))?.campaign : undefined;
    if (op.kind === 'place') {
      const first = texts.length;
      texts.push(...op.texts);
      take(engine.place(op.texts.map((text, i) => ({ id: `post_${first + i}`, text }))));
    } else if (op.kind === 'fix' && campaign !== undefined) {
      const members = [...tables].filter(([, one]) => one.campaign === campaign && one.membership === 'member');
      for (const [n] of members) fixed.set(n, campaign);
      engine.fix(
        campaign,
        members.map(([n]) => `post_${n}`),
      );
    } else if (op.kind === 'unfix' && campaign !== undefined) {
      for (const [n, one] of fixed) if (one === campaign) fixed.delete(n);
      take(engine.unfix(campaign));
    } else if (op.kind === 'rule') {
      const posts = [...new Set(op.posts.map((n) => `post_${n % Math.max(1, texts.length)}`))];
      const ruling = { id: `ruling_${index}`, kind: op.ruling, posts };
      const placements = engine.rule(ruling);
      if (placements === null) continue;
      take(placements);
      rulings.push(ruling.id);
      events.push({ n: texts.length, index, rule: ruling });
    } else if (op.kind === 'withdraw' && rulings.length > 0) {
      const withdraw = rulings.shift()!;
      take(engine.withdraw(withdraw));
      events.push({ n: texts.length, index, withdraw });
    }
  }
  return { tables, texts, events, fixed };
}

function randomOps(seed: number, count: number): Op[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const text = (): string => {
    const own = Array.from({ length: 12 }, () => `kelma${below(90)}`).join(' ');
    const phone = (): string => (below(3) === 0 ? ` 06000000${10 + below(25)}` : '');
    return [SALON, HOUSE, LIVE, own, own][below(5)]! + phone() + phone();
  };
  return Array.from({ length: count }, (): Op => {
    switch (below(12)) {
      case 0:
        return { kind: 'fix', of: below(1000) };
      case 1:
        return { kind: 'unfix', of: below(1000) };
      case 2:
        return { kind: 'rule', ruling: 'apart', posts: [below(1000)] };
      case 3:
        return { kind: 'rule', ruling: 'together', posts: [below(1000), below(1000)] };
      case 4:
        return { kind: 'withdraw' };
      default:
        return { kind: 'place', texts: Array.from({ length: 1 + below(4) }, text) };
    }
  });
}

/** Where every post stands by the rule, looked up from nothing. */
function standing(texts: readonly string[], events: readonly Ruled[], fixed: ReadonlyMap<number, string>) {
  const linker = createLinker();
  const waiting = [...events];
  for (let n = 0; n <= texts.length; n++) {
    for (; waiting[0] && waiting[0].n <= n; waiting.shift()) {
      const event = waiting[0];
      if ('withdraw' in event) linker.withdraw(event.withdraw);
      else linker.decide({ ...event.rule, posts: event.rule.posts.map((id) => Number(id.slice('post_'.length))) });
    }
    if (n < texts.length) linker.add({ id: `post_${n}`, text: texts[n]! });
  }
  return texts.map((_, n) => {
    const group = linker.membersOf(n);
    const first = group.find((one) => fixed.has(one));
    const campaign = fixed.get(n) ?? (first === undefined ? `camp_${group[0]}` : fixed.get(first)!);
    const membership = fixed.has(n) || first === undefined ? 'member' : 'proposed';
    return { campaign, membership, because: linker.linksOf(n).because };
  });
}

test('what the engine tells one change at a time is where every post stands by the rule', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { tables, texts, events, fixed } = tablesOf(randomOps(seed, 60));
    for (const [n, wanted] of standing(texts, events, fixed).entries()) {
      const { campaign, membership, because } = tables.get(n)!;
      assert.deepEqual({ campaign, membership, because }, wanted, `seed ${seed}, post ${n}`);
    }
  }
});

test('a post that joins a large campaign moves no other post, whether the campaign is decided or not', () => {
  const engine = createEngine([]);
  const placed = engine.place(
    Array.from({ length: 500 }, (_, n) => ({ id: `post_${n}`, text: `${SALON} 06000000${10 + (n % 80)}` })),
  );
  const joined = (n: number) => engine.place([{ id: `post_${n}`, text: `${SALON} 0600001234` }]);
  assert.deepEqual(
    joined(500).map(({ n, campaign, membership }) => [n, campaign, membership]),
    [[500, 'camp_0', 'member']],
  );
  engine.fix(
    'camp_0',
    placed.map(({ n }) => `post_${n}`),
  );
  // The number of the post before is no longer that of one post alone: its reasons are told again.
  assert.deepEqual(
    joined(501).map(({ n, membership }) => [n, membership]),
    [
      [500, 'proposed'],
      [501, 'proposed'],
    ],
  );
});
