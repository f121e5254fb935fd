import { createHash } from 'node:crypto';
import { canonicalize } from '@sanad/base/jcs';
import type { RequestFile } from '@sanad/wire/cooperation';
import type { Staff } from '../staff.ts';

type Answer = { readonly answer: 'approve' | 'refuse'; readonly note: string };

/** Answers a proposal as the console does: she signs the words as she reads them. */
export async function answerProposal(who: Staff, request: string, given: Answer) {
  const path = `/v1/cooperation/requests/${request}`;
  const { body } = await who.get<RequestFile>(path);
  const draft = createHash('sha256')
    .update(canonicalize((body.draft ?? {}) as never))
    .digest('hex');
  const signature = who.sign({ kind: 'request.approved', request, draft, answer: given.answer });
  return who.send<{ code: string }>('POST', `${path}/approval`, { ...given, signature });
}
