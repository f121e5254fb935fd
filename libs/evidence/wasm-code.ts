/** A very small assembler for WebAssembly: only what `sha256-lanes.ts` writes. Opcodes: core specification, appendix A. */

export type Code = readonly number[];

/** Unsigned and signed LEB128 (core specification 5.2.2). */
export function unsigned(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  do {
    const byte = rest & 0x7f;
    rest >>>= 7;
    out.push(rest === 0 ? byte : byte | 0x80);
  } while (rest !== 0);
  return out;
}

/** A whole number of 32 bits as signed LEB128 (WebAssembly core specification, 5.2.2). */
export function signed(value: number): number[] {
  const out: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)) return [...out, byte];
    out.push(byte | 0x80);
  }
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const minus = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const loadByte = (address: Code, offset: number): Code => [...address, 0x2d, 0, ...unsigned(offset)];
export const shiftLeft = (a: Code, by: number): Code => [...a, ...constant(by), 0x74];
export const or = (a: Code, b: Code): Code => [...a, ...b, 0x72];

/** Arithmetic on single words of 32 bits. */
export const words = {
  load: (address: Code, offset: number): Code => [...address, 0x28, 0, ...unsigned(offset)],
  store: (address: Code, value: Code, offset: number): Code => [...address, ...value, 0x36, 0, ...unsigned(offset)],
  and: (a: Code, b: Code): Code => [...a, ...b, 0x71],
  xor: (a: Code, b: Code): Code => [...a, ...b, 0x73],
  times: (a: Code, b: Code): Code => [...a, ...b, 0x6c],
  shiftRight: (a: Code, by: number): Code => [...a, ...constant(by), 0x76],
  rotate: (a: Code, by: number): Code => [...a, ...constant(by), 0x78],
  equal: (a: Code, b: Code): Code => [...a, ...b, 0x46],
};

export const either = (condition: Code, then: Code, otherwise: Code): Code => [
  ...condition,
  0x04,
  0x40,
  ...then,
  0x05,
  ...otherwise,
  0x0b,
];

/** Repeats a body until the counter, taken down by one each time, is zero; the counter is not zero at the start. */
export const repeat = (counter: number, body: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...minus(get(counter), constant(1)),
  0x22,
  ...unsigned(counter),
  0x0d,
  0,
  0x0b,
];

const simd = (opcode: number, ...immediate: number[]): Code => [0xfd, ...unsigned(opcode), ...immediate];

export const lanes = {
  load: (address: Code, offset: number): Code => [...address, ...simd(0x00, 0, ...unsigned(offset))],
  loadSplat: (address: Code, offset: number): Code => [...address, ...simd(0x09, 2, ...unsigned(offset))],
  store: (address: Code, value: Code, offset: number): Code => [
    ...address,
    ...value,
    ...simd(0x0b, 0, ...unsigned(offset)),
  ],
  loadLane: (address: Code, into: Code, offset: number, lane: number): Code => [
    ...address,
    ...into,
    ...simd(0x56, 0, ...unsigned(offset), lane),
  ],
  shuffle: (a: Code, b: Code, order: readonly number[]): Code => [...a, ...b, ...simd(0x0d, ...order)],
  /** 1 if any bit is set. */
  any: (a: Code): Code => [...a, ...simd(0x53)],
  splat: (value: Code): Code => [...value, ...simd(0x11)],
  replaceLane: (vector: Code, value: Code, lane: number): Code => [...vector, ...value, ...simd(0x1c, lane)],
  and: (a: Code, b: Code): Code => [...a, ...b, ...simd(0x4e)],
  or: (a: Code, b: Code): Code => [...a, ...b, ...simd(0x50)],
  xor: (a: Code, b: Code): Code => [...a, ...b, ...simd(0x51)],
  /** Bits of `a` where the mask has ones, of `b` where it has zeros. */
  select: (a: Code, b: Code, mask: Code): Code => [...a, ...b, ...mask, ...simd(0x52)],
  shiftLeft: (a: Code, by: number): Code => [...a, ...constant(by), ...simd(0xab)],
  shiftRight: (a: Code, by: number): Code => [...a, ...constant(by), ...simd(0xad)],
  add: (a: Code, b: Code): Code => [...a, ...b, ...simd(0xae)],
};

export type Func = {
  readonly name: string;
  readonly params: number;
  readonly vectors: number;
  readonly ints: number;
  readonly body: Code;
};

/** A module with one exported memory and functions that take i32 and return nothing. Locals: params, vectors, ints. */
export function moduleOf(pages: number, functions: readonly Func[]): Uint8Array<ArrayBuffer> {
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  const name = (text: string): Code => list([...text].map((char) => [char.charCodeAt(0)]));
  const types = functions.map(({ params }) => [0x60, ...unsigned(params), ...Array<number>(params).fill(0x7f), 0]);
  const exports = functions.map((one, i) => [...name(one.name), 0, ...unsigned(i)]);
  const bodies = functions.map(({ vectors, ints, body }) => {
    const code = [2, ...unsigned(vectors), 0x7b, ...unsigned(ints), 0x7f, ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, list([...exports, [...name('memory'), 2, 0]])),
    ...section(10, list(bodies)),
  ]);
}

/** What is used of the WebAssembly interface, which the types of neither platform are needed for. */
type Platform = {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: Record<string, { readonly buffer: ArrayBuffer }> };
  };
};

/** Starts a module: its memory and its functions by name. Null where WebAssembly is missing or forbidden. */
export function start<Name extends string>(pages: number, functions: readonly (Func & { readonly name: Name })[]) {
  try {
    const { Module, Instance } = (globalThis as unknown as Platform).WebAssembly;
    const { exports } = new Instance(new Module(moduleOf(pages, functions)));
    const run = exports as unknown as Readonly<Record<Name, (...numbers: number[]) => void>>;
    return { memory: new Uint8Array(exports['memory']!.buffer), run };
  } catch {
    return null;
  }
}
