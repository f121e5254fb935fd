import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';
import { findContacts } from '@sanad/text/contacts';
import { leadsTo } from '@sanad/text/leads-to';

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

/** Questions about names, blinded; nothing of a name can be read in them. */
export type Asked = {
  readonly blinded: readonly string[];
  /** The tags, which whoever gives the same names gets too. Throws unless the server proves that it used this key for each. */
  tags(key: string, answer: { readonly evaluated: readonly string[]; readonly proof: string }): string[];
};

/** Blinds the names; the server answers with its key and learns neither name nor tag. It is asked by whoever calls. */
export function blind(names: readonly string[]): Asked {
  const asked = names.map((name) => {
    const input = utf8(`sanad recruiter 1\n${name}`);
    return { input, ...voprf.blind(input) };
  });
  return {
    blinded: asked.map((one) => toHex(one.blinded)),
    tags: (key, { evaluated, proof }) => {
      const items = asked.map((one, n) => ({ ...one, evaluated: fromHex(evaluated[n] ?? '') }));
      return voprf.finalizeBatch(items, fromHex(key), fromHex(proof)).map((output) => toHex(sha256(output)));
    },
  };
}
