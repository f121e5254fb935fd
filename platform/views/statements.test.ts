import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { createStatements, type Statements } from './statements.ts';

let database: PGlite;
let statements: Statements;
before(async () => {
  database = await PGlite.create({ parsers: { 20: (text: string) => text } });
  await database.exec(
    'create table kinds (id text primary key, n int unique, tags jsonb, raw bytea, ok boolean, at timestamptz, big int8, few text[])',
  );
  statements = createStatements(database);
});
after(() => database.close());

test('values come back as the database’s own queries give them, and touched rows are counted', async () => {
  const values = [
    'س',
    1,
    '["é",{"a":null}]',
    new Uint8Array([0, 92, 255]),
    true,
    new Date(7),
    12345678901n,
    '{a,NULL}',
  ];
  const { rows, affected } = await statements.query(
    'insert into kinds values ($1, $2, $3, $4, $5, $6, $7, $8) returning *',
    values,
  );
  assert.equal(affected, 1);
  assert.deepEqual(rows, (await database.query('select * from kinds')).rows);
  const { raw, big } = rows[0] as { raw: Uint8Array; big: string };
  assert.deepEqual([[...raw], big], [[0, 92, 255], '12345678901']);
  assert.equal((await statements.query('update kinds set ok = $1', [null])).affected, 1);
  assert.equal((await statements.query('delete from kinds where id = $1', ['none'])).affected, 0);
});

test('after a refusal the next query runs, the same text too', async () => {
  const add = 'insert into kinds (id, n) values ($1, $2)';
  await assert.rejects(statements.query(add, ['b', 1]), { code: '23505' });
  for (let i = 0; i < 2; i++) await assert.rejects(statements.query('no such thing', []), { code: '42601' });
  await statements.query('begin', []);
  await assert.rejects(statements.query(add, ['b', 1]), { code: '23505' });
  await assert.rejects(statements.query('select 1 as one', []), { code: '25P02' });
  await statements.query('rollback', []);
  assert.equal((await statements.query(add, ['b', 2])).affected, 1);
});

test('no more texts are kept than fit, and a table that changed is read as it is now', async () => {
  for (let i = 0; i < 320; i++) await statements.query(`select ${i} as i`, []);
  assert.deepEqual((await statements.query('select 0 as i', [])).rows, [{ i: 0 }]);
  const kept = await database.query<{ n: string }>('select count(*) as n from pg_prepared_statements');
  assert.ok(Number(kept.rows[0]!.n) <= 300);
  await statements.query('select * from kinds', []);
  await statements.forget();
  await database.exec('alter table kinds add column more int default 5');
  const { rows } = await statements.query('select * from kinds', []);
  assert.equal((rows[0] as { more: number }).more, 5);
});
