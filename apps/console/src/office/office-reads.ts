import type { RoleWish } from '@sanad/wire/people';
import type { RecoveryRow } from '@sanad/wire/session';
import { read } from '../api.ts';

/** Roles that wait for a second person. */
export const roleWishesRead = {
  queryKey: ['role-wishes'],
  queryFn: async () => (await read<{ items: RoleWish[] }>('/v1/role-wishes')).body.items,
};

/** Who lost every way in, and how many custodians must agree. */
export const recoveriesRead = {
  queryKey: ['recoveries'],
  queryFn: async () => (await read<{ needed: number; items: RecoveryRow[] }>('/v1/recoveries')).body,
};
