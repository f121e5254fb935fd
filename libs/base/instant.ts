import { fault } from './fault.ts';

/** A point in time as text: UTC, milliseconds, `2026-11-23T21:05:00.000Z`. Sorts as text. */
export type Instant = string;

const FORM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** Days that only some months have. */
const LATE = /^.{5}(?:02-(?:29|30)|(?:02|04|06|09|11)-31)/;

/** Milliseconds since 1970 to an instant. @example instantOf(0) === '1970-01-01T00:00:00.000Z' */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Whether a text is an instant: exactly the written form, and a real date. @example isInstant('2023-02-29T00:00:00.000Z') === false */
export function isInstant(text: string): boolean {
  if (!FORM.test(text)) return false;
  // a real date comes back as it was written
  return !LATE.test(text) || instantOf(Date.parse(text)) === text;
}

/** The milliseconds of an instant. @throws `instant-malformed` unless it is exactly the written form and a real date */
export function millisecondsOf(instant: Instant): number {
  if (!isInstant(instant)) {
    throw fault('instant-malformed', 'not a UTC instant with milliseconds', {
      detail: { instant: instant.slice(0, 40) },
    });
  }
  return Date.parse(instant);
}
