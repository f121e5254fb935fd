import type { CaseRow } from '@sanad/wire/case';
import type { Page } from '@sanad/wire/common';
import { useQuery } from '@tanstack/react-query';
import { read } from './api.ts';
import { Empty, Island, Link, Problem, Said, Waiting } from './parts.tsx';
import { useWords } from './words.tsx';

export default function CasesPage() {
  const { t, date } = useWords();
  const list = useQuery({
    queryKey: ['cases'],
    queryFn: async () => (await read<Page<CaseRow>>('/v1/cases?limit=200')).body,
  });
  if (list.isPending) return <Waiting />;
  if (!list.data)
    return (
      <div className="page">
        <Problem error={list.error} />
      </div>
    );
  if (list.data.items.length === 0)
    return (
      <Empty title="cases-empty" text="cases-empty-text">
        <Link to="/queue" className="button main">
          {t('place-queue')}
        </Link>
      </Empty>
    );
  return (
    <div className="page">
      <h1>{t('place-cases')}</h1>
      <div className="sheet scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('case-number')}</th>
              <th scope="col">{t('case-title')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('opened')}</th>
              <th scope="col" className="num">
                {t('exhibits')}
              </th>
              <th scope="col" className="num">
                {t('arrests')}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.data.items.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/cases/${row.id}`}>
                    <Island>{row.number}</Island>
                  </Link>
                </td>
                <td>
                  <Said>{row.title}</Said>
                </td>
                <td>
                  <span className="tag settled">{t(`case-${row.state}`)}</span>
                </td>
                <td>{date(row.openedAt)}</td>
                <td className="num">{row.exhibits}</td>
                <td className="num">{row.arrests}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
