import { useRef } from 'react';

/** Keys of rows that a person adds and takes away: a row keeps its own while it is written in and while others go. */
export type RowKeys = {
  readonly keys: readonly number[];
  /** to be called when the row at a place is taken away */
  readonly drop: (place: number) => void;
};

/** @param count how many rows there are now */
export function useRowKeys(count: number): RowKeys {
  const held = useRef<{ next: number; keys: readonly number[] }>({ next: 0, keys: [] });
  const { next, keys } = held.current;
  if (keys.length !== count) {
    const more = Array.from({ length: Math.max(0, count - keys.length) }, (_, n) => next + n);
    held.current = { next: next + more.length, keys: [...keys.slice(0, count), ...more] };
  }
  return {
    keys: held.current.keys,
    drop: (place) => {
      held.current = { ...held.current, keys: held.current.keys.toSpliced(place, 1) };
    },
  };
}

/** Rows that are only read, each with a key from what it says; of rows that say the same, from which of them it is. */
export function keyed<T>(rows: readonly T[], say: (row: T) => string): readonly { key: string; row: T }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = say(row);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { key: `${name} ${before}`, row };
  });
}
