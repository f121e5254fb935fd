import type { Genesis } from '@sanad/evidence/genesis';
import type { NoteSigner } from '@sanad/evidence/note';
import type { RunGroup } from './commands.ts';
import type { KeyRing, KeyStore } from './key-ring.ts';
import type { Blobs, Claims, Ledger, OpeningNote, Spine, ViewsTransaction } from './ports.ts';
import type { ViewsDatabase } from './views/embedded.ts';

/** What an adapter brings; the rest of the spine is the same for all. */
export type Backend = {
  readonly adapter: Spine['adapter'];
  readonly genesis: Genesis;
  readonly signer: NoteSigner;
  readonly opening: readonly OpeningNote[];
  readonly store: KeyStore;
  readonly keys: KeyRing;
  readonly database: Pick<ViewsDatabase, 'views'>;
  readonly blobs: Blobs & {
    readonly list: () => AsyncIterable<string>;
    readonly raw: (digest: string) => AsyncIterable<Uint8Array>;
  };
  readonly claims: Claims;
  readonly ledger: Ledger;
  readonly run: RunGroup;
  /** All that was recorded before is durable and can be read. */
  readonly settle: () => Promise<void>;
  /** Empties tables, given those that others refer to first. */
  readonly empty: (trx: ViewsTransaction, tables: readonly string[]) => Promise<void>;
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
};
