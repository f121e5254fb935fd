import { toHex } from '@sanad/base/bytes';
import { COLUMNS, type Column, columnsOf, titleRowOf } from '@sanad/wire/complaint-columns';
import { type ReadComplaints, readComplaints } from '@sanad/wire/complaint-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FileField } from '../file-field.tsx';
import { Link, Problem, Scrolls, Section, Waiting } from '../parts.tsx';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';
import { newCode, recordComplaint } from './complaint.ts';
import { deskKeys } from './desk-reads.ts';
import { Choice } from './fields.tsx';
import { KeyCard } from './key-card.tsx';
import { readTableFile, type TableFile } from './workbook.ts';

const SHOWN = 8;

/** An association's older table: read here, shown first, sealed row by row; what was not understood is named. */
export default function ImportPage() {
  const { t } = useWords();
  const keys = useQuery(deskKeys);
  const [table, setTable] = useState<TableFile | null>(null);
  const [columns, setColumns] = useState<(Column | null)[]>([]);
  const [digest, setDigest] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  if (!keys.data) return keys.error ? <Problem error={keys.error} /> : <Waiting />;
  const { desk, vault } = keys.data;
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readTableFile(bytes);
      setDigest(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
      setTable(read);
      setColumns(columnsOf(read.rows[titleRowOf(read.rows)] ?? []));
      setUnreadable(read.rows.length < 2);
    } catch {
      setTable(null);
      setUnreadable(true);
    }
  };
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('desk-import')}</h1>
        <p className="soft">{t('import-hint')}</p>
      </header>
      {desk === null ? <KeyCard /> : null}
      <FileField label={t('import-choose')} accept=".csv,.tsv,.txt,.xlsx" onChoose={choose} />
      {unreadable ? <p className="notice bad">{t('import-unreadable')}</p> : null}
      {table && !unreadable && desk !== null ? (
        <>
          <Section title={t('import-columns')}>
            <div className="two-fields">
              {(table.rows[titleRowOf(table.rows)] ?? []).map((title, n) => (
                <Choice
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                  key={n}
                  name={`column-${n}`}
                  label={title || String(n + 1)}
                  value={columns[n] ?? ''}
                  onChange={(value) =>
                    setColumns(columns.map((one, i) => (i === n ? ((value || null) as Column) : one)))
                  }
                >
                  <option value="">{t('import-ignored')}</option>
                  {COLUMNS.map((column) => (
                    <option key={column} value={column}>
                      {t(`import-as-${column}`)}
                    </option>
                  ))}
                </Choice>
              ))}
            </div>
          </Section>
          {columns.includes('saw') ? null : <p className="notice">{t('import-no-saw')}</p>}
          <Take
            key={digest}
            read={readComplaints(table.rows, columns)}
            sheets={table.sheets}
            digest={digest}
            to={{ desk, vault }}
          />
        </>
      ) : null}
    </div>
  );
}

type TakeProps = {
  read: ReadComplaints;
  sheets: readonly string[];
  /** of the whole file, so that a row of it is recorded once, also when the page was closed half way */
  digest: string;
  to: { desk: string; vault: string | null };
};

function Take({ read, sheets, digest, to }: TakeProps) {
  const { t } = useWords();
  const [done, setDone] = useState<number | null>(null);
  const [again, setAgain] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const { complaints, problems } = read;
  const go = async (): Promise<void> => {
    try {
      for (let n = done ?? 0; n < complaints.length; n++) {
        const { row, ...told } = complaints[n]!;
        const how = { heard: 'imported', language: 'ar', once: `${digest}:${row}` } as const;
        const { repeated } = await recordComplaint(newCode(), told, to, how);
        if (repeated) setAgain((count) => count + 1);
        setDone(n + 1);
      }
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const lines = [
    ...sheets.map((name) => t('import-sheet', { name })),
    ...read.ignored.map((title) => t('import-column', { title })),
    ...problems.map(({ row, why }) => t('import-row', { row: String(row), why: t(`import-why-${why}`) })),
  ];
  return (
    <>
      <Section title={t('import-preview')}>
        <p>
          {t('import-good', { count: complaints.length })} · {t('import-bad', { count: problems.length })}
        </p>
        <Scrolls label={t('import-preview')} across>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('import-as-saw')}</th>
                <th scope="col">{t('import-as-contacts')}</th>
                <th scope="col">{t('import-as-name')}</th>
                <th scope="col">{t('import-as-under-age')}</th>
              </tr>
            </thead>
            <tbody>
              {complaints.slice(0, SHOWN).map((one) => (
                <tr key={one.row}>
                  <td dir="auto">{one.saw.slice(0, 160)}</td>
                  <td dir="auto" className="fixed">
                    {one.contacts.slice(0, 60)}
                  </td>
                  <td dir="auto">{one.name || one.contact ? '•••' : ''}</td>
                  <td>{one.underAge === 'skipped' ? '' : t(one.underAge)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
        {lines.length > 0 ? (
          <>
            <ul className="small">
              {lines.slice(0, 20).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>
              <button
                type="button"
                className="button quiet"
                onClick={() => saveFile(new Blob([lines.join('\n')], { type: 'text/plain' }), 'import-report.txt')}
              >
                {t('import-report')}
              </button>
            </p>
          </>
        ) : null}
      </Section>
      <p className="line">
        <button
          type="button"
          className="button main"
          disabled={complaints.length === 0 || done === complaints.length}
          onClick={go}
        >
          {t('import-go')}
        </button>
        {done === null ? null : (
          <span role="status">
            {t('import-done', { done: done - again, count: complaints.length })}
            {again > 0 ? <> · {t('import-repeated', { count: again })}</> : null}
          </span>
        )}
      </p>
      <Problem error={error} />
    </>
  );
}
