import { utf8 } from '@sanad/base/bytes';
import type { NewEntry, ViewsTransaction } from '@sanad/platform/ports';
import { type Seizure, sealRecord } from '@sanad/wire/plan';
import type { Caller } from '@sanad/wire/route';
import type { Statement } from '@sanad/wire/statement';
import { collectExhibits, firstEvent } from './commands.ts';
import { keepContent } from './content.ts';
import type { ExhibitsDeps } from './deps.ts';
import { actOf } from './files.ts';
import { exhibitsOfCase } from './queries.ts';
import { custodySignature } from './signatures.ts';

type Sealed = { readonly entries: NewEntry[]; readonly exhibit: string; readonly number: string };

/**
 * The object itself lies with whoever keeps the seals: what is kept here is the record of its seal, with a custody like
 * that of every exhibit. Its bytes are made durable first; the entry is made within the caller's own step.
 */
export async function sealSeizure(
  deps: ExhibitsDeps,
  caller: Caller,
  seizure: Seizure,
): Promise<(views: ViewsTransaction) => Promise<Sealed>> {
  const id = deps.newId('exhibit');
  const kept = await keepContent(deps, utf8(sealRecord(seizure)), id);
  const { sha256 } = kept;
  const { seal, what, place, authorisation } = seizure;
  const name = `${seal.replace(/[^\p{L}\p{N} ._-]/gu, '-')}.json`;
  return async (views) => {
    const statement: Statement = { kind: 'exhibit.received', case: seizure.case, name: seal, sha256 };
    await deps.checkSigned(views, caller.person, statement, seizure.signature);
    const signature = await custodySignature(deps, views, seizure.signature, statement);
    const n = (await exhibitsOfCase(views, seizure.case)).length;
    const number = `E${n + 1}`;
    const act = actOf(deps, caller, { purpose: 'seizure', note: what, signature });
    const event = {
      ...firstEvent({ id, number, source: null, sha256 }, act),
      ...{ seal, place },
      authorisation: authorisation === '' ? null : authorisation,
    };
    const collected = {
      ...kept,
      ...{ exhibit: id, number, n, title: `${what} (${seal})`, name, event },
      kind: 'file' as const,
      post: null,
      text: null,
      mediaType: 'application/json',
      origin: 'seizure' as const,
      root: null,
      facts: { seal, plan: seizure.plan },
    };
    return { entries: collectExhibits(caller.person, seizure.case, [collected]), exhibit: id, number };
  };
}
