import type { Contact } from '@sanad/text/contacts';
import type { Pdq } from './pdq.ts';

/** A post as the linker takes it. `at`, `author` are carried for others; the linker does not read them. */
export type LinkPost = {
  readonly id: string;
  readonly text: string;
  readonly at?: string | null;
  readonly author?: string | null;
  /** contacts that were given beside the text, as they were written */
  readonly contacts?: readonly string[];
  /** perceptual hashes of its pictures */
  readonly images?: readonly Pdq[];
};

/** What was read from a text elsewhere already, so that it is not read twice. */
export type LinkReading = {
  readonly key: string;
  readonly map: Uint32Array;
  readonly contacts: readonly Contact[];
};
