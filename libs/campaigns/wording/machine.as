// What stands in the place of `machine.ts` when this folder is compiled to WebAssembly. Arrays are plain memory, their bounds
// not looked at. Memory that is given out for the first time is nought already; what was given back is kept in a list of its own.

export type int = i32;

@external('js', 'log') export declare function log(a: f64): f64;
@external('js', 'takeLogarithms') declare function takeLogarithms(into: usize): void;

// Stretches that were given back: where each begins and ends, in order.
const MOST_HOLES = 512;
const holes = memory.data(8 * 512);
let holeCount: i32 = 0;
@inline function startOf(hole: i32): usize {
  return load<usize>(holes + (<usize>hole << 3));
}
@inline function endOf(hole: i32): usize {
  return load<usize>(holes + (<usize>hole << 3), 4);
}
@inline function setHole(hole: i32, start: usize, end: usize): void {
  store<usize>(holes + (<usize>hole << 3), start);
  store<usize>(holes + (<usize>hole << 3), end, 4);
}
function dropHole(hole: i32): void {
  memory.copy(holes + (<usize>hole << 3), holes + (<usize>(hole + 1) << 3), <usize>(holeCount - hole - 1) << 3);
  holeCount--;
}

// Blocks of the runtime have a few bytes before them.
const HEAD: usize = 16;

function sizeOf(size: usize): usize {
  return (size + 15) & ~15;
}

function take(wanted: usize): usize {
  const size = sizeOf(wanted);
  for (let hole = 0; hole < holeCount; hole++) {
    const start = startOf(hole);
    const end = endOf(hole);
    if (end - start < size) continue;
    if (end - start === size) dropHole(hole);
    else setHole(hole, start + size, end);
    memory.fill(start, 0, size);
    return start;
  }
  return heap.alloc(size);
}

function give(start: usize, wanted: usize): void {
  const end = start + sizeOf(wanted);
  let hole = 0;
  while (hole < holeCount && startOf(hole) < start) hole++;
  const joinsNext = hole < holeCount && startOf(hole) - end <= HEAD;
  const joinsLast = hole > 0 && start - endOf(hole - 1) <= HEAD;
  if (joinsLast) {
    setHole(hole - 1, startOf(hole - 1), joinsNext ? endOf(hole) : end);
    if (joinsNext) dropHole(hole);
  } else if (joinsNext) setHole(hole, start, endOf(hole));
  else if (holeCount < MOST_HOLES) {
    memory.copy(holes + (<usize>(hole + 1) << 3), holes + (<usize>hole << 3), <usize>(holeCount - hole) << 3);
    setHole(hole, start, end);
    holeCount++;
  }
}

@unmanaged @final export class Ints {
  @inline @operator('[]') get(at: i32): i32 {
    return load<i32>(changetype<usize>(this) + (<usize>at << 2));
  }
  @inline @operator('[]=') set(at: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + (<usize>at << 2), value);
  }
  // With noughts only.
  @inline fill(_value: i32, from: i32, to: i32): void {
    memory.fill(changetype<usize>(this) + (<usize>from << 2), 0, <usize>(to - from) << 2);
  }
}

@unmanaged @final export class Words {
  @inline @operator('[]') get(at: i32): i32 {
    return load<i32>(changetype<usize>(this) + (<usize>at << 2));
  }
  @inline @operator('[]=') set(at: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + (<usize>at << 2), value);
  }
}

@unmanaged @final export class Halves {
  @inline @operator('[]') get(at: i32): i32 {
    return <i32>load<u16>(changetype<usize>(this) + (<usize>at << 1));
  }
  @inline @operator('[]=') set(at: i32, value: i32): void {
    store<u16>(changetype<usize>(this) + (<usize>at << 1), <u16>value);
  }
}

@unmanaged @final export class Bytes {
  @inline @operator('[]') get(at: i32): i32 {
    return <i32>load<u8>(changetype<usize>(this) + <usize>at);
  }
  @inline @operator('[]=') set(at: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>at, <u8>value);
  }
  // With noughts only.
  @inline fill(_value: i32, from: i32, to: i32): void {
    memory.fill(changetype<usize>(this) + <usize>from, 0, <usize>(to - from));
  }
}

@unmanaged @final export class Reals {
  @inline @operator('[]') get(at: i32): f64 {
    return load<f64>(changetype<usize>(this) + (<usize>at << 3));
  }
  @inline @operator('[]=') set(at: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + (<usize>at << 3), value);
  }
  // With noughts only.
  @inline fill(_value: i32, from: i32, to: i32): void {
    memory.fill(changetype<usize>(this) + (<usize>from << 3), 0, <usize>(to - from) << 3);
  }
}

@unmanaged @final class List<T> {
  data: usize = 0;
  length: i32 = 0;
  room: i32 = 0;

  @inline @operator('[]') get(at: i32): T {
    return changetype<T>(load<usize>(this.data + (<usize>at << 2)));
  }
  @inline @operator('[]=') set(at: i32, value: T): void {
    store<usize>(this.data + (<usize>at << 2), changetype<usize>(value));
  }
  push(value: T): void {
    if (this.length === this.room) {
      const wider = take(<usize>(this.room + 8) << 3);
      memory.copy(wider, this.data, <usize>this.length << 2);
      if (this.room > 0) give(this.data, <usize>this.room << 2);
      this.data = wider;
      this.room = (this.room + 8) << 1;
    }
    this.set(this.length++, value);
  }
}
export type IntLists = List<Ints>;
export type WordLists = List<Words>;

export function newInts(length: i32): Ints {
  return changetype<Ints>(take(<usize>length << 2));
}
export function newWords(length: i32): Words {
  return changetype<Words>(take(<usize>length << 2));
}
export function newHalves(length: i32): Halves {
  return changetype<Halves>(take(<usize>length << 1));
}
export function newBytes(length: i32): Bytes {
  return changetype<Bytes>(take(<usize>length));
}
export function newReals(length: i32): Reals {
  return changetype<Reals>(take(<usize>length << 3));
}
export function newIntLists(): IntLists {
  return changetype<IntLists>(take(16));
}
export function newWordLists(): WordLists {
  return changetype<WordLists>(take(16));
}
export function release(array: Ints, length: i32): void {
  give(changetype<usize>(array), <usize>length << 2);
}

@inline export function mul(a: i32, b: i32): i32 {
  return a * b;
}
@inline export function clz(a: i32): i32 {
  return i32.clz(a);
}
@inline export function real(a: i32): f64 {
  return <f64>a;
}
@inline export function whole(a: f64): i32 {
  return <i32>Math.floor(a);
}
@inline export function part(share: i32, length: i32): i32 {
  return <i32>((<u64>share * <u64>length) >> 28);
}
export function logarithms(): Reals {
  const out = newReals(65536);
  takeLogarithms(changetype<usize>(out));
  return out;
}

