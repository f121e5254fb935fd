import { TextRun } from 'docx';

const LRM = '\u200e';
/** What is read from left to right inside a line that runs from right to left: numbers, dates, addresses, digests. */
const ISLAND =
  /(https?:\/\/\S+|@?[A-Za-z0-9+](?:[A-Za-z0-9+._:/@\u2013-]*[A-Za-z0-9_])?(?:[ ][0-9](?:[0-9.:/-]*[0-9])?)*)/;

export type Look = {
  readonly bold?: boolean;
  readonly centre?: boolean;
  readonly bullet?: boolean;
  readonly quoted?: boolean;
  readonly size?: number;
  readonly colour?: string;
};

/** A line in runs of one direction each, so that numbers and addresses keep their order in every word processor. */
export function runsOf(line: string, rtl: boolean, look: Look, breaks: boolean): TextRun[] {
  const parts = rtl ? line.split(ISLAND).filter((part) => part !== '') : [line];
  return (parts.length === 0 ? [''] : parts).map(
    (part, i) =>
      new TextRun({
        text: rtl && isIsland(part) ? `${LRM}${part}${LRM}` : part,
        ...(breaks && i === 0 ? { break: 1 } : {}),
        ...(rtl && /\p{Script=Arabic}/u.test(part) ? { rightToLeft: true } : {}),
        ...(look.bold ? { bold: true, boldComplexScript: true } : {}),
        ...(look.size ? { size: look.size, sizeComplexScript: look.size + 2 } : {}),
        ...(look.colour ? { color: look.colour } : {}),
      }),
  );
}

/** Digits alone have no direction of their own: a mark on both sides keeps a number in order. */
function isIsland(part: string): boolean {
  return /[0-9]/.test(part) && !/\p{Script=Arabic}/u.test(part);
}
