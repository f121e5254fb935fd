import type { NewEntry, ViewsTransaction } from '@sanad/platform/ports';
import { type CaseImport, caseImport, newCaseImport } from '@sanad/wire/case-import';
import { type Route, route } from '@sanad/wire/route';
import { markKnown, readCaseTable, type TableRow } from './case-import.ts';
import { openCase } from './commands.ts';
import { nextNumber } from './queries.ts';
import type { CasesDeps } from './routes.ts';
import type { CasesTables } from './views.ts';

type Made = Record<number, { readonly id: string; readonly number: string }>;

/** Cases that come from elsewhere as a table: first looked at, then opened together, or none of them. */
export function importRoutes({ spine, newId, now }: CasesDeps): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/case-import',
      summary: 'Reads a table of cases (CSV) and reports every row; with `apply` the good ones are opened in one step',
      roles: ['supervisor'],
      body: newCaseImport,
      answer: caseImport,
      handle: async ({ caller, body, idempotencyKey }) => {
        const table = readCaseTable(body.text);
        let { rows } = table;
        const { result } = await spine.transact(
          async ({ views }) => {
            rows = markKnown(table.rows, await titlesIn(views, table.rows));
            const year = now().slice(0, 4);
            let place = Number((await nextNumber(views, year)).split('/')[1]);
            const entries: NewEntry[] = [];
            const made: Made = {};
            for (const row of body.apply ? rows.filter((one) => one.problem === null) : []) {
              const [id, number] = [newId('case'), `${year}/${String(place++).padStart(4, '0')}`];
              const { title, origin } = row;
              entries.push(openCase(caller.person, { id, number, title, campaign: null, origin }));
              entries.push(...besides(caller.person, id, row, newId));
              made[row.line] = { id, number };
            }
            // the answer is kept with the first case: no title of another case goes there
            return { entries, result: made };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: reportOf(rows, result, table.unread), status: body.apply ? 201 : 200 };
      },
    }),
  ];
}

function reportOf(rows: readonly TableRow[], made: Made, unread: readonly string[]): CaseImport {
  const all = rows.map((row) => ({ ...row, case: made[row.line] ?? null }));
  const left = all.filter((row) => row.problem !== null && row.case === null).length;
  return { rows: all, opened: all.length - left, left, unread: [...unread] };
}

/** Where a case comes from stands in a note; what is to be done is a task. */
function besides(by: string, id: string, row: TableRow, newId: (word: string) => string): NewEntry[] {
  const entry = (type: string, body: object): NewEntry => ({
    ...{ type, version: 1, actor: by, about: [id], scope: id },
    body: { case: id, ...body } as NewEntry['body'],
  });
  const text = [row.reference, row.note].filter((one) => one !== '').join('\n');
  // A day that is given ends with itself, by the legal time of Morocco.
  const dueAt = row.due === '' ? null : `${row.due}T22:59:59.000Z`;
  return [
    ...(text === '' ? [] : [entry('note.written', { note: newId('note'), text, mentions: [] })]),
    ...(row.task === '' ? [] : [entry('task.added', { task: newId('task'), title: row.task, dueAt, person: null })]),
  ];
}

/** Whether a case of that title is there is told, whoever may read it: two cases of one thing are worse. */
async function titlesIn(views: ViewsTransaction, rows: readonly TableRow[]): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(rows.map((row) => row.title))];
  if (wanted.length === 0) return new Set();
  const found = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases')
    .select('title')
    .where('title', 'in', wanted)
    .execute();
  return new Set(found.map((row) => row.title));
}
