import type { CaseImport, ImportedRow } from '@sanad/wire/case-import';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { FileField } from '../file-field.tsx';
import { Island, Link, Problem, Said, Scrolls, Section } from '../parts.tsx';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';

const EXAMPLE = 'title,origin,reference,note,task,due\r\n';

/** A table of cases from elsewhere: every row is shown with what becomes of it before anything is recorded. */
export default function CaseImportPage() {
  const { t } = useWords();
  const { say } = useDesk();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [report, setReport] = useState<CaseImport | null>(null);
  const [isDone, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ask = async (table: string, apply: boolean): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const key = apply ? { key: crypto.randomUUID() } : {};
      const { body } = await send<CaseImport>('POST', '/v1/case-import', { text: table, apply }, key);
      setReport(body);
      setDone(apply);
      if (apply) say(t('cases-opened', { count: body.opened }));
      if (apply) await client.invalidateQueries({ queryKey: ['cases'] });
    } catch (thrown) {
      setError(thrown);
      if (!apply) setReport(null);
    }
    setBusy(false);
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const table = await file.text();
    setText(table);
    await ask(table, false);
  };
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/cases">{t('place-cases')}</Link>
        </p>
        <h1>{t('cases-import')}</h1>
        <p className="soft">{t('cases-import-hint')}</p>
      </header>
      <div className="line">
        <FileField label={t('import-choose')} accept=".csv,.txt" onChoose={choose} />
        <button
          type="button"
          className="button quiet"
          onClick={() => saveFile(new Blob(['\ufeff', EXAMPLE], { type: 'text/csv' }), 'sanad-cases.csv')}
        >
          {t('cases-import-empty')}
        </button>
      </div>
      <Problem error={error} />
      {report ? (
        <>
          <Section title={t(isDone ? 'cases-import-done' : 'cases-import-preview')}>
            <p>
              {t(isDone ? 'cases-opened' : 'cases-to-open', { count: report.opened })} ·{' '}
              {t('cases-left-out', { count: report.left })}
            </p>
            {report.unread.length > 0 ? (
              <p className="small soft">{t('cases-import-unread', { names: report.unread.join('، ') })}</p>
            ) : null}
            <Rows rows={report.rows} />
          </Section>
          {isDone ? null : (
            <p>
              <button
                type="button"
                className="button main"
                disabled={busy || report.opened === 0}
                onClick={() => ask(text, true)}
              >
                {t('cases-open-all', { count: report.opened })}
              </button>
            </p>
          )}
        </>
      ) : null}
    </div>
  );
}

function Rows({ rows }: { rows: readonly ImportedRow[] }) {
  const { t, number } = useWords();
  return (
    <Scrolls label={t('cases-import-preview')} across>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('row-number')}</th>
            <th scope="col">{t('case-title')}</th>
            <th scope="col">{t('origin')}</th>
            <th scope="col">{t('row-outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{number(row.line)}</td>
              <th scope="row">
                <Said>{row.title}</Said>
              </th>
              <td>{t(`origin-${row.origin}`)}</td>
              <td>
                {row.case ? (
                  <Link to={`/cases/${row.case.id}`}>
                    <Island>{row.case.number}</Island>
                  </Link>
                ) : (
                  <span className={`tag ${row.problem ? 'review' : 'settled'}`}>
                    {t(row.problem ? `row-${row.problem}` : 'row-opens')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
