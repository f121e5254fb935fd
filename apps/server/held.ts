/** Things of one person that happen within a second, kept to be written as one entry. */
export type Held<T> = {
  add(person: string, one: T): void;
  /** writes what waits; done when it is durable */
  flush(): Promise<void>;
};

const TOGETHER = 1000;

/** @param write makes the entries; @param onError hears of what could not be written by itself */
export function hold<T>(
  write: (held: ReadonlyMap<string, readonly T[]>) => Promise<void>,
  onError: (error: unknown) => void,
): Held<T> {
  let waiting = new Map<string, T[]>();
  let timer: NodeJS.Timeout | null = null;
  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const held = waiting;
    waiting = new Map();
    if (held.size > 0) await write(held);
  };
  return {
    add: (person, one) => {
      const own = waiting.get(person) ?? [];
      own.push(one);
      waiting.set(person, own);
      timer ??= setTimeout(() => {
        flush().catch(onError);
      }, TOGETHER);
    },
    flush,
  };
}
