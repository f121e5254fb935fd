import { workerData } from 'node:worker_threads';
import { BROKEN, contentOf, END, type Packed, type Shared } from './unpack.ts';

const { filled, rooms, ...packed } = workerData as Packed & Shared;
let room = 0;

/** Waits until the room is empty, then says what it holds now. */
function give(length: number, piece?: Uint8Array): void {
  for (let before = Atomics.load(filled, room); before !== 0; before = Atomics.load(filled, room))
    Atomics.wait(filled, room, before);
  if (piece) rooms[room]!.set(piece);
  Atomics.store(filled, room, length);
  Atomics.notify(filled, room);
  room = (room + 1) % rooms.length;
}

try {
  let left = packed.size;
  for await (const piece of contentOf(packed)) {
    left -= piece.length;
    if (left < 0) break;
    give(piece.length, piece);
  }
  give(left === 0 ? END : BROKEN);
} catch {
  give(BROKEN);
}
