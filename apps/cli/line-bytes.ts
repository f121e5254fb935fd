/** Lines of JSON as bytes, gathered one behind the other: numbers and short words become bytes without a string between. */
export type LineBytes = { bytes: Buffer; length: number };

const FIRST_SIZE = 1 << 18;
const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, NOUGHT] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x30] as const;
/** Whole numbers of at most nine digits are written digit by digit. */
const TOO_LARGE = 1e9;

export function lineBytes(): LineBytes {
  return { bytes: Buffer.allocUnsafe(FIRST_SIZE), length: 0 };
}

/** What was gathered; others may be gathered then, which do not touch it. */
export function takeBytes(from: LineBytes): Buffer {
  const taken = from.bytes.subarray(0, from.length);
  from.bytes = Buffer.allocUnsafe(from.bytes.length);
  from.length = 0;
  return taken;
}

/** Appends text of ASCII alone, as it is. */
export function putAscii(into: LineBytes, text: string): void {
  const size = text.length;
  makeRoom(into, size);
  const { bytes, length } = into;
  for (let i = 0; i < size; i++) bytes[length + i] = text.charCodeAt(i);
  into.length = length + size;
}

/** Appends a string as JSON writes it. */
export function putString(into: LineBytes, text: string): void {
  const size = text.length;
  makeRoom(into, size + 2);
  const { bytes, length } = into;
  bytes[length] = QUOTE;
  for (let i = 0; i < size; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e || unit === QUOTE || unit === BACKSLASH) {
      putEscaped(into, text);
      return;
    }
    bytes[length + 1 + i] = unit;
  }
  bytes[length + 1 + size] = QUOTE;
  into.length = length + 2 + size;
}

function putEscaped(into: LineBytes, text: string): void {
  const json = JSON.stringify(text);
  makeRoom(into, 3 * json.length);
  into.length += into.bytes.write(json, into.length, 'utf8');
}

/** Appends a finite number as JSON writes it. */
export function putNumber(into: LineBytes, value: number): void {
  if (value >= 0 && value < TOO_LARGE && Number.isInteger(value)) putWhole(into, value);
  else putAscii(into, String(value));
}

/** Appends two places of a text: `[3,14]`. */
export function putSpan(into: LineBytes, [from, to]: readonly [number, number]): void {
  makeRoom(into, 3);
  into.bytes[into.length++] = OPEN;
  putNumber(into, from);
  into.bytes[into.length++] = COMMA;
  putNumber(into, to);
  into.bytes[into.length++] = CLOSE;
}

function putWhole(into: LineBytes, value: number): void {
  let digits = 1;
  for (let power = 10; power <= value; power *= 10) digits++;
  makeRoom(into, digits);
  const { bytes, length } = into;
  let left = value;
  for (let at = length + digits - 1; at >= length; at--) {
    const rest = Math.floor(left / 10);
    bytes[at] = NOUGHT + left - 10 * rest;
    left = rest;
  }
  into.length = length + digits;
}

// A few more than asked for, so that single signs need not ask.
const SPARE = 16;

function makeRoom(into: LineBytes, size: number): void {
  if (into.length + size + SPARE <= into.bytes.length) return;
  const wider = Buffer.allocUnsafe(2 * (into.bytes.length + size + SPARE));
  wider.set(into.bytes.subarray(0, into.length));
  into.bytes = wider;
}
