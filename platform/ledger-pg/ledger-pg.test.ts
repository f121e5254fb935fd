import { ledgerContract } from '../ledger-contract.ts';
import { openSpine } from '../spine.ts';
import { findPostgres, newPgSite } from '../testing/pg-site.ts';

if (await findPostgres()) ledgerContract('ledger in PostgreSQL', newPgSite, openSpine);
