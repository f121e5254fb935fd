import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';
import { type Contact, findContacts } from '@sanad/text/contacts';
import { leadsTo } from '@sanad/text/leads-to';
import { insideCountry } from '@sanad/text/phone-plan';

/** Fetched only when she chooses to wait: reading the recruiter's names, and asking about them without telling them. */
const MOST = 20;
/** So many names go into one question, as the server takes it. */
const ASKED_AT_ONCE = 5;
const { voprf } = ristretto255_oprf;

/** Names what the field asks for: bare digits in it are a number to call, not that of a paper. */
const CALLED = 'tel\n';
/** A sign that stands apart from its account or before a number that is dialled inside a country. */
const LOOSE_SIGN = /@[ \t]+(?=[a-z])/gi;
const NO_COUNTRY = /[#+](?=[0٠۰][1-9١-٩۱-۹])/g;
/** A name with a line between its words is an account, also without the sign. */
const BARE_ACCOUNT = /(?<![\p{L}\p{N}@._/:?=&+-])(?=[a-z][a-z0-9.]*_)[a-z0-9._]{4,30}(?![\p{L}\p{N}@/:?=&_-])/giu;
/** The account that a link to one of its pages names. */
const PAGE_OF =
  /^url:(?:[^/]+\/@|instagram\.com\/(?:stories\/)?(?!(?:p|reels?|tv|stories|highlights|explore|accounts|direct)\/))([\w.-]{3,32})\//;

/**
 * The recruiter's numbers, accounts and invitations in one spelling, twenty at most. Whoever names the same gives the
 * same, whether she wrote a country beside the number or the platform beside the account.
 */
export function namesOf(text: string): string[] {
  const plain = text.replace(LOOSE_SIGN, '@').replace(NO_COUNTRY, ' ').replace(BARE_ACCOUNT, '@$&');
  const found = findContacts(`${CALLED}${plain}`)
    .map(nameOf)
    .filter((name) => name !== null);
  return [...new Set(found)].slice(0, MOST);
}

function nameOf(contact: Contact): string | null {
  const { kind, value } = contact;
  if (kind === 'phone' || kind === 'whatsapp') return `phone:${insideCountry(value)}`;
  const name = leadsTo(contact);
  if (name === null) return null;
  const account = PAGE_OF.exec(name)?.[1] ?? /^(?:handle|telegram):@(.+)/.exec(name)?.[1];
  return account === undefined ? name : `account:@${account.toLowerCase()}`;
}

/** Questions about names, blinded; nothing of a name can be read in them. */
export type Asked = {
  readonly blinded: readonly string[];
  /** The tags, which whoever gives the same names gets too. Throws unless the server proves that it used this key for each. */
  tags(key: string, answer: { readonly evaluated: readonly string[]; readonly proof: string }): string[];
};

/** Blinds the names; the server answers with its key and learns neither name nor tag. It is asked by whoever calls. */
export function blind(names: readonly string[]): Asked[] {
  const questions = Math.ceil(names.length / ASKED_AT_ONCE);
  return Array.from({ length: questions }, (_, n) => question(names.slice(n * ASKED_AT_ONCE, (n + 1) * ASKED_AT_ONCE)));
}

function question(names: readonly string[]): Asked {
  const asked = names.map((name) => {
    const input = utf8(`sanad recruiter 2\n${name}`);
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
