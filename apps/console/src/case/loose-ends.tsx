import type { CaseFile } from '@sanad/wire/case';
import type { Plans } from '@sanad/wire/plan';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Said } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** What would stay open when the case leaves: operations that nobody ended, tasks that nobody did. It stops nothing. */
export function LooseEnds({ file }: { file: CaseFile }) {
  const { t, time, date } = useWords();
  const { mayInvestigate } = useDesk();
  const plans = useQuery({
    queryKey: ['plans', file.id],
    enabled: mayInvestigate,
    queryFn: async () => (await read<Plans>(`/v1/cases/${file.id}/plans`)).body,
  });
  const operations = (plans.data?.items ?? []).filter((one) => one.state === 'planned' || one.state === 'approved');
  const tasks = file.tasks.filter((task) => task.doneAt === null);
  if (operations.length === 0 && tasks.length === 0) return null;
  return (
    <div className="notice due stack tight">
      <p className="strong">{t('loose-ends')}</p>
      <ul>
        {operations.map((one) => (
          <li key={one.id}>
            {t('loose-operation')} <Said>{one.place}</Said> · {time(one.at)} · {t(`plan-${one.state}`)}
          </li>
        ))}
        {tasks.map((task) => (
          <li key={task.id}>
            {t('loose-task')} <Said>{task.title}</Said>
            {task.dueAt ? ` · ${t('task-due')} ${date(task.dueAt)}` : ''}
          </li>
        ))}
      </ul>
      <p className="small">{t('loose-hint')}</p>
    </div>
  );
}
