import { toHex, utf8 } from '@sanad/base/bytes';
import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import type { TemplatePart } from '@sanad/wire/campaign';
import type { Reason } from '@sanad/wire/post';
import type { Signature, Statement } from '@sanad/wire/statement';
import type { Hash } from './batch-posts.ts';
import type { PostTable } from './tables.ts';

/** A template, and from how many posts it was read. */
export type Alignment = { readonly parts: readonly TemplatePart[]; readonly posts: number };

export type TriageDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: Hash;
  readonly engine: string;
  /** RFC 9162 root over digests */
  readonly rootOf: (leaves: readonly Uint8Array[]) => Uint8Array;
  readonly templateOf: (posts: readonly { readonly text: string }[]) => Alignment;
  readonly reasonsOf: (post: Pick<PostTable, 'reading' | 'text'>) => readonly Reason[];
  readonly casesOf: (campaigns: readonly string[]) => Promise<Record<string, { id: string; number: string }>>;
  readonly names: (ids: readonly string[]) => Promise<Record<string, string>>;
  readonly checkSigned: (
    views: ViewsTransaction,
    person: string,
    statement: Statement,
    signature: Signature | null,
  ) => Promise<void>;
};

/** The root over the members of a campaign: what a decision names. */
export function rootOfMembers(deps: TriageDeps, members: readonly { readonly digest: string }[]): string {
  return toHex(deps.rootOf(members.map((member) => utf8(member.digest))));
}
