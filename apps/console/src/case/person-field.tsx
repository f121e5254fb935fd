import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { useWords } from '../words.tsx';

/** Those who work on cases: whom a task may be given to and a note speak to. */
export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    staleTime: 300_000,
    queryFn: async () => (await read<{ items: { id: string; name: string }[] }>('/v1/colleagues')).body.items,
  });
}

/** Whose it is; nobody's in particular when empty. */
export function PersonField(props: { value: string; onChange: (person: string) => void }) {
  const { t } = useWords();
  const people = useColleagues();
  return (
    <label>
      <span className="label">{t('task-person')}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{t('task-anybody')}</option>
        {people.data?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
