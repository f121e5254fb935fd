import { Island } from '../parts.tsx';
import { runsOf } from './number-runs.ts';

/** A text with its numbers left to right, whatever the line's direction is. */
export function Reading({ text }: { text: string }) {
  return runsOf(text).map(({ from, to, isNumber }) =>
    isNumber ? <Island key={from}>{text.slice(from, to)}</Island> : <span key={from}>{text.slice(from, to)}</span>,
  );
}
