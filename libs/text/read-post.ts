import { findContacts } from './contacts.ts';
import type { PostReading } from './reading.ts';

/** Version of the code and of the data that read a post; changes when a verdict may change. */
export const ENGINE = '0.0.1';

/**
 * Reads one post. This version gives its contacts only.
 * @example readPost('').priority === 'none'
 */
export function readPost(text: string): PostReading {
  return {
    priority: 'none',
    score: 0,
    stance: 'other',
    language: 'und',
    indicators: [],
    pay: [],
    contacts: findContacts(text),
    engine: ENGINE,
  };
}
