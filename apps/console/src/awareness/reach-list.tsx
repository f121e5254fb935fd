import type { ReachNumber } from '@sanad/wire/awareness';
import { useWords } from '../words.tsx';

/** Numbers of reach, each with what it does not say. */
export function ReachList({ numbers }: { numbers: readonly ReachNumber[] }) {
  const { t, tAny, number } = useWords();
  return (
    <ul className="stack tight">
      {numbers.map((one) => (
        <li key={one.measure}>
          <strong>{number(one.value)}</strong> {tAny(`reach-${one.measure}`, one.measure)}{' '}
          <span className="small soft">{one.limits.map((limit) => t(`limit-${limit}`)).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}
