import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { sql } from 'kysely';
import { findPostgres, SERVER } from '../testing/pg-site.ts';
import { connect, makeRole } from './connect.ts';

const skip = !(await findPostgres());

test('who waits too long for a connection is told that the server is busy, and the others go on', {
  skip,
}, async () => {
  const database = await connect(SERVER, { connections: 1, patience: 2000 });
  try {
    await makeRole(database.admin);
    await database.views.transaction().execute(async (held) => {
      await assert.rejects(sql`select 1`.execute(database.views), (thrown) => isFault(thrown, 'database-busy'));
      await sql`select 1`.execute(held);
    });
    await sql`select 1`.execute(database.views);
  } finally {
    await database.close();
  }
});
