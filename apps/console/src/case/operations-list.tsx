import type { CaseFile } from '@sanad/wire/case';
import { Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Strike } from './strike.tsx';

/** Operations that took place: when and where; what was recorded by mistake is struck out here. */
export function OperationsList(props: { file: CaseFile; editable: boolean; onDone: () => Promise<void> }) {
  const { time } = useWords();
  const { file, editable, onDone } = props;
  if (file.operations.length === 0) return null;
  return (
    <ul className="parties">
      {file.operations.map((one) => (
        <li key={one.id} className="stack tight">
          <p>
            <Said>{one.place}</Said> · {time(one.at)}
          </p>
          {editable ? <Strike path={`/v1/cases/${file.id}/operations/${one.id}`} onDone={onDone} /> : null}
        </li>
      ))}
    </ul>
  );
}
