import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry, Spine, Views, ViewsTransaction } from '@sanad/platform/ports';
import type { EscrowHeld, NewEscrow } from '@sanad/wire/intake';
import { PUBLIC, receiveReport } from './commands.ts';
import { type EscrowBodies, type EscrowTables, escrowTables, type Released } from './escrow-views.ts';
import { currentKey, findReport } from './queries.ts';
import type { Secrets } from './secrets.ts';

/** A verifiable oblivious function (RFC 9497): the server answers without learning what it was asked about. */
export type Oprf = {
  keys(seed: Uint8Array): { secretKey: Uint8Array; publicKey: Uint8Array };
  evaluate(
    keys: { secretKey: Uint8Array; publicKey: Uint8Array },
    blinded: readonly string[],
  ): { evaluated: string[]; proof: string };
};

/** Reports that wait until somebody else names the same recruiter. */
export type Escrows = {
  publicKey(): Promise<string>;
  /** @throws `escrow-blinded` for what is no point of the group */
  evaluate(blinded: readonly string[]): Promise<{ evaluated: string[]; proof: string }>;
  /** Answers the place of the entry in the ledger. */
  hold(escrow: NewEscrow): Promise<{ index: number }>;
  read(token: string): Promise<EscrowHeld | null>;
  /** She lets her report go; it arrives when another one who named the same has agreed too. */
  agree(token: string, released: Released): Promise<void>;
  /** False when there is none. */
  withdraw(token: string): Promise<boolean>;
};

type Row = EscrowTables['intake.escrows'];
const COMMON = formatId('intake', new Uint8Array(16));

export function createEscrows(deps: {
  readonly spine: Spine;
  readonly secrets: Secrets;
  readonly oprf: Oprf;
  readonly newId: (word: string) => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
}): Escrows {
  const { spine, secrets, oprf, newId, hash } = deps;
  const keyOf = (token: string): string => toHex(hash(utf8(token)));
  const keys = async () => oprf.keys(await secrets.of('escrow'));
  return {
    publicKey: async () => toHex((await keys()).publicKey),
    evaluate: async (blinded) => {
      try {
        return oprf.evaluate(await keys(), blinded);
      } catch (cause) {
        throw fault('escrow-blinded', 'not a point of the group', { cause });
      }
    },
    hold: async ({ token, replyTo, sealed, tags }) => {
      const id = newId('escrow');
      const { entries } = await spine.transact(
        async ({ views }) => {
          const taken =
            (await findReport(views, { token: keyOf(token) })) ?? (await find(views, 'token', keyOf(token)));
          if (taken) throw fault('receipt-taken', 'this code has a report already');
          const body = { escrow: id, token: keyOf(token), replyTo, sealed, tags };
          return { entries: [entry('escrow.held', id, body, [id])], result: {} };
        },
        { idempotencyKey: `escrow:${keyOf(token)}` },
      );
      return { index: entries[0]!.index };
    },
    read: async (token) => {
      const found = await find(spine.views, 'token', keyOf(token));
      if (!found || found.state === 'released') return null;
      const matched = (await othersOf(spine.views, found.id)).length > 0;
      return {
        escrow: true,
        state: found.state === 'agreed' ? 'agreed' : matched ? 'matched' : 'held',
        heldOn: found.held_at.slice(0, 10),
        sealed: found.sealed,
      };
    },
    agree: async (token, released) => {
      await spine.transact(async ({ views }) => {
        const found = await find(views, 'token', keyOf(token));
        if (!found || found.state === 'released') throw fault('report-unknown', 'no such report');
        const others = await othersOf(views, found.id);
        if (others.length === 0) throw fault('escrow-alone', 'nobody else has named the same');
        const entries = [entry('escrow.agreed', found.id, { escrow: found.id, agreed: released }, [found.id])];
        const willing = others.filter(({ state }) => state !== 'held');
        const going = willing.length === 0 ? [] : [{ ...found, agreed: released }, ...willing];
        const desk = await currentKey(views, 'desk');
        for (const one of going) if (one.agreed) entries.push(...arrivalOf(one, one.agreed, desk));
        return { entries, result: null };
      });
    },
    withdraw: async (token) => {
      const { result } = await spine.transact(async ({ views }) => {
        const found = await find(views, 'token', keyOf(token));
        if (!found) return { entries: [], result: null };
        return { entries: [entry('escrow.ended', COMMON, { escrow: found.id }, [found.id])], result: found.id };
      });
      if (result !== null) await spine.keys.erase(result, { actor: PUBLIC, reason: 'withdrawn by the reporter' });
      return result !== null;
    },
  };

  function arrivalOf(row: Row, agreed: Released, desk: string | null): NewEntry[] {
    const report = newId('report');
    const { language, sealed, identity } = agreed;
    const arrived = {
      id: report,
      token: row.token,
      origin: 'escrow' as const,
      language,
      desk: agreed.desk,
      replyTo: row.reply_to,
      sealed,
      identity,
      files: [],
    };
    return [
      ...receiveReport(PUBLIC, { identity: newId('identity') }, arrived, { desk, isTaken: false }),
      entry('escrow.released', row.id, { escrow: row.id, report }, [row.id, report]),
    ];
  }
}

async function find(views: Views | ViewsTransaction, by: 'id' | 'token', value: string): Promise<Row | null> {
  const row = await escrowTables(views)
    .selectFrom('intake.escrows')
    .selectAll()
    .where(by, '=', value)
    .executeTakeFirst();
  return row ?? null;
}

/** The others that name at least one recruiter of this one. */
async function othersOf(views: Views | ViewsTransaction, id: string): Promise<Row[]> {
  const db = escrowTables(views);
  return db
    .selectFrom('intake.escrows as e')
    .selectAll('e')
    .where('e.id', '!=', id)
    .where('e.id', 'in', (sub) =>
      sub
        .selectFrom('intake.escrow_tags as t')
        .innerJoin('intake.escrow_tags as mine', 'mine.tag', 't.tag')
        .select('t.escrow')
        .where('mine.escrow', '=', id),
    )
    .orderBy('e.id')
    .execute();
}

function entry<T extends keyof EscrowBodies>(
  type: T,
  scope: string,
  body: EscrowBodies[T],
  about: readonly string[],
): NewEntry {
  return { type, version: 1, actor: PUBLIC, about, scope, body: body as unknown as Json };
}
