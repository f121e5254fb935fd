import { REVIEW } from './model.ts';
import { CODES } from './patterns.ts';
import { spansOf } from './read-post.ts';
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

/**
 * Names the stage of a thread with the messages that show it. A message that asks for help or warns tells of a stage
 * and does not make one; a threat is told apart with the one who makes it.
 * @param messages in the order of the thread
 * @example readConversation([{ from: 'a', text: 'غادي ننشر تصاورك لعائلتك' }]).stage === 'control'
 */
export function readConversation(messages: readonly Message[]): ConversationReading {
  const shownBy = new Map<Stage, Shown[]>();
  const threats: Shown[] = [];
  const by = new Set<string>();
  const help: number[] = [];
  let isSuspect = false;
  messages.forEach((message, index) => {
    const read = readText(message.text);
    if (read.stance === 'help') help.push(index);
    const told = read.stance === 'help' || read.stance === 'warning' || read.stance === 'report';
    if (told) return;
    if (read.score >= REVIEW) isSuspect = true;
    const codes = CODES.filter((_, code) => read.hits.seen[code]! > 0);
    for (const [stage, wanted] of STAGES) {
      const found = codes.filter((code) => wanted.includes(code));
      if (found.length === 0 || (stage === 'offer' && read.score < MIN_OFFER_SCORE)) continue;
      const spans = found.flatMap((code) => spansOf(message.text, read, CODES.indexOf(code)));
      const shown: Shown = { message: index, codes: found, spans };
      const list = shownBy.get(stage) ?? [];
      shownBy.set(stage, [...list, shown]);
      if (stage === 'control' && found.some((code) => EXTORTION.has(code))) {
        threats.push(shown);
        by.add(message.from);
      }
    }
  });
  // Friends send photos and open cameras too: a stage takes an offer, a threat or a message that reads like a lure.
  const counts = isSuspect || shownBy.has('offer') || shownBy.has('control');
  const stages = STAGES.filter(([stage]) => counts && shownBy.has(stage)).map(([stage]) => ({
    stage,
    shown: shownBy.get(stage)!,
  }));
  return {
    stage: stages[stages.length - 1]?.stage ?? null,
    stages,
    extortion: threats.length > 0 ? { by: [...by], shown: threats } : null,
    help,
  };
}
