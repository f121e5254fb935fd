import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Island, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { Basket, Picked } from './basket.ts';
import { FormDialog } from './form-dialog.tsx';

/** One thing that was done to a case, and how it is taken back. */
export type Made = { readonly one: Picked; readonly undo: (reason: string) => Promise<unknown> };

/** All that was done together is taken back, with a reason that stands in every case. */
export function BulkBack(props: { made: readonly Made[]; basket: Basket; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [left, setLeft] = useState(props.made);
  const undoAll = async (reason: string): Promise<void> => {
    let waiting = left;
    try {
      for (const each of left) {
        await each.undo(reason);
        waiting = waiting.filter((other) => other !== each);
      }
    } finally {
      setLeft(waiting);
      props.basket.keep(props.made.filter((each) => !waiting.includes(each)).map((each) => each.one));
    }
  };
  return (
    <FormDialog
      draft="bulk back"
      title={t('bulk-back')}
      submit={t('bulk-back-do', { count: left.length })}
      first={{ reason: '' }}
      path=""
      send={(_path, body) => undoAll((body as { reason: string }).reason)}
      bodyOf={(fields) => ({ reason: (fields['reason'] ?? '').trim() })}
      said={t('bulk-cases-undone', { count: left.length })}
      onClose={props.onClose}
      onDone={() => client.invalidateQueries()}
    >
      {(bind) => (
        <>
          <ul className="picks-list">
            {left.map(({ one }) => (
              <li key={one.id} className="pick-row">
                <span>
                  <Island>{one.number}</Island> <Said>{one.title}</Said>
                </span>
              </li>
            ))}
          </ul>
          <label>
            <span className="label">{t('reason')}</span>
            <textarea dir="auto" required maxLength={500} {...bind('reason')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
