/** What services and apps may ask of the world. Types only; the adapters stand beside this file. */

import type { Instant } from '@sanad/base/instant';
import type { Json } from '@sanad/base/jcs';
import type { EntryHeader } from '@sanad/evidence/entry';
import type { Genesis } from '@sanad/evidence/genesis';
import type { NoteSigner } from '@sanad/evidence/note';
import type { Kysely, Transaction } from 'kysely';

/** An entry as a command asks for it. The ledger adds index, id, time and seals the body. */
export type NewEntry = {
  /** Dotted words: `case.opened`. */
  readonly type: string;
  /** Of the type; 1 or more. */
  readonly version: number;
  /** Id of the person, or a word (`system`). */
  readonly actor: string;
  /** Random ids only; sorted and made unique by the ledger. */
  readonly about: readonly string[];
  /** Id of the case or subject whose key seals the body; its key is made at the first use. */
  readonly scope: string;
  /** What is sealed; null for an entry that is a header alone. */
  readonly body: Json | null;
  readonly flags?: readonly string[];
};

/** An entry as it is kept: the exact header bytes (the Merkle leaf) and the sealed body. */
export type StoredEntry = {
  readonly header: EntryHeader;
  readonly headerBytes: Uint8Array;
  readonly sealed: Uint8Array | null;
};

/** An entry that was opened. `body` is null when it never had one (`erased` false) or its key is gone (`erased` true). */
export type OpenEntry = { readonly header: EntryHeader; readonly body: Json | null; readonly erased: boolean };

type NoTables = Record<never, never>;

/** The views, for queries. A service names its own tables: `views.withTables<CasesTables>()`. */
export type Views = Kysely<NoTables>;
/** The views inside a command: what it reads here is what its entries are decided on. */
export type ViewsTransaction = Transaction<NoTables>;

/**
 * Turns entries into the tables of one service. The same entries in the same order must give the same rows, whatever
 * the machine and the day: no `now()`, `random()`, serial columns or load order.
 */
export type Projector = {
  /** The service's own SQL schema; it reads and writes no other. */
  readonly schema: string;
  /** Every table of the schema, without the schema's name, those that others refer to first. */
  readonly tables: readonly string[];
  /** Folder of numbered `.sql` files, forward only: `new URL('./migrations/', import.meta.url)`. */
  readonly migrations: URL;
  readonly handles: (type: string) => boolean;
  /**
   * Called for each entry it handles, in order, inside the transaction of the command or of the rebuild. Entries whose
   * key was destroyed are left out, so it must bear an entry whose forerunner is missing.
   */
  readonly apply: (views: ViewsTransaction, entry: OpenEntry) => Promise<void>;
  /** Forget what is held in memory: the tables were emptied, or a command was taken back. */
  readonly reset?: () => void;
};

export type Decided<T> = { readonly entries: readonly NewEntry[]; readonly result: T };
export type TransactOptions = {
  /**
   * The same key again gives the first answer and records nothing. The key and the answer (which must be JSON) stand in
   * the sealed body of the first entry. Make it of caller, route and the header the caller sent.
   */
  readonly idempotencyKey?: string;
};
export type Transacted<T> = {
  readonly result: T;
  readonly entries: readonly EntryHeader[];
  readonly repeated: boolean;
};

export type Head = {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed checkpoint, a C2SP note. */
  readonly note: string;
};

export type InclusionProof = { readonly index: number; readonly size: number; readonly hashes: readonly Uint8Array[] };

export type Ledger = {
  /** How many entries are durable. */
  readonly size: () => Promise<number>;
  readonly get: (index: number) => Promise<StoredEntry>;
  /** Entries `from` (included) to `to` (left out), in order, without holding them all. */
  readonly read: (from?: number, to?: number) => AsyncIterable<StoredEntry>;
  /** Where entries stand, by their ids; those that are not in the ledger are left out. */
  readonly find: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly open: (entry: StoredEntry) => Promise<OpenEntry>;
  /** A signed checkpoint over every entry that was acknowledged before the call. */
  readonly head: () => Promise<Head>;
  readonly inclusion: (index: number, size: number) => Promise<InclusionProof>;
  readonly consistency: (from: number, to: number) => Promise<readonly Uint8Array[]>;
  /** The key of one entry, to open it for a stranger without opening its case. Null when it was erased or has no body. */
  readonly entryKey: (index: number) => Promise<Uint8Array | null>;
  /** Reads everything: frames, header form, order, digests of sealed bodies, tree, stored checkpoints. Bodies stay shut. */
  readonly check: () => Promise<LedgerCheck>;
};

export type LedgerProblem = { readonly code: string; readonly index: number | null; readonly message: string };
export type LedgerCheck = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly problems: readonly LedgerProblem[];
};

export type ClockReason = Erasure & { readonly signature?: Json };

/** The time of the ledger never runs back by itself, so a clock that once ran ahead stays the least time until it is set. */
export type LedgerClock = {
  /** `first`: index of the first entry that is later than the clock of this machine; null when the last is not. */
  readonly state: () => Promise<{ readonly now: Instant; readonly last: Instant; readonly first: number | null }>;
  /**
   * Sets the ledger's time back to the clock of this machine: an entry `clock.set`, by a person and with her reason, that
   * every bundle shows from then on.
   * @throws `clock-not-behind`, `clock-before-ledger` when the clock stands before entry 0
   */
  readonly set: (why: ClockReason) => Promise<EntryHeader>;
  /** Ids of the entries by which the time was set. */
  readonly sets: () => Promise<readonly string[]>;
};

export type Erasure = { readonly actor: string; readonly reason: string };

