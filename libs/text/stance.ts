import { KINDS } from './kinds.ts';
import { CODES, type Hits } from './patterns.ts';
import type { Stance } from './reading.ts';

const THREATENING = ['L34', 'L35', 'L36', 'L37', 'L38'].map((code) => CODES.indexOf(code));
const OFFERING = ['L01', 'L03', 'L08', 'L09', 'L10', 'L11', 'L12', 'L14', 'L15', 'L16', 'L17'].map((code) =>
  CODES.indexOf(code),
);

const LURE = KINDS.indexOf('lure');
const HELP = KINDS.indexOf('help');
/**
 * How much less needs to speak for a call for help than for another kind: who calls and is not heard loses more than who is
 * asked without need. A lure stays one.
 */
const LEANS_TO_HELP = 1;
/** Other kinds that may have more speaking for them: where nothing speaks clearly, all are near each other. */
const MOST_BEFORE_HELP = 2;

/**
 * The stance of a text: the kind that most speaks for. What is a lure and threatens as much as it offers is a threat.
 */
export function stanceOf(logits: Float64Array, { seen }: Hits): Stance {
  let best = 0;
  for (let kind = 1; kind < KINDS.length; kind++) if (logits[kind]! > logits[best]!) best = kind;
  if (best !== LURE && leansToHelp(logits, best)) best = HELP;
  const kind = KINDS[best]!;
  if (kind !== 'lure') return kind;
  const found = (codes: readonly number[]): number => codes.reduce((sum, code) => sum + (seen[code]! > 0 ? 1 : 0), 0);
  const threats = found(THREATENING);
  return threats > 0 && threats >= found(OFFERING) ? 'threat' : 'offer';
}

function leansToHelp(logits: Float64Array, best: number): boolean {
  const help = logits[HELP]!;
  if (help + LEANS_TO_HELP < logits[best]!) return false;
  let before = 0;
  for (const logit of logits) if (logit > help) before++;
  return before <= MOST_BEFORE_HELP;
}
