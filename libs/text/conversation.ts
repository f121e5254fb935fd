import { CODES } from './patterns.ts';
import { priorityOf, spansOf } from './read-post.ts';
import { readText } from './reader.ts';
import type { Span } from './reading.ts';

/** One message of a thread. `from` is whatever names its author; `at` is carried for the reader. */
export type Message = { readonly from: string; readonly text: string; readonly at?: string };

/** How far a recruiter has gone with a person. */
export type Stage = 'offer' | 'private' | 'test' | 'escalation' | 'control';

/** A message that shows something, by its number in the thread, with the places in its text. */
export type Shown = { readonly message: number; readonly codes: readonly string[]; readonly spans: readonly Span[] };

/** What a thread shows. `stage` is the furthest one reached; null when no stage is shown. */
export type ConversationReading = {
  readonly stage: Stage | null;
  readonly stages: readonly { readonly stage: Stage; readonly shown: readonly Shown[] }[];
  /** threats with images or to family, who makes them, and where; null when there are none */
  readonly extortion: { readonly by: readonly string[]; readonly shown: readonly Shown[] } | null;
  /** messages that call for help */
  readonly help: readonly number[];
};

/** Stages in order, and the indicators that show them. */
const STAGES: readonly (readonly [Stage, readonly string[]])[] = [
  ['offer', ['L01', 'L03', 'L04', 'L07', 'L08', 'L09', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16', 'L17', 'L25']],
  ['private', ['L18', 'L19', 'L24']],
  ['test', ['L20', 'L02', 'L29']],
  ['escalation', ['L33', 'L32', 'L28', 'L31']],
  ['control', ['L34', 'L35', 'L36', 'L37', 'L38']],
];
const EXTORTION = new Set(['L34', 'L38']);
const MIN_OFFER_SCORE = 0.2;
/** Messages that are remembered for having shown nothing: how many, and how long at most. */
const MOST_SILENT = 16_384;
const SHORT_UNITS = 160;

/** How many messages show each thing, also those that are not kept. */
export type ConversationCounts = {
  readonly stages: ReadonlyMap<Stage, number>;
  readonly threats: number;
  readonly help: number;
};

/** Reads a thread message by message, so that one of any length is read in the memory of what is kept. */
export type ConversationReader = {
  readonly add: (message: Message) => void;
  readonly end: () => { readonly reading: ConversationReading; readonly counts: ConversationCounts };
};

/**
 * Names the stage of a thread with the messages that show it. A message that asks for help or warns tells of a stage
 * and does not make one; a threat is told apart with the one who makes it.
 * @param messages in the order of the thread
 * @example readConversation([{ from: 'a', text: 'غادي ننشر تصاورك لعائلتك' }]).stage === 'control'
 */
export function readConversation(messages: readonly Message[]): ConversationReading {
  const reader = createConversationReader();
  for (const message of messages) reader.add(message);
  return reader.end().reading;
}

/**
 * The reader behind {@link readConversation}.
 * @param most of the messages that show a thing so many are kept, the first ones; all are counted
 * @example createConversationReader(20)
 */
export function createConversationReader(most = Number.POSITIVE_INFINITY): ConversationReader {
  const shownBy = new Map<Stage, Shown[]>();
  const counts = new Map<Stage, number>();
  const threats: Shown[] = [];
  const by = new Set<string>();
  const help: number[] = [];
  let [index, threatCount, helpCount] = [-1, 0, 0];
  let isSuspect = false;
  const keep = <T>(list: T[], one: T): void => void (list.length < most && list.push(one));
  // Short messages are often the same ones: those that showed nothing are known, as many as fit.
  const silent = new Set<string>();
  const add = (message: Message): void => {
    index++;
    if (silent.has(message.text)) return;
    const read = readText(message.text);
    if (read.stance === 'help') {
      helpCount++;
      keep(help, index);
    }
    const told = read.stance === 'help' || read.stance === 'warning' || read.stance === 'report';
    if (told) return;
    const isLure = priorityOf(read) !== 'none';
    if (isLure) isSuspect = true;
    const codes = CODES.filter((_, code) => read.hits.seen[code]! > 0);
    if (codes.length === 0 && !isLure && message.text.length <= SHORT_UNITS) {
      if (silent.size === MOST_SILENT) silent.clear();
      silent.add(message.text);
    }
    // The sum that somebody is said to owe is no pay that is offered.
    const offers =
      read.score >= MIN_OFFER_SCORE && read.stance !== 'threat' && !codes.some((code) => EXTORTION.has(code));
    for (const [stage, wanted] of STAGES) {
      const found = codes.filter((code) => wanted.includes(code));
      if (found.length === 0 || (stage === 'offer' && !offers)) continue;
      const isThreat = stage === 'control' && found.some((code) => EXTORTION.has(code));
      if (isThreat) threatCount++;
      if (isThreat && by.size < most) by.add(message.from);
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
      const list = shownBy.get(stage) ?? [];
      shownBy.set(stage, list);
      if (list.length >= most && !(isThreat && threats.length < most)) continue;
      const spans = found.flatMap((code) => spansOf(message.text, read, CODES.indexOf(code)));
      const shown: Shown = { message: index, codes: found, spans };
      keep(list, shown);
      if (isThreat) keep(threats, shown);
    }
  };
  const end: ConversationReader['end'] = () => {
    // Friends send photos and open cameras too: a stage takes an offer, a threat or a message that reads like a lure.
    const counted = isSuspect || shownBy.has('offer') || shownBy.has('control');
    const stages = STAGES.filter(([stage]) => counted && shownBy.has(stage)).map(([stage]) => ({
      stage,
      shown: shownBy.get(stage)!,
    }));
    const reading: ConversationReading = {
      stage: stages[stages.length - 1]?.stage ?? null,
      stages,
      extortion: threats.length > 0 ? { by: [...by], shown: threats } : null,
      help,
    };
    return { reading, counts: { stages: counts, threats: threatCount, help: helpCount } };
  };
  return { add, end };
}
