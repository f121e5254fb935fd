import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A list of any length that draws only what is seen. Screen readers are told the place and the size; more is fetched when
 * the end comes near; the current row stays in sight.
 */
export function LongList<T>(props: {
  label: string;
  rows: readonly T[];
  total: number | null;
  keyOf: (row: T) => string;
  rowHeight: number;
  current: string | null;
  draw: (row: T) => ReactNode;
  onEnd?: (() => void) | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { rows, current, keyOf, onEnd } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => props.rowHeight,
    getItemKey: (i) => keyOf(rows[i]!),
    overscan: 6,
    initialRect: { width: 320, height: 900 },
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - 8) onEnd?.();
  }, [lastSeen, rows.length, onEnd]);
  const index = rows.findIndex((row) => keyOf(row) === current);
  useLayoutEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scrolls" ref={box} aria-label={props.label} tabIndex={0}>
      <ul className="virtual" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-setsize={props.total ?? -1}
            aria-posinset={item.index + 1}
            style={{ translate: `0 ${item.start}px` }}
          >
            {props.draw(rows[item.index]!)}
          </li>
        ))}
      </ul>
    </section>
  );
}
