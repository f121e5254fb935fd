import { digitOf, isSpace } from './digits.ts';
import { type LineHead, readHead } from './line-head.ts';

/**
 * Heads of one export are alike: the same marks at the same places, other digits. A shape that was read once is read again
 * by comparing letters, and only a new one by the grammar.
 */
type Shape = {
  /** the letter itself; for a digit minus the zero of its script */
  readonly units: readonly number[];
  /** start and length of each number, date first */
  readonly groups: readonly (readonly [number, number])[];
  readonly head: LineHead;
};

const MOST_SHAPES = 24;

/** Reads heads of lines, each the same as {@link readHead} would, faster. */
export function createHeadReader(): (line: string) => LineHead | null {
  const shapes: Shape[] = [];
  return (line) => {
    for (let i = 0; i < shapes.length; i++) {
      const head = readShape(line, shapes[i]!);
      if (head === null) continue;
      if (i > 0) shapes.unshift(...shapes.splice(i, 1));
      return head;
    }
    const head = readHead(line);
    const shape = head && shapeOf(line, head);
    if (shape) {
      shapes.unshift(shape);
      if (shapes.length > MOST_SHAPES) shapes.pop();
    }
    return head;
  };
}

function shapeOf(line: string, head: LineHead): Shape | null {
  // a month by its name is not a number at a place
  if (head.style.slice(2).startsWith('n')) return null;
  const units: number[] = [];
  const groups: [number, number][] = [];
  for (let at = 0; at < head.end; at++) {
    const unit = line.charCodeAt(at);
    const value = digitOf(unit);
    units.push(value < 0 ? unit : value - unit);
    if (value < 0) continue;
    const last = groups.at(-1);
    if (last && last[0] + last[1] === at) last[1]++;
    else groups.push([at, 1]);
  }
  const times = head.hasSeconds ? 3 : 2;
  if (groups.length !== 3 + times) return null;
  const inOrder = head.dateFirst ? groups : [...groups.slice(times), ...groups.slice(0, times)];
  return { units, groups: inOrder, head };
}

function readShape(line: string, { units, groups, head }: Shape): LineHead | null {
  if (line.length < units.length) return null;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit > 0) {
      if (line.charCodeAt(at) !== unit) return null;
    } else {
      const value = line.charCodeAt(at) + unit;
      if (value < 0 || value > 9) return null;
    }
  }
  // where the shape ends without a space, one more is another shape
  if (!isSpace(units.at(-1)!) && isSpace(line.charCodeAt(units.length))) return null;
  const hour = numberAt(line, units, groups[3]!);
  const minute = numberAt(line, units, groups[4]!);
  const second = groups.length > 5 ? numberAt(line, units, groups[5]!) : 0;
  if (hour > 24 || minute > 59 || second > 59) return null;
  return {
    date: [numberAt(line, units, groups[0]!), numberAt(line, units, groups[1]!), numberAt(line, units, groups[2]!)],
    digits: head.digits,
    hour,
    minute,
    second,
    period: head.period,
    end: head.end,
    dateFirst: head.dateFirst,
    hasSeconds: head.hasSeconds,
    style: head.style,
  };
}

function numberAt(line: string, units: readonly number[], [start, length]: readonly [number, number]): number {
  let value = 0;
  for (let at = start; at < start + length; at++) value = value * 10 + line.charCodeAt(at) + units[at]!;
  return value;
}
