import { fault } from '@sanad/base/fault';

/** Strict reading of parsed JSON: every member named, none left over. Each reader throws `shape` with the path. */
export type Reader<T> = (value: unknown, path: string) => T;

/** Text, at most `max` UTF-16 units, matching `form` when one is given. */
export const text =
  (max = 10_000, form?: RegExp): Reader<string> =>
  (value, path) => {
    if (typeof value !== 'string' || value.length > max || (form && !form.test(value))) throw wrong(path);
    return value;
  };

/** Text for which `isAllowed` is true or does not throw. */
export const textThat =
  (isAllowed: (value: string) => unknown, max = 10_000): Reader<string> =>
  (value, path) => {
    const found = text(max)(value, path);
    if (isAllowed(found) === false) throw wrong(path);
    return found;
  };

/** A whole number from 0 (or `min`) to 2^53 - 1. */
export const count =
  (min = 0): Reader<number> =>
  (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < min) throw wrong(path);
    return value as number;
  };

export const oneOf =
  <T extends string | number>(...allowed: readonly T[]): Reader<T> =>
  (value, path) => {
    if (!allowed.includes(value as T)) throw wrong(path);
    return value as T;
  };

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const listOf =
  <T>(reader: Reader<T>, max = 100_000): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > max) throw wrong(path);
    return value.map((item, i) => reader(item, `${path}[${i}]`));
  };

/** An object with exactly these members. */
export const record =
  <T extends object>(readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path);
    const members = Object.keys(readers);
    const found = Object.keys(value);
    const stray = found.find((name) => !members.includes(name));
    if (stray !== undefined) throw wrong(`${path}.${stray.slice(0, 40)}`);
    const out: Record<string, unknown> = {};
    for (const name of members) {
      if (!found.includes(name)) throw wrong(`${path}.${name}`);
      out[name] = readers[name as keyof T]((value as Record<string, unknown>)[name], `${path}.${name}`);
    }
    return out as T;
  };

export const HEX_32 = /^[0-9a-f]{64}$/;
export const HEX_64 = /^[0-9a-f]{128}$/;

function wrong(path: string) {
  return fault('shape', `malformed or missing: ${path}`, { detail: { path } });
}
