import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';
import { sql } from 'kysely';
import { type Office, openOffice } from './office.ts';

type Fresh = { items: { query: string; fresh: number }[] };
type Coded = { code?: string; id: string; items: { id: string }[] };

/** The same on the embedded views and on the real server, where a second role is held back by row-level security. */
function suite(where: string, open: () => Promise<{ office: Office; remove: () => Promise<void> }>): void {
  describe(where, () => {
    let office: Office;
    let remove = async (): Promise<void> => {};
    before(async () => ({ office, remove } = await open()));
    after(async () => {
      await office.stop();
      await remove();
    });

    test('a restricted case is closed to everybody who is not named, in every route, list and in the database itself', async () => {
      const boss = await office.enter('مشرفة', 'supervisor');
      const one = await office.enter('عضوة', 'investigator');
      const other = await office.enter('غريبة', 'investigator');
      const auditor = await office.enter('مدققة', 'auditor');
      const made = await boss.send<Coded>('POST', '/v1/cases', { title: 'سرية', campaign: null, origin: 'other' });
      const id = made.body.id;
      assert.equal((await other.get(`/v1/cases/${id}`)).status, 200);
      await boss.send('PUT', `/v1/cases/${id}/access`, {
        access: 'restricted',
        compartment: null,
        reason: 'حماية شاهدة',
      });
      await boss.send('POST', `/v1/cases/${id}/members`, { person: one.id, reason: 'مكلفة بالبحث' });
      assert.equal((await one.get(`/v1/cases/${id}`)).status, 200);
      const listOf = async (who: typeof one) => (await who.get<Coded>('/v1/cases')).body.items.map((row) => row.id);
      assert.ok((await listOf(one)).includes(id));
      const query = `q=${encodeURIComponent('سرية')}`;
      const searchFor = async (who: typeof one) =>
        (await who.get<Coded>(`/v1/cases?${query}`)).body.items.map((row) => row.id);
      const freshFor = async (who: typeof one) =>
        (await who.get<Fresh>('/v1/case-searches')).body.items.find((row) => row.query === query)?.fresh;
      await other.send('POST', '/v1/case-searches', { name: 'كلمات', query, shared: true });
      await one.send('POST', `/v1/cases/${id}/notes`, { text: 'تغيرت' });
      assert.deepEqual(await searchFor(one), [id]);
      assert.equal(await freshFor(one), 1);
      for (const who of [other, auditor]) {
        assert.equal((await who.get<Coded>(`/v1/cases/${id}`)).body.code, 'case-restricted');
        assert.ok(!(await listOf(who)).includes(id));
        assert.deepEqual(await searchFor(who), [], 'nor do the words of its title tell that it is there');
        assert.equal(await freshFor(who), 0);
      }
      for (const path of ['notes', 'tasks', 'operations', 'arrests', 'referral', 'exhibits', 'merge'])
        assert.ok([400, 403].includes((await other.send(`POST`, `/v1/cases/${id}/${path}`, {})).status), path);
      const note = await other.send<Coded>('POST', `/v1/cases/${id}/notes`, { text: 'تسلل' });
      assert.equal(note.body.code, 'case-restricted');

      const { views } = office.sanad.spine;
      const rowsFor = (person: string, roles: string, table: string): Promise<number> =>
        views.transaction().execute(async (trx) => {
          await sql`select set_config('sanad.person', ${person}, true), set_config('sanad.roles', ${roles}, true),
            set_config('sanad.now', '2026-11-24T00:00:00.000Z', true), set_config('role', 'sanad_reader', true)`.execute(
            trx,
          );
          const { rows } =
            await sql`select 1 from ${sql.table(table)} where ${table === 'cases.cases' ? sql`id` : sql`"case"`} = ${id}`.execute(
              trx,
            );
          return rows.length;
        });
      for (const table of ['cases.cases', 'cases.timeline']) {
        assert.ok((await rowsFor(one.id, 'investigator', table)) > 0, table);
        assert.equal(await rowsFor(other.id, 'investigator', table), 0, table);
        assert.equal(await rowsFor(auditor.id, 'auditor', table), 0, table);
      }
      await assert.rejects(
        views.transaction().execute(async (trx) => {
          await sql`select set_config('role', 'sanad_reader', true)`.execute(trx);
          await sql`update cases.cases set access = 'open'`.execute(trx);
        }),
      );
    });

    test('who works on the same campaign is told that somebody else does, and nothing more', async () => {
      const boss = await office.enter('مشرفة', 'supervisor');
      const other = await office.enter('غريبة', 'investigator');
      const campaign = office.sanad.newId('camp');
      const open = async (who: typeof boss): Promise<string> =>
        (await who.send<Coded>('POST', '/v1/cases', { title: 'اسم سري', campaign, origin: 'campaign' })).body.id;
      const [hidden, own] = [await open(boss), await open(other)];
      const seen = async () =>
        (await other.get<{ elsewhere: boolean; beside: { id: string }[] }>(`/v1/cases/${own}/oversight`)).body;
      assert.deepEqual(await seen().then(({ elsewhere, ...rest }) => [elsewhere, (rest as { code?: string }).code]), [
        false,
        undefined,
      ]);
      assert.deepEqual(
        (await seen()).beside.map(({ id }) => id),
        [hidden],
        'a case that she may read is named',
      );
      await boss.send('PUT', `/v1/cases/${hidden}/access`, {
        access: 'restricted',
        compartment: null,
        reason: 'حماية',
      });
      const told = await seen();
      assert.equal(told.elsewhere, true);
      assert.ok(!JSON.stringify(told).includes(hidden));
    });

    test('two cases that hold posts with one number meet, though neither was opened from a campaign', async () => {
      const boss = await office.enter('مشرفة', 'supervisor');
      const other = await office.enter('غريبة', 'investigator');
      const offer = (n: number) => ({
        id: `number-${n}`,
        text: `أجي تخدمي من دارك بالتيليفون، 350 درهم فالنهار، تواصلي 0600000177 ${'📞'.repeat(n)}`,
        platform: 'facebook',
        author: `compte_${n}`,
        postedAt: `2026-11-0${n}T10:00:00.000Z`,
      });
      const lines = Buffer.from([offer(1), offer(2)].map((one) => JSON.stringify(one)).join('\n'));
      assert.ok((await other.lines('/v1/batches?source=x&legalBasis=y', lines)).status < 300);
      const [queued] = (await other.get<{ items: { campaign: string }[] }>('/v1/queue?limit=1')).body.items;
      const posts = (await other.get<Coded>(`/v1/campaigns/${queued!.campaign}/posts`)).body.items.map(({ id }) => id);
      assert.equal(posts.length, 2, 'one number, one campaign');
      const collect = async (who: typeof boss, post: string): Promise<string> => {
        const made = { title: 'اسم سري', campaign: null, origin: 'report' };
        const { id } = (await who.send<Coded>('POST', '/v1/cases', made)).body;
        const signature = who.sign({ kind: 'exhibit.collected', case: id, posts: [post] });
        assert.equal((await who.send('POST', `/v1/cases/${id}/exhibits`, { posts: [post], signature })).status, 201);
        return id;
      };
      const [hidden, own] = [await collect(boss, posts[0]!), await collect(other, posts[1]!)];
      type Told = { elsewhere: boolean; beside: { id: string }[] };
      const told = async () => (await other.get<Told>(`/v1/cases/${own}/oversight`)).body;
      assert.deepEqual(
        (await told()).beside.map(({ id }) => id),
        [hidden],
      );
      await boss.send('PUT', `/v1/cases/${hidden}/access`, {
        access: 'restricted',
        compartment: null,
        reason: 'حماية',
      });
      const blind = await told();
      assert.deepEqual([blind.elsewhere, blind.beside], [true, []]);
      assert.ok(!JSON.stringify(blind).includes(hidden));
    });

    test('broken glass opens a case for four hours, is told in its timeline, and closes again by itself', async () => {
      const boss = await office.enter('مشرفة', 'supervisor');
      const other = await office.enter('غريبة', 'investigator');
      const made = await boss.send<Coded>('POST', '/v1/cases', { title: 'مغلقة', campaign: null, origin: 'other' });
      const id = made.body.id;
      await boss.send('PUT', `/v1/cases/${id}/access`, { access: 'restricted', compartment: null, reason: 'حماية' });
      assert.equal((await other.get<Coded>(`/v1/cases/${id}`)).body.code, 'case-restricted');
      assert.equal((await other.send('POST', `/v1/cases/${id}/break-glass`, { reason: 'قصير' })).status, 400);
      const reason = 'امرأة في خطر الآن واسمها في هذا الملف';
      assert.equal((await other.send('POST', `/v1/cases/${id}/break-glass`, { reason })).status, 201);
      assert.equal((await other.get(`/v1/cases/${id}`)).status, 200);
      const file = (await boss.get<{ timeline: { type: string; by: string }[] }>(`/v1/cases/${id}`)).body;
      assert.ok(file.timeline.some((event) => event.type === 'glass.broken' && event.by === other.id));
      office.ahead(5 * 3_600_000);
      try {
        assert.equal((await other.get<Coded>(`/v1/cases/${id}`)).body.code, 'case-restricted');
      } finally {
        office.ahead(0);
      }
    });

    test('a compartment opens its cases to its members, and to nobody who left it', async () => {
      const boss = await office.enter('مشرفة', 'supervisor');
      const one = await office.enter('فرقة', 'investigator');
      const made = await boss.send<Coded>('POST', '/v1/cases', { title: 'فرقة', campaign: null, origin: 'other' });
      const group = (await boss.send<Coded>('POST', '/v1/compartments', { name: 'فرقة الشمال' })).body.id;
      const path = `/v1/cases/${made.body.id}`;
      await boss.send('PUT', `${path}/access`, { access: 'restricted', compartment: group, reason: 'فرقة' });
      assert.equal((await one.get(path)).status, 403);
      await boss.send('PUT', `/v1/compartments/${group}/members/${one.id}`, {});
      assert.equal((await one.get(path)).status, 200);
      await boss.send('DELETE', `/v1/compartments/${group}/members/${one.id}`, {});
      assert.equal((await one.get(path)).status, 403);
    });

    test('two cases merged and taken apart again stand as before, each with what was added to it', async () => {
      const boss = await office.enter('مشرفة', 'supervisor');
      const open = async (title: string) =>
        (await boss.send<Coded>('POST', '/v1/cases', { title, campaign: null, origin: 'other' })).body.id;
      const [a, b] = [await open('الأولى'), await open('الثانية')];
      type File = { notes: { text: string }[]; timeline: { type: string }[] };
      const notesOf = async (id: string) =>
        (await boss.get<File>(`/v1/cases/${id}`)).body.notes.map((note) => note.text);
      await boss.send('POST', `/v1/cases/${a}/notes`, { text: 'ملاحظة أ' });
      await boss.send('POST', `/v1/cases/${b}/notes`, { text: 'ملاحظة ب' });
      const merge = { from: b, reason: 'نفس الشبكة' };
      assert.equal((await boss.send('POST', `/v1/cases/${a}/merge`, merge)).status, 201);
      type Told = { number: string; timeline: { type: string; text: { number?: string } }[] };
      const { number } = (await boss.get<Told>(`/v1/cases/${b}`)).body;
      const told = (await boss.get<Told>(`/v1/cases/${a}`)).body.timeline.find(({ type }) => type === 'case.merged');
      assert.equal(told?.text.number, number, 'the timeline names the case by its number');
      assert.deepEqual((await notesOf(a)).sort(), ['ملاحظة أ', 'ملاحظة ب']);
      const refused = await boss.send<Coded>('POST', `/v1/cases/${b}/notes`, { text: 'ضائعة' });
      assert.equal(refused.body.code, 'case-merged');
      assert.equal(
        (await boss.send<Coded>('POST', `/v1/cases/${b}/merge`, { from: a, reason: 'عكس' })).body.code,
        'case-merged',
      );
      const list = (await boss.get<Coded>('/v1/cases')).body.items.map((row) => row.id);
      assert.ok(list.includes(a) && !list.includes(b));
      await boss.send('POST', `/v1/cases/${a}/notes`, { text: 'بعد الضم' });
      assert.equal((await boss.send('POST', `/v1/cases/${a}/unmerge`, merge)).status, 201);
      assert.deepEqual((await notesOf(a)).sort(), ['بعد الضم', 'ملاحظة أ']);
      assert.deepEqual(await notesOf(b), ['ملاحظة ب']);
      await new Promise((done) => setTimeout(done, 1500)); // reads are recorded within a second
      const before: string[] = [];
      for await (const row of office.sanad.spine.dumpViews()) before.push(row);
      await office.sanad.spine.rebuild();
      const rebuilt: string[] = [];
      for await (const row of office.sanad.spine.dumpViews()) rebuilt.push(row);
      assert.equal(rebuilt.length, before.length);
      assert.ok(rebuilt.every((row, i) => row === before[i]));
    });
  });
}

suite('embedded', async () => ({ office: await openOffice(), remove: async () => {} }));
if (await findPostgres())
  suite('PostgreSQL', async () => {
    const site = await newPgSite();
    return { office: await openOffice({ databaseUrl: site.options.databaseUrl! }), remove: site.remove };
  });
