import { CODES } from './patterns.ts';

/** Indicators that a clause may read like; good signs are found by patterns only. */
export const CLAUSE_CODES = CODES.filter((code) => code.startsWith('L')).length;
/** Columns of the tables: no indicator first, then each. */
export const CLAUSE_KINDS = CLAUSE_CODES + 1;
