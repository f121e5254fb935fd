import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import { erasureProof } from '@sanad/wire/audit';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { proofOf } from './proof-of.ts';

/** That what was destroyed is destroyed: the entry, its proof, and a try to open everything that was sealed under the key. */
export function erasureRoutes(
  spine: Spine,
  names: (ids: readonly string[]) => Promise<Record<string, string>>,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/retention/{index}/proof',
      summary: 'The proof of an erasure, and how many entries under the destroyed key still open',
      roles: ['supervisor', 'auditor', 'administrator'],
      params: z.object({ index: z.coerce.number().int().min(0) }),
      answer: erasureProof,
      handle: async ({ params: { index } }) => {
        const { ledger } = spine;
        if (index >= (await ledger.size())) throw fault('erasure-unknown', 'no such erasure');
        const entry = await ledger.get(index);
        const scope = entry.header.about[0];
        if (entry.header.type !== 'key.erased' || scope === undefined)
          throw fault('erasure-unknown', 'no such erasure');
        const { reason = '' } = ((await ledger.open(entry)).body ?? {}) as { reason?: string };
        const tried = await tryAll(ledger, scope, index);
        const { actor } = entry.header;
        const by = { id: actor, name: (await names([actor]))[actor] ?? actor };
        const gone = await spine.keys.isErased(scope);
        return { body: { proof: await proofOf(spine, index), scope, by, reason, gone, ...tried }, shown: [scope] };
      },
    }),
  ];
}

/** After a key is destroyed nothing is sealed under it, so the entries before the erasure are all there are. */
async function tryAll(ledger: Spine['ledger'], scope: string, to: number): Promise<{ sealed: number; opened: number }> {
  let [sealed, opened] = [0, 0];
  for await (const entry of ledger.read(0, to)) {
    if (entry.header.body?.key !== scope) continue;
    sealed++;
    if ((await ledger.open(entry)).body !== null) opened++;
  }
  return { sealed, opened };
}
