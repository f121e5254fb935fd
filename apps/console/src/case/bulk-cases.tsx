import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { useDraft } from '../draft.ts';
import { Island, Problem, Said, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { Basket, Picked } from './basket.ts';
import type { Made } from './bulk-back.tsx';
import { PersonField } from './person-field.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

/** Above so many cases the number is typed before anything is done. */
const TYPED_ABOVE = 20;
const SOON = 7 * 86_400_000;
const CLOSABLE = ['registered', 'preliminary', 'inquiry', 'operation', 'arrested'];

/**
 * One act for the cases of the basket, seen before it is done: each case is changed and recorded on its own; what was
 * refused stays in the basket with the reason, and what was done is handed on, to be taken back together.
 */
export default function BulkCases(props: {
  basket: Basket;
  onClose: () => void;
  onMade: (made: readonly Made[]) => void;
}) {
  const { basket, onClose } = props;
  const { t, number } = useWords();
  const client = useQueryClient();
  const first = {
    act: 'task',
    title: '',
    at: localOf(Date.now() + SOON),
    person: '',
    reason: '',
  };
  const [fields, setFields, dropFields] = useDraft('bulk cases', first);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly { one: Picked; error: unknown }[]>([]);
  const isClosing = fields.act === 'close';
  const fit = basket.cases.filter((one) => !isClosing || CLOSABLE.includes(one.state));
  const set = (name: keyof typeof first, value: string): void => setFields({ ...fields, [name]: value });
  const act = async (one: Picked): Promise<Made> => {
    if (isClosing) {
      const { etag } = await read(`/v1/cases/${one.id}`);
      const move = { to: 'closed', reason: fields.reason.trim() };
      await send('POST', `/v1/cases/${one.id}/moves`, move, { key: crypto.randomUUID(), match: etag });
      return { one, undo: (reason) => send('POST', `/v1/cases/${one.id}/moves/undo`, { reason }) };
    }
    const task = { title: fields.title.trim(), dueAt: instantOfLocal(fields.at), person: fields.person || null };
    const path = `/v1/cases/${one.id}/tasks`;
    const made = await send<{ id: string }>('POST', path, task, { key: crypto.randomUUID() });
    return { one, undo: (reason) => send('DELETE', `${path}/${made.body.id}`, { reason }) };
  };
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made: Made[] = [];
    const failed: { one: Picked; error: unknown }[] = [];
    for (const one of fit) {
      setDone(made.length + failed.length);
      await act(one).then(
        (result) => made.push(result),
        (error) => failed.push({ one, error }),
      );
    }
    setDone(null);
    setRefused(failed);
    basket.keep([...basket.cases.filter((one) => !fit.includes(one)), ...failed.map((each) => each.one)]);
    await client.invalidateQueries();
    if (made.length > 0) props.onMade(made);
    if (failed.length > 0) return;
    dropFields();
    onClose();
  };
  const needsTyping = fit.length > TYPED_ABOVE;
  return (
    <Dialog title={t('basket-act')} onClose={onClose} wide>
      <form className="stack" onSubmit={run}>
        <fieldset className="stack tight">
          <legend className="label">{t('act')}</legend>
          {(['task', 'close'] as const).map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="act" checked={fields.act === one} onChange={() => set('act', one)} />{' '}
              {t(`bulk-${one}`)}
            </label>
          ))}
        </fieldset>
        {isClosing ? (
          <label>
            <span className="label">{t('reason')}</span>
            <textarea
              dir="auto"
              required
              maxLength={4000}
              value={fields.reason}
              onChange={(event) => set('reason', event.target.value)}
            />
          </label>
        ) : (
          <>
            <label>
              <span className="label">{t('task')}</span>
              <input
                type="text"
                dir="auto"
                required
                maxLength={300}
                value={fields.title}
                onChange={(event) => set('title', event.target.value)}
              />
            </label>
            <div className="two-fields">
              <WhenField label={t('task-due')} value={fields.at} onChange={(at) => set('at', at)} />
              <PersonField value={fields.person} onChange={(person) => set('person', person)} />
            </div>
          </>
        )}
        <p className="small soft">{t('bulk-cases-preview', { count: fit.length, all: basket.cases.length })}</p>
        <Scrolls label={t('basket')}>
          <ul className="picks-list">
            {basket.cases.map((one) => {
              const problem = refused.find((each) => each.one.id === one.id);
              return (
                <li key={one.id} className={fit.includes(one) ? 'pick-row' : 'pick-row soft'}>
                  <span>
                    <Island>{one.number}</Island> <Said>{one.title}</Said>
                  </span>
                  <span className="small">{t(`case-${one.state}`)}</span>
                  <button type="button" className="button quiet" onClick={() => basket.toggle(one, false)}>
                    {t('basket-drop')}
                  </button>
                  <Problem error={problem?.error} />
                </li>
              );
            })}
          </ul>
        </Scrolls>
        {needsTyping ? (
          <label>
            <span className="label">{t('bulk-type', { number: number(fit.length) })}</span>
            <input
              type="text"
              inputMode="numeric"
              dir="ltr"
              required
              pattern={String(fit.length)}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        ) : null}
        <div className="modal-foot">
          <button type="submit" className="button main" disabled={fit.length === 0 || done !== null}>
            {done === null ? t('bulk-cases-do', { count: fit.length }) : `${number(done + 1)} / ${number(fit.length)}`}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('keep-and-close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
