import { fromBase64 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { WORDING } from './data/wording.ts';
import { localMemory } from './index-memory.ts';
import type { Placing } from './placing.ts';
import { PlainWording } from './plain-wording.ts';
import type { Tokens } from './tokens.ts';
import { MAX_WORDS } from './wording/hashes.ts';
import { logarithms } from './wording/machine.ts';
import { WordStore } from './wording/word-store.ts';
import type { KnownWords, WordingIndex } from './wording-index.ts';

type Compiled = {
  readonly memory: { readonly buffer: ArrayBuffer };
  wordsAt(): number;
  outAt(): number;
  sharesAt(): number;
  keepNear(mebibytes: number): void;
  ignore(word: number, formula: number): void;
  place(post: number, length: number, content: number): void;
  find(group: number): number;
  speakerOf(group: number): number;
  wordsOf(entry: number): number;
  reserve(count: number): number;
  fork(group: number, posts: number, count: number, stays: number): number;
};
type Module = { readonly _: 'module' };
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => Module;
  readonly Instance: new (module: Module, imports: object) => { readonly exports: Compiled };
  readonly RuntimeError: new () => Error;
};

let compiled: Module | null = null;

/**
 * Groups posts by wording in the memory of this process: compiled, where the engine has WebAssembly.
 * @param nearMebibytes how many mebibytes of words are kept in its one memory, which has room for four gibibytes in all
 */
export function localWording(
  keptApart: (a: number, b: number) => boolean,
  known: KnownWords,
  nearMebibytes = 1280,
): WordingIndex {
  if (typeof WebAssembly === 'undefined') return new PlainWording(keptApart, known, localMemory());
  compiled ??= new WebAssembly.Module(fromBase64(WORDING));
  return new CompiledWording(compiled, keptApart, known, nearMebibytes);
}

// The same program as `PlainWording`, over memory of its own. Words of kept posts that have no place there are kept here.
class CompiledWording implements WordingIndex {
  private readonly wasm: Compiled;
  private readonly placing: Placing = { group: -1, like: -1, similarity: 0, hint: -1, hintSimilarity: 0, joins: [] };
  private readonly far = new WordStore();
  private readonly wordsAt: number;
  private readonly outAt: number;
  private readonly sharesAt: number;
  // Views on its memory, made anew whenever it has grown.
  private words = new Uint32Array(0);
  private out = new Int32Array(0);
  private shares = new Float64Array(0);

  constructor(module: Module, keptApart: (a: number, b: number) => boolean, known: KnownWords, nearMebibytes: number) {
    const tables: number[] = [];
    const imports = {
      log: Math.log,
      keptApart: (a: number, b: number) => (keptApart(a, b) ? 1 : 0),
      takeLogarithms: (at: number) => tables.push(at),
      putFar: (at: number, length: number) => this.far.put(this.view(at, length), length),
      takeFar: (at: number, size: number, into: number) => {
        const offset = this.far.offset(at);
        this.view(into, size).set(this.far.chunk(at).subarray(offset, offset + size));
      },
    };
    this.wasm = new WebAssembly.Instance(module, { js: imports }).exports;
    const { wasm } = this;
    for (const at of tables) new Float64Array(wasm.memory.buffer, at, logarithms().length).set(logarithms());
    this.wordsAt = wasm.wordsAt();
    this.outAt = wasm.outAt();
    this.sharesAt = wasm.sharesAt();
    wasm.keepNear(nearMebibytes);
    for (const word of known.formulas) wasm.ignore(word, 1);
    for (const word of known.small) wasm.ignore(word, 0);
  }

  place(post: number, tokens: Tokens): Placing {
    const { placing, wasm } = this;
    const { words, length } = tokens;
    if (this.words.length === 0) this.see();
    const into = this.words;
    for (let i = 0; i < length; i++) into[i] = words[i]!;
    try {
      wasm.place(post, length, tokens.content);
    } catch (error) {
      throw isFull(error) ? fault('index-full', 'the index has no memory left', { cause: error }) : error;
    }
    if (this.words.length === 0) this.see();
    const { out, shares } = this;
    placing.group = out[0]!;
    placing.like = out[1]!;
    placing.hint = out[2]!;
    placing.similarity = shares[0]!;
    placing.hintSimilarity = shares[1]!;
    placing.joins.length = 0;
    for (let j = 0; j < out[3]!; j++) placing.joins.push(out[4 + j]!);
    return placing;
  }

  find(group: number): number {
    return this.wasm.find(group);
  }

  speakerOf(group: number): number {
    return this.wasm.speakerOf(group);
  }

  wordsOfEntry(entry: number): Uint32Array {
    return this.view(this.wordsAt, this.wasm.wordsOf(entry)).slice();
  }

  fork(group: number, posts: ReadonlySet<number>, stays: number): number {
    const going = Int32Array.from(posts).sort();
    const at = this.wasm.reserve(going.length);
    new Int32Array(this.wasm.memory.buffer, at >>> 0, going.length).set(going);
    return this.wasm.fork(group, at, going.length, stays);
  }

  private see(): void {
    const { buffer } = this.wasm.memory;
    this.words = new Uint32Array(buffer, this.wordsAt, MAX_WORDS);
    this.out = new Int32Array(buffer, this.outAt, 16);
    this.shares = new Float64Array(buffer, this.sharesAt, 2);
  }

  private view(at: number, length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.wasm.memory.buffer, at >>> 0, length);
  }
}

// All other reasons to stop are faults of JavaScript's own.
function isFull(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}
