import { emptyList } from './growing.ts';

const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const HEAD = 4;

/**
 * Texts as bytes in chunks, one byte a letter where that is enough: many short texts cost what they hold, and nothing of
 * them has to be looked at when memory is tidied up.
 */
export class TextStore {
  private readonly chunks = emptyList(new Uint8Array(0));
  private readonly long: string[] = [];
  private used = CHUNK;

  /** Keeps a text. @returns where it is */
  put(text: string): number {
    const { length } = text;
    let seen = 0;
    for (let i = 0; i < length; i++) seen |= text.charCodeAt(i);
    const wide = seen > 0xff ? 1 : 0;
    const size = HEAD + (length << wide);
    if (length >= CHUNK >> 2) return -this.long.push(text);
    if (this.used + size > CHUNK) {
      this.chunks.push(new Uint8Array(CHUNK));
      this.used = 0;
    }
    const last = this.chunks.length - 1;
    const into = this.chunks[last]!;
    const start = this.used;
    const head = (length << 1) | wide;
    for (let i = 0; i < HEAD; i++) into[start + i] = head >>> (8 * i);
    let at = start + HEAD;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      into[at++] = unit;
      if (wide === 1) into[at++] = unit >>> 8;
    }
    this.used = at;
    return last * CHUNK + start;
  }

  get(place: number): string {
    if (place < 0) return this.long[-1 - place]!;
    const chunk = this.chunks[place >>> CHUNK_BITS]!;
    const start = place & (CHUNK - 1);
    const head = headOf(chunk, start);
    let text = '';
    for (let i = 0; i < head >>> 1; i++) text += String.fromCharCode(unitAt(chunk, start + HEAD, i, head & 1));
    return text;
  }

  /** Whether this text is there. */
  is(place: number, text: string): boolean {
    if (place < 0) return this.long[-1 - place] === text;
    const chunk = this.chunks[place >>> CHUNK_BITS]!;
    const start = place & (CHUNK - 1);
    const head = headOf(chunk, start);
    if (head >>> 1 !== text.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (unitAt(chunk, start + HEAD, i, head & 1) !== text.charCodeAt(i)) return false;
    }
    return true;
  }
}

function headOf(chunk: Uint8Array, start: number): number {
  return chunk[start]! | (chunk[start + 1]! << 8) | (chunk[start + 2]! << 16) | (chunk[start + 3]! << 24);
}

function unitAt(chunk: Uint8Array, start: number, i: number, wide: number): number {
  return wide === 0 ? chunk[start + i]! : chunk[start + 2 * i]! | (chunk[start + 2 * i + 1]! << 8);
}
