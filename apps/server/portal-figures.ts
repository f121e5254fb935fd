import { formatCsv } from '@sanad/disclosure/csv';
import type { Accounts } from '@sanad/services/accounts';
import type { PublicStandards, PublicTable } from '@sanad/wire/release';

/** Files of the public page, by name: `release_….csv`, `release_….json`, `htcds.csv`; null when there is none. */
export async function figureFile(
  accounts: Accounts,
  name: string,
): Promise<{ readonly text: string; readonly mime: string } | null> {
  if (name === 'htcds.csv') return { text: mappingOf(accounts.standards), mime: 'text/csv; charset=utf-8' };
  const [id, ending] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  const table = (await accounts.tables()).find((one) => one.id === id);
  if (!table) return null;
  if (ending === 'csv') return { text: csvOf(table), mime: 'text/csv; charset=utf-8' };
  if (ending === 'json')
    return { text: `${JSON.stringify(descriptorOf(table), null, 2)}\n`, mime: 'application/json; charset=utf-8' };
  return null;
}

function mappingOf({ htcds: { rows, version, source, verify } }: PublicStandards): string {
  return formatCsv([
    ['column', 'field', 'note', 'standard', 'source', 'verify'],
    ...rows.map(({ column, field, note }) => [column, field, note.en, version, source, verify]),
  ]);
}

/** A row for each cell and each margin; `n` is empty where it is not published. */
export function csvOf({ content }: PublicTable): string {
  return formatCsv([
    ['time', 'mark', 'n', 'status'],
    ...content.cells.map(({ codes, n, status }) => [...codes, n === null ? '' : String(n), status]),
  ]);
}

/** A Data Package (v2) descriptor of the table. */
export function descriptorOf({ id, title, counts, scope, content, classes, releasedAt }: PublicTable) {
  const { definition, threshold, checkpoint } = content;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id.replaceAll('_', '-'),
    title: title.en,
    description: `${counts.en}. ${scope.en}.`,
    created: releasedAt,
    version: `${definition.period.from}.${definition.period.to}`,
    resources: [
      {
        name: 'table',
        type: 'table',
        path: `${id}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: [
            { name: 'time', type: 'string', description: 'month (2023-10), quarter (2023-Q4), or * for the period' },
            { name: 'mark', type: 'string', description: 'origin of a case or role of a person; * for all' },
            { name: 'n', type: 'integer', constraints: { minimum: 0 }, description: 'count; empty: not published' },
            {
              name: 'status',
              type: 'string',
              constraints: { enum: ['ok', 'primary', 'secondary', 'rounded', 'noisy'] },
              description:
                'primary: above 0 and below the threshold; secondary: hidden to protect those; noisy: with random noise',
            },
          ],
          missingValues: [''],
          primaryKey: ['time', 'mark'],
        },
      },
    ],
    // What Sanad adds to the standard.
    sanad: {
      countingUnit: definition.unit,
      stage: definition.stage,
      period: definition.period,
      offences: definition.offences,
      threshold,
      noise: content.noise ?? null,
      checkpoint,
      iccs: classes.map(({ code }) => code),
    },
  };
}
