import { fault } from './fault.ts';

/** A point in time as text: UTC, milliseconds, `2026-11-23T21:05:00.000Z`. Sorts as text. */
export type Instant = string;

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Milliseconds since 1970 to an instant. @example instantOf(0) === '1970-01-01T00:00:00.000Z' */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** The milliseconds of an instant. @throws `instant-malformed` unless it is exactly the written form and a real date */
export function millisecondsOf(instant: Instant): number {
  const value = FORM.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(value) || instantOf(value) !== instant) {
    throw fault('instant-malformed', 'not a UTC instant with milliseconds', {
      detail: { instant: instant.slice(0, 40) },
    });
  }
  return value;
}
