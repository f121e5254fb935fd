import type { OpenEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import { type Kysely, sql } from 'kysely';

/** A report as her phone seals it to the desk when she lets it go. */
export type Released = {
  readonly language: 'ary' | 'ar' | 'fr' | 'en';
  readonly desk: string;
  readonly sealed: string;
  readonly identity: string | null;
};
export type EscrowTables = {
  'intake.escrows': {
    id: string;
    token: string;
    held_at: string;
    reply_to: string;
    /** sealed to her own code; empty once it was released */
    sealed: string;
    state: 'held' | 'agreed' | 'released';
    agreed: Released | null;
  };
  'intake.escrow_tags': { tag: string; escrow: string };
  'intake.withdrawals': { id: string };
};
export type EscrowBodies = {
  'escrow.held': { escrow: string; token: string; replyTo: string; sealed: string; tags: readonly string[] };
  'escrow.agreed': { escrow: string; agreed: Released };
  'escrow.released': { escrow: string; report: string };
  'escrow.ended': { escrow: string };
};

type Db = Kysely<EscrowTables>;
export const escrowTables = (views: Views | ViewsTransaction): Db => views.withTables<EscrowTables>() as unknown as Db;
export const ESCROW_TABLES = ['escrows', 'escrow_tags'] as const;

export const ESCROW_HANDLERS: {
  readonly [T in keyof EscrowBodies]: (db: Db, body: EscrowBodies[T], entry: OpenEntry) => Promise<unknown>;
} = {
  'escrow.held': async (db, { escrow, token, replyTo, sealed, tags }, { header }) => {
    const open = { state: 'held' as const, agreed: null };
    await db
      .insertInto('intake.escrows')
      .values({ id: escrow, token, held_at: header.time, reply_to: replyTo, sealed, ...open })
      .execute();
    await db
      .insertInto('intake.escrow_tags')
      .values([...new Set(tags)].map((tag) => ({ tag, escrow })))
      .execute();
  },
  'escrow.agreed': (db, { escrow, agreed }) =>
    db
      .updateTable('intake.escrows')
      .set({ state: 'agreed', agreed: sql<Released>`${JSON.stringify(agreed)}::jsonb` })
      .where('id', '=', escrow)
      .execute(),
  'escrow.released': (db, { escrow }) =>
    db
      .updateTable('intake.escrows')
      .set({ state: 'released', sealed: '', agreed: null })
      .where('id', '=', escrow)
      .execute(),
  'escrow.ended': async (db, { escrow }) => {
    await db.deleteFrom('intake.escrow_tags').where('escrow', '=', escrow).execute();
    await db.deleteFrom('intake.escrows').where('id', '=', escrow).execute();
    await db
      .insertInto('intake.withdrawals')
      .values({ id: escrow })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
};
