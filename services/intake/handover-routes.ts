import { fault } from '@sanad/base/fault';
import { handover, handoverNews, newHandover, newPeer, peer } from '@sanad/wire/desk';
import { reportState } from '@sanad/wire/intake';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { IntakeDeps } from './deps.ts';
import { addPeer, handoverEntry, offerHandover } from './desk-commands.ts';
import {
  consentsOf,
  type FoundHandover,
  findHandover,
  findPeer,
  handlingOf,
  handoversOf,
  handoverView,
  listPeers,
} from './desk-queries.ts';
import { findReport } from './queries.ts';

const DESK = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });

/** A complaint is handed to another installation: offered, accepted or refused there, withdrawn here. */
export function handoverRoutes(deps: IntakeDeps): Route[] {
  const { spine, newId } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/peers',
      summary: 'Other installations that complaints can be handed to',
      roles: DESK,
      answer: z.object({ items: z.array(peer) }),
      handle: async () => ({ body: { items: await listPeers(spine.views) } }),
    }),
    route({
      method: 'post',
      path: '/v1/peers',
      summary: 'Adds an installation whose key was compared by voice',
      roles: ['supervisor'],
      body: newPeer,
      answer: byId,
      handle: async ({ caller, body }) => {
        const id = newId('peer');
        await spine.transact(async () => ({ entries: [addPeer(caller.person, id, body)], result: null }));
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/peer-keys',
      summary: 'Asks an installation for its public keys, to be compared by voice',
      roles: ['supervisor'],
      body: newPeer.pick({ address: true }),
      answer: newPeer.pick({ desk: true, verifier: true }),
      handle: async ({ body }) => ({ body: await deps.peers.card(body.address) }),
    }),
    route({
      method: 'get',
      path: '/v1/reports/{id}/handovers',
      summary: 'Where a complaint was offered, and what was answered',
      roles: DESK,
      params: byId,
      answer: z.object({ items: z.array(handover) }),
      handle: async ({ params }) => ({
        body: { items: (await handoversOf(spine.views, params.id)).map(handoverView) },
        shown: [params.id],
      }),
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/handovers',
      summary:
        'Offers a complaint, sealed to the other desk, under a pseudonym; needs her request or a lawyer’s decision',
      roles: DESK,
      params: byId,
      body: newHandover,
      answer: handover,
      handle: async ({ caller, params, body }) => {
        const id = newId('handover');
        await spine.transact(async ({ views }) => {
          const known = {
            peer: await findPeer(views, body.peer),
            handling: await handlingOf(views, params.id),
            consents: await consentsOf(views, params.id),
            open: (await handoversOf(views, params.id)).some(
              (one) => one.peer === body.peer && (one.state === 'offered' || one.state === 'accepted'),
            ),
          };
          const found = await findReport(views, params);
          return { entries: [offerHandover(caller.person, id, found, body, known)], result: null };
        });
        await deliver(deps, caller.person, id).catch(() => {});
        return { body: handoverView((await findHandover(spine.views, id))!), status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/handovers/{id}/news',
      summary: 'Delivers what could not be delivered, and asks the other side for its answer',
      roles: DESK,
      params: byId,
      answer: handoverNews,
      handle: async ({ caller, params }) => ({ body: await newsOf(deps, caller.person, params.id) }),
    }),
    route({
      method: 'post',
      path: '/v1/handovers/{id}/withdrawals',
      summary: 'Takes a complaint back: there its key is destroyed',
      roles: DESK,
      params: byId,
      body: z.object({ reason: z.string().trim().min(3).max(500) }),
      answer: byId,
      handle: async ({ caller, params, body }) => {
        const { found, address } = await handoverAt(deps, params.id);
        if (found.state === 'withdrawn') throw fault('handover-over', 'it was taken back already');
        if (found.proof !== null) await deps.peers.withdraw(address, found.token);
        const { reason } = body;
        const entries = [handoverEntry('handover.withdrawn', caller.person, found, { handover: found.id, reason })];
        await spine.transact(async () => ({ entries, result: null }));
        return { body: { id: found.id }, status: 201 };
      },
    }),
  ];
}

async function handoverAt({ spine }: IntakeDeps, id: string): Promise<{ found: FoundHandover; address: string }> {
  const found = await findHandover(spine.views, id);
  const peerRow = found && (await findPeer(spine.views, found.peer));
  if (!found || !peerRow) throw fault('handover-unknown', 'no such handover');
  return { found, address: peerRow.address };
}

async function deliver(deps: IntakeDeps, by: string, id: string): Promise<void> {
  const { found, address } = await handoverAt(deps, id);
  if (found.proof !== null || found.state !== 'offered') return;
  const proof = await deps.peers.offer(address, found.message);
  const entries = [handoverEntry('handover.delivered', by, found, { handover: id, proof })];
  await deps.spine.transact(async () => ({ entries, result: null }));
}

async function newsOf(deps: IntakeDeps, by: string, id: string): Promise<z.infer<typeof handoverNews>> {
  await deliver(deps, by, id);
  const { found, address } = await handoverAt(deps, id);
  const news = found.state === 'withdrawn' ? null : await deps.peers.read(address, found.token);
  const theirState = reportState.catch('received').parse(news?.state ?? 'withdrawn');
  const isAnswer = theirState === 'accepted' || theirState === 'refused';
  if (isAnswer && found.state !== theirState) {
    const entries = [handoverEntry('handover.answered', by, found, { handover: id, state: theirState })];
    await deps.spine.transact(async () => ({ entries, result: null }));
  }
  const now = (await findHandover(deps.spine.views, id))!;
  return { ...handoverView(now), theirState, messages: news?.messages ?? [] };
}
