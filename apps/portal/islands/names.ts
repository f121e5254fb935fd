import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';
import { findContacts } from '@sanad/text/contacts';
import { leadsTo } from '@sanad/text/leads-to';
import type * as Seal from './seal.ts';
import { persist, post } from './send.ts';

/** Fetched only when she chooses to wait: reading the recruiter's names, and asking about them without telling them. */
const MOST = 5;
const { voprf } = ristretto255_oprf;

/** The recruiter's numbers, accounts and invitations in one spelling, five at most. */
export function namesOf(text: string): string[] {
  const found = findContacts(text)
    .map(leadsTo)
    .filter((name) => name !== null);
  return [...new Set(found)].slice(0, MOST);
}

/**
 * Turns names into tags that whoever gives the same name gets too. The server answers blinded questions with its key and
 * proves that it used the key this page names for each of them; it learns neither name nor tag.
 */
export async function tagsOf(
  names: readonly string[],
  key: string,
  tools: typeof Seal,
  api: string,
  waiting: (why: unknown) => void,
): Promise<string[]> {
  const asked = names.map((name) => {
    const input = utf8(`sanad recruiter 1\n${name}`);
    return { input, ...voprf.blind(input) };
  });
  const blinded = asked.map((one) => toHex(one.blinded));
  const answer = await persist(() => post(tools, api, 'escrow/questions', 'escrow', { blinded }), waiting);
  const { evaluated, proof } = (await answer.json()) as { evaluated: string[]; proof: string };
  const items = asked.map((one, n) => ({ ...one, evaluated: fromHex(evaluated[n] ?? '') }));
  const outputs = voprf.finalizeBatch(items, fromHex(key), fromHex(proof));
  return outputs.map((output) => toHex(sha256(output)));
}
