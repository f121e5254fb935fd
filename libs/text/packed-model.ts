import { KINDS } from './kinds.ts';
import { type PackedSigns, packSigns, unpackSigns } from './packed-signs.ts';

/** The text of a table of weights in fewer bytes, part by part. */
export type PackedModel = readonly [signs: PackedSigns, steps: PackedSigns, rows: PackedSigns, lures: PackedSigns];

const BAR = '|';
const SIZE = KINDS.length;

/** Packs a text that `unpackTable` reads, for pages: weights stand row by row, and those of one kind are alike. */
export function packModel(text: string): PackedModel {
  const parts = text.split(BAR);
  return [
    packSigns(turn(parts.slice(0, SIZE)), SIZE),
    packSigns(parts[SIZE]!, 1),
    packSigns(turn(parts.slice(SIZE + 1, 2 * SIZE + 1)), SIZE),
    packSigns(parts[2 * SIZE + 1]!, 1),
  ];
}

/** The text that {@link packModel} packed. */
export function unpackModel([signs, steps, rows, lures]: PackedModel): string {
  return [...columns(signs), unpackSigns(steps), ...columns(rows), unpackSigns(lures)].join(BAR);
}

function columns(packed: PackedSigns): string[] {
  const rows = unpackSigns(packed);
  return KINDS.map((_, column) => {
    let text = '';
    for (let at = column; at < rows.length; at += SIZE) text += rows[at];
    return text;
  });
}

function turn(parts: readonly string[]): string {
  return Array.from(parts[0]!, (_, row) => parts.map((part) => part[row]).join('')).join('');
}
