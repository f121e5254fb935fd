import { fault } from './fault.ts';

/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MAX_DEPTH = 200;

/**
 * Canonical JSON of RFC 8785: members sorted by UTF-16 code units (3.2.3), numbers as ECMAScript writes them (3.2.2.3),
 * no white space. Members whose value is `undefined` are left out.
 * @throws `jcs-not-json` for a value outside JSON, a number that is not finite, a lone surrogate, or more than 200 levels
 * @example canonicalize({ b: 1, a: [true, null] }) === '{"a":[true,null],"b":1}'
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

/**
 * Reads JSON that must already be canonical.
 * @throws `jcs-not-canonical` when the text is not what {@link canonicalize} would write
 */
export function parseCanonical(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    throw fault('jcs-not-json', 'text is not JSON', { cause });
  }
  if (canonicalize(value) !== text) throw fault('jcs-not-canonical', 'JSON text is not in canonical form');
  return value;
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw fault('jcs-not-json', 'JSON is nested too deeply');
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw fault('jcs-not-json', 'a string has a lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw fault('jcs-not-json', 'a number is not finite');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
      return writeObject(value as Record<string, unknown>, depth);
    default:
      throw fault('jcs-not-json', `a value of type ${typeof value} is not JSON`);
  }
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  let text = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${writeName(key)}:${write(member, depth + 1)}`;
  }
  return `{${text}}`;
}

/** Few names are put in order by insertion, in place: most objects are small, or have their members in order already. */
function inOrder(keys: string[]): string[] {
  if (keys.length > FEW) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}
const FEW = 16;

function writeName(key: string): string {
  return PLAIN.test(key) ? `"${key}"` : write(key, 0);
}
/** What JSON writes as it is. */
const PLAIN = /^[A-Za-z0-9_.-]{0,64}$/;
