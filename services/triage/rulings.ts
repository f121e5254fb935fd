import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';

/** What a command knows of a campaign that is to be merged or split. */
export type RuledCampaign = {
  readonly id: string;
  readonly state: 'open' | 'decided';
  readonly root: string;
  readonly posts: readonly { readonly id: string; readonly membership: 'member' | 'proposed' }[];
};
/** A split that stands. */
export type StandingSplit = { readonly posts: readonly string[]; readonly rest: readonly string[] };
export type RulingNow = { readonly id: string; readonly campaigns: readonly string[]; readonly withdrawn: boolean };

type Signed = { readonly id: string; readonly note: string; readonly signature: Json };

/**
 * A person says that campaigns are one. The oldest gives its id. At most one of them may have been decided: what the
 * others bring is then proposed to it, and nobody's decision is widened by the way.
 * @throws `merge-one`, `merge-decided`, `merge-kept-apart`
 */
export function mergeCampaigns(
  by: string,
  campaigns: readonly RuledCampaign[],
  splits: readonly StandingSplit[],
  { id, note, signature }: Signed,
): NewEntry {
  const ids = [...new Set(campaigns.map((campaign) => campaign.id))].sort();
  if (ids.length < 2) throw fault('merge-one', 'a merge takes two campaigns or more');
  if (campaigns.filter((campaign) => campaign.state === 'decided').length > 1)
    throw fault('merge-decided', 'two of the campaigns have been decided');
  const posts = campaigns.flatMap((campaign) => campaign.posts.map((post) => post.id));
  const all = new Set(posts);
  if (splits.some((split) => split.posts.some((post) => all.has(post)) && split.rest.some((post) => all.has(post))))
    throw fault('merge-kept-apart', 'a person keeps these posts apart; that split is taken back first');
  const body = { ruling: id, campaigns: ids, posts, note, signature };
  return { type: 'campaigns.merged', version: 1, actor: by, about: ids, scope: ids[0]!, body };
}

/**
 * A person says that some posts are not of this campaign. Of a decided one only what was proposed can leave.
 * @throws `split-posts`, `campaign-decided`, `campaign-changed`
 */
export function splitCampaign(
  by: string,
  now: RuledCampaign,
  wanted: Signed & { readonly posts: readonly string[]; readonly root: string },
): NewEntry {
  const { id, note, signature } = wanted;
  if (wanted.root !== now.root)
    throw fault('campaign-changed', 'the campaign has other members than those that were shown');
  const leaving = new Set(wanted.posts);
  const known = now.posts.filter((post) => leaving.has(post.id));
  if (known.length === 0 || known.length !== leaving.size || known.length === now.posts.length)
    throw fault('split-posts', 'a split names some posts of the campaign, not none and not all');
  if (now.state === 'decided' && known.some((post) => post.membership === 'member'))
    throw fault('campaign-decided', 'the members of a decided campaign stay');
  const rest = now.posts.filter((post) => !leaving.has(post.id)).map((post) => post.id);
  const body = { ruling: id, campaign: now.id, posts: known.map((post) => post.id), rest, note, signature };
  return { type: 'campaign.split', version: 1, actor: by, about: [now.id], scope: now.id, body };
}

/** Posts that came after the decision are taken in: the decision holds for them too, in the name of who says so. */
export function extendCampaign(by: string, now: RuledCampaign, root: string, signature: Json): NewEntry {
  const posts = now.posts.filter((post) => post.membership === 'proposed').map((post) => post.id);
  if (now.state !== 'decided' || posts.length === 0) throw fault('extend-nothing', 'nothing is proposed to it');
  const body = { campaign: now.id, root, posts, signature };
  return { type: 'campaign.extended', version: 1, actor: by, about: [now.id], scope: now.id, body };
}

/** A merge or a split is taken back, by whoever may decide: what it joined or parted is as if it had never been. */
export function withdrawRuling(by: string, now: RulingNow, signature: Json): NewEntry {
  if (now.withdrawn) throw fault('ruling-unknown', 'it was taken back before');
  const body = { ruling: now.id, signature };
  return { type: 'ruling.withdrawn', version: 1, actor: by, about: [...now.campaigns], scope: now.campaigns[0]!, body };
}
