import type { Answer, Planting } from './bands.ts';
import { type Note, notesFrom } from './journal.ts';
import { createNumberedLinker, type NumberedLinker } from './linker.ts';
import { PartMemory } from './part-memory.ts';
import type { Sketch } from './sketch.ts';

/** What one holder of bands was asked, and its answer. */
export type Asked = { readonly keys: Int32Array; readonly entries: Int32Array; readonly answer: Answer };
/** Asks those who hold the bands; every answer knows at least all that was settled when it was asked. */
export type AskBands = (keys: Int32Array, entries: Int32Array) => Promise<readonly Asked[]>;

/** What a batch did: what it adds to each band, and what the next one that links needs to do it again. */
export type LinkedBatch = {
  readonly plantings: ReadonlyMap<number, Planting>;
  readonly journal: Int32Array;
  readonly names: readonly (readonly [number, string])[];
};

export type SharedLinker = {
  readonly linker: NumberedLinker;
  /** Asks for what linking these posts will need; may run while others are being linked. */
  prepare(sketches: readonly Sketch[]): Promise<void>;
  /** Links posts, in order, each as if all of the index were here. */
  link(sketches: readonly Sketch[]): Promise<void>;
  /** Ends a batch. @returns what it did since the last one ended */
  end(): Promise<LinkedBatch>;
  /** Does a batch again that was linked and settled before. */
  again(sketches: readonly Sketch[], journal: ArrayLike<number>, names: LinkedBatch['names']): void;
  /** Phrases and kept posts that were asked for and are held. */
  readonly held: number;
  /** Lets go of them. Only when every batch is settled and nothing is being prepared. */
  forget(): void;
};

/** How many posts are looked up again at once when one lacks something. */
const AHEAD = 200;

/**
 * The linker of an index that several workers hold by band. It is the same linker over a memory that has only what was
 * asked for: a post is looked up again until nothing it needs is lacking, then placed, so the result is that of one process
 * that holds everything, however the bands are shared and whatever was asked for beforehand.
 */
export function createSharedLinker(ask: AskBands): SharedLinker {
  const memory = new PartMemory();
  const linker = createNumberedLinker(memory);

  const fetch = async (keys: Int32Array, entries: Int32Array): Promise<void> => {
    if (keys.length + entries.length === 0) return;
    for (const one of await ask(keys, entries)) memory.take(one.keys, one.entries, one.answer);
  };

  // Looks a post up. @returns whether all its phrases are here; then `own` has the kept posts whose words are not
  const own: number[] = [];
  const want = (entry: number): void => {
    if (!memory.words.has(entry)) own.push(entry);
  };
  const isFound = (sketch: Sketch): boolean => {
    const before = memory.keys.lacks;
    own.length = 0;
    linker.look(sketch, want);
    return memory.keys.lacks === before;
  };

  const prepare = async (sketches: readonly Sketch[]): Promise<void> => {
    memory.keys.guessing = true;
    for (const sketch of sketches) linker.look(sketch, null);
    memory.keys.guessing = false;
    await fetch(memory.keys.takeLacking(), new Int32Array(0));
    for (let open = sketches; open.length > 0; ) {
      const wanted = new Set<number>();
      open = open.filter((sketch) => {
        if (!isFound(sketch)) return true;
        for (const entry of own) wanted.add(entry);
        return false;
      });
      await fetch(memory.keys.takeLacking(), Int32Array.from(wanted));
    }
  };

  const link = async (sketches: readonly Sketch[]): Promise<void> => {
    for (const [n, sketch] of sketches.entries()) {
      // What came since it was prepared may have made more necessary, then mostly for those that follow too.
      while (!isFound(sketch) || own.length > 0) await prepare(sketches.slice(n, n + AHEAD));
      linker.addSketch('', sketch);
    }
  };

  const end = async (): Promise<LinkedBatch> => {
    const spoken = linker.unnamed().filter((entry) => !memory.words.has(entry));
    await fetch(new Int32Array(0), Int32Array.from(new Set(spoken)));
    const journal = Int32Array.from(memory.journal);
    memory.journal.length = 0;
    return { plantings: memory.takePlantings(), journal, names: linker.nameAll() };
  };

  const again: SharedLinker['again'] = (sketches, journal, names) => {
    const next: () => Note = notesFrom(journal);
    for (const sketch of sketches) linker.again(sketch, next);
    for (const [founder, name] of names) linker.rename(founder, name);
  };

  return {
    linker,
    prepare,
    link,
    end,
    again,
    forget: () => memory.forget(),
    get held() {
      return memory.size;
    },
  };
}
