import type { Concepts } from './concept-events.ts';
import { conceptNumber } from './lexicon.ts';

/** What the stance is told by: how much speaks for each, before it is chosen. */
export type StanceEvidence = {
  warning: number;
  report: number;
  question: number;
  help: number;
  seeking: number;
  offer: number;
};

const id = (name: string): number => conceptNumber(name);
const [
  WARN,
  SCAM,
  SHARE,
  NEWS,
  SAIDTHAT,
  ASK,
  QMARK,
  SEEKING,
  VICTIM,
  HELPME,
  MYSELF,
  AFRAID,
  NEG,
  NO,
  THEYSAY,
  WANTYOU,
  WEAKASK,
  OFFEREDME,
  STORY,
  SAYSTOME,
  POLICE,
] = (
  [
    'WARN',
    'SCAM',
    'SHARE',
    'NEWS',
    'SAIDTHAT',
    'ASK',
    'QMARK',
    'SEEKING',
    'VICTIM',
    'HELPME',
    'MYSELF',
    'AFRAID',
    'NEG',
    'NO',
    'THEYSAY',
    'WANTYOU',
    'WEAKASK',
    'OFFEREDME',
    'STORY',
    'SAYSTOME',
    'POLICE',
  ] as const
).map(id) as unknown as readonly number[];
const OFFERS = [
  'HIRE',
  'WORK',
  'OPPORTUNITY',
  'INCOME',
  'MOVE',
  'CONTACT',
  'SEND',
  'PAY',
  'PAIDBYUS',
  'GIRLS',
  'WHATSAPP',
  'PRIVATE',
  'COMPANION',
  'MARRY',
  'CASTING',
  'WANTYOU',
  'PUBLISH',
  'TELLTHEM',
  'REPAY',
  'KEEP',
].map(id);
const THREATS = ['PUBLISH', 'EXPOSE', 'TELLTHEM'].map(id);

/**
 * Weighs who speaks: each kind of word counts with diminishing returns, a denied one ("pas d'arnaque") does not.
 * `quoted` is the share of indicators that stand in quotation marks with words around them: a lure that is cited.
 */
export function weighStance(concepts: Concepts, quoted: number): StanceEvidence {
  const scam = undenied(concepts, SCAM!);
  const warn = undenied(concepts, WARN!);
  const threats = THREATS.reduce((sum, concept) => sum + Math.min(1, count(concepts, concept)), 0);
  const mine = Math.min(2, count(concepts, MYSELF!));
  const victim = count(concepts, VICTIM!);
  const help = count(concepts, HELPME!);
  const afraid = count(concepts, AFRAID!);
  const told = Math.min(1, count(concepts, OFFEREDME!));
  let offer = 0;
  for (const concept of OFFERS) offer += concepts.head[concept!] === 0 ? 0 : 1;
  // Who tells of a journey or an evening of her own offers none.
  offer = Math.max(0, offer - 2 * Math.min(1, count(concepts, STORY!)));
  return {
    warning:
      1.6 * Math.min(2, warn) +
      1.2 * Math.min(3, scam) +
      0.8 * Math.min(1, count(concepts, SHARE!)) +
      0.7 * Math.min(2, count(concepts, THEYSAY!)) +
      1.4 * quoted,
    report:
      1.1 * Math.min(4, count(concepts, NEWS!)) +
      0.9 * Math.min(2, count(concepts, SAIDTHAT!)) +
      (threats === 0 ? 0.7 * Math.min(1, count(concepts, POLICE!)) : 0),
    // "Do you want to earn…?" asks nothing; who tells what came to her asks.
    question: Math.max(
      0,
      1.2 * Math.min(2, count(concepts, ASK!)) +
        1.4 * told +
        1.1 * Math.min(1, count(concepts, WEAKASK!)) +
        1.3 * Math.min(1, count(concepts, QMARK!)) -
        1.6 * Math.min(1, count(concepts, WANTYOU!)),
    ),
    help:
      1.5 * Math.min(2, victim) +
      1.6 * Math.min(2, help) +
      1.2 * Math.min(1, threats * count(concepts, SAYSTOME!)) +
      (victim + help > 0
        ? 0.7 * Math.min(1, mine) + 0.8 * Math.min(2, afraid) + 0.6 * threats
        : 0.4 * Math.min(1, mine) * threats),
    seeking: 2 * Math.min(1, count(concepts, SEEKING!)),
    offer,
  };
}

function count(concepts: Concepts, concept: number): number {
  let total = 0;
  let link = concepts.head[concept]!;
  while (link !== 0 && total < 8) {
    total++;
    link = concepts.next[link - 1]!;
  }
  return total;
}

// Occurrences with no "no" or "not" in the two words before them.
function undenied(concepts: Concepts, concept: number): number {
  let total = 0;
  let link = concepts.head[concept]!;
  while (link !== 0 && total < 8) {
    const at = concepts.from[link - 1]!;
    if (!standsBefore(concepts, NEG!, at) && !standsBefore(concepts, NO!, at)) total++;
    link = concepts.next[link - 1]!;
  }
  return total;
}

function standsBefore(concepts: Concepts, concept: number, at: number): boolean {
  let link = concepts.head[concept]!;
  for (let step = 0; link !== 0 && step < 64; step++) {
    const to = concepts.to[link - 1]!;
    if (to < at && to + 2 >= at) return true;
    link = concepts.next[link - 1]!;
  }
  return false;
}