export type Keys = {
  /**
   * Destroys the key of a case or subject: an entry `key.erased`, then the key, then the rows.
   * @throws `erasure-held` under a legal hold, `erasure-unknown-scope`, `erasure-not-allowed` for the ledger's own scope
   */
  readonly erase: (scope: string, why: Erasure) => Promise<EntryHeader>;
  /** A legal hold blocks an erasure until it is lifted; several can stand at once. Answers the hold's id. */
  readonly hold: (scope: string, why: Erasure) => Promise<string>;
  readonly lift: (hold: string, why: Erasure) => Promise<void>;
  readonly holds: (scope: string) => Promise<readonly { readonly id: string; readonly since: Instant }[]>;
  readonly isErased: (scope: string) => Promise<boolean>;
};

/** `digest`: SHA-256 (hex) of the encrypted bytes, the name under which they are kept. `size`: of the plain bytes. */
export type BlobReference = { readonly digest: string; readonly size: number };

export type Blobs = {
  /** Durable (file and folder) when it resolves; then the entry that names it may be recorded. */
  readonly put: (content: Uint8Array | AsyncIterable<Uint8Array>, scope: string) => Promise<BlobReference>;
  /** Null when its key was erased. @throws `blob-missing`, `blob-altered` */
  readonly get: (digest: string) => Promise<Uint8Array | null>;
  /** As {@link Blobs.get}, piece by piece. */
  readonly stream: (digest: string) => Promise<AsyncIterable<Uint8Array> | null>;
  readonly has: (digest: string) => Promise<boolean>;
  /** Removes blobs that `isNamed` does not know and that are older than 24 hours; answers how many. */
  readonly sweep: (isNamed: (digest: string) => Promise<boolean>) => Promise<number>;
};

/** A claim ends by itself when it is not renewed. */
export const CLAIM_MILLISECONDS = 5 * 60_000;

/** Who holds something, and until when, in milliseconds since 1970. */
export type Held = { readonly by: string; readonly until: number };

/**
 * Who works on what just now. Passing state: never recorded, and shared by all servers of one ledger. A person holds one
 * thing at a time, so that walking through a queue does not lock it.
 */
export type Claims = {
  /** Answers who holds it now: the asker, or the one who was there before. */
  readonly take: (subject: string, by: string) => Promise<Held>;
  /** What another holds stays held. */
  readonly release: (subject: string, by: string) => Promise<void>;
  /** What is held of these. Inside a command give its views as `within`. */
  readonly of: (subjects: readonly string[], within?: Views) => Promise<ReadonlyMap<string, Held>>;
};

/** What was noticed while opening, for the log and `/readyz`: a torn tail cut back, views made again. */
export type OpeningNote = { readonly code: string; readonly detail: Readonly<Record<string, string | number>> };

export type Spine = {
  readonly genesis: Genesis;
  readonly adapter: 'file' | 'postgresql';
  /** Signs checkpoints and bundles. */
  readonly signer: NoteSigner;
  /** The signer's public key in text (`name+hash+base64`). */
  readonly verifierKey: string;
  readonly opening: readonly OpeningNote[];
  /**
   * Decides, records and shows in one step: `work` runs alone (no other command between its reads and its entries),
   * its entries are applied to the views in the same transaction, and the answer comes when they are durable. When
   * `work` throws, nothing has happened. `work` may run again, and it reads: the projectors alone write. It must not wait
   * for anything but the views and blobs.
   * @throws `ledger-type-forbidden`, `entry-malformed`, `erasure-done` for a scope whose key was erased
   */
  readonly transact: <T>(
    work: (tx: { readonly views: ViewsTransaction }) => Promise<Decided<T>>,
    options?: TransactOptions,
  ) => Promise<Transacted<T>>;
  readonly views: Views;
  readonly ledger: Ledger;
  readonly keys: Keys;
  readonly clock: LedgerClock;
  readonly blobs: Blobs;
  readonly claims: Claims;
  /** Throws the views away and makes them again from the ledger; commands wait meanwhile. */
  readonly rebuild: () => Promise<{ readonly entries: number; readonly skipped: number }>;
  /** Every row of every view table in a fixed order, one JSON text a row, to compare before and after. */
  readonly dumpViews: () => AsyncIterable<string>;
  /** Copies ledger, blobs, keys (in a folder of their own) to `folder` while commands go on. */
  readonly backup: (folder: string) => Promise<{ readonly size: number; readonly blobs: number }>;
  /** Throws a coded fault with what is wrong when the spine cannot take commands. */
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What a program hands to `openSpine` of `@sanad/platform/spine`. */
export type SpineOptions = {
  /** Made (0700) when absent. */
  readonly folder: string;
  /** With it the ledger and the views are in PostgreSQL; a wrong one is a fault, never a reason to fall back. */
  readonly databaseUrl?: string;
  /** For a new ledger; an old one must agree when given. Default: authority, real, an origin of random letters. */
  readonly genesis?: Partial<Genesis>;
  /** The services' projectors. They get what exists before the spine does. */
  readonly projectors: (tools: {
    readonly blobs: Blobs;
    readonly hash: (data: Uint8Array) => Uint8Array;
  }) => readonly Projector[];
  /** Entry types that an edition does not allow. */
  readonly forbidden?: Readonly<Record<Genesis['edition'], readonly string[]>>;
  /** 32 bytes; default: the file `master.key` (0600) in the folder, made with a new ledger. */
  readonly masterKey?: Uint8Array;
  /** Milliseconds since 1970; default `Date.now`. */
  readonly clock?: () => number;
};
