import type { GrantRow } from '@sanad/wire/audit';

/**
 * Whether somebody was given a role by a person whose own roles she gave herself: an account made to raise its maker
 * looks like this. Worth asking about, never a verdict.
 */
export function isCircle(grant: GrantRow, newestFirst: readonly GrantRow[]): boolean {
  if (grant.roles.every((role) => grant.before.includes(role))) return false;
  const before = newestFirst.find(({ index, person }) => index < grant.index && person.id === grant.by.id);
  return before?.by.id === grant.person.id;
}
