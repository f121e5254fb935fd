import type { Answer, Material, ShownStep } from '@sanad/wire/training';
import { useState } from 'react';
import { useWords } from '../words.tsx';
import { GridTable } from './grid-table.tsx';
import { Send } from './send.tsx';

/** A table about to go out, beside what went out before; each cell can be withheld. */
export function GridForm(props: {
  step: ShownStep;
  of: Material | undefined;
  onAnswer: (answer: Answer) => void;
  busy: boolean;
}) {
  const { t } = useWords();
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  if (props.of?.kind !== 'grid') return null;
  const toggle = (cell: number): void => {
    const next = new Set(hidden);
    if (!next.delete(cell)) next.add(cell);
    setHidden(next);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAnswer({ kind: 'cells', hidden: [...hidden] });
      }}
    >
      <p className="small soft">{t('training-grid-hint')}</p>
      <GridTable material={props.of} hidden={hidden} onToggle={toggle} />
      <Send busy={props.busy} ready={hidden.size > 0} />
    </form>
  );
}
