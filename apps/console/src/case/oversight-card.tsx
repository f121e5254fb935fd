import type { CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { Island, Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Holds } from './holds.tsx';
import { AccessDialog, MemberDialog, MergeDialog, OrderDialog, ReceiptDialog } from './oversight-dialogs.tsx';
import { ReasonDialog, type Reasoned } from './reason-dialog.tsx';
import { useOversight } from './use-oversight.ts';

type Open = 'access' | 'member' | 'receipt' | 'order' | 'merge' | null;

/** Who sees the case, what the prosecutor's office answered, what was merged into it. */
export function OversightCard({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t, date, time } = useWords();
  const { session } = useDesk();
  const [opened, setOpened] = useState<Open>(null);
  const [act, setAct] = useState<Reasoned | null>(null);
  const found = useOversight(file.id);
  const held = found.data;
  if (!held) return <Problem error={found.error} />;
  const again = async (): Promise<void> => {
    await found.refetch();
    await onDone();
  };
  const is = (role: (typeof session.person.roles)[number]): boolean => session.person.roles.includes(role);
  const left = ['referred', 'requalified', 'judged'].includes(file.state);
  const answers = is('supervisor') || is('prosecutor-liaison');
  const name = (id: string): string => held.names[id] ?? '—';
  const close = (): void => setOpened(null);
  return (
    <>
      <section className="stack">
        <h2>{t('who-sees')}</h2>
        <p>
          <span className={`tag ${held.access === 'open' ? 'settled' : 'review'}`}>{t(`access-${held.access}`)}</span>{' '}
          {held.compartment ? <Said>{held.compartment.name}</Said> : null}
        </p>
        <Holds file={file} held={held} onAsk={setAct} />
        {held.members.length > 0 ? (
          <ul className="stack tight small">
            {held.members.map((one) => (
              <li key={one.person} className="line between">
                <Said>{name(one.person)}</Said>
                {is('supervisor') && held.members.length > 1 ? (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={`${t('member-remove')} — ${name(one.person)}`}
                    onClick={() =>
                      setAct({
                        title: `${t('member-remove')} — ${name(one.person)}`,
                        method: 'DELETE',
                        path: `/v1/cases/${file.id}/members/${one.person}`,
                      })
                    }
                  >
                    {t('member-remove')}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
        {held.glass.map((one) => (
          <p key={one.at} className="notice bad small">
            {t('glass-was-broken', { name: name(one.person), time: time(one.at) })} <bdi>{one.reason}</bdi>
          </p>
        ))}
        {held.merged.map((one) => (
          <p key={one.id} className="line between small">
            <span>
              {t('merged-here')} <Island>{one.number}</Island> <Said>{one.title}</Said>
            </span>
            {left ? null : (
              <button
                type="button"
                className="button quiet"
                onClick={() =>
                  setAct({
                    title: `${t('unmerge')} — ${one.number}`,
                    method: 'POST',
                    path: `/v1/cases/${file.id}/unmerge`,
                    body: { from: one.id },
                  })
                }
              >
                {t('unmerge')}
              </button>
            )}
          </p>
        ))}
        <div className="line">
          {is('supervisor') ? (
            <>
              <button type="button" className="button" onClick={() => setOpened('access')}>
                {t('set-access')}
              </button>
              <button type="button" className="button" onClick={() => setOpened('member')}>
                {t('member-add')}
              </button>
            </>
          ) : null}
          {(is('supervisor') || is('investigator')) && !left && held.mergedInto === null ? (
            <button type="button" className="button" onClick={() => setOpened('merge')}>
              {t('merge-case')}
            </button>
          ) : null}
        </div>
      </section>
      {left ? (
        <section className="stack">
          <h2>{t('prosecution')}</h2>
          {held.receipt ? (
            <p>
              <Said>{held.receipt.office}</Said> · <Island>{held.receipt.reference}</Island> ·{' '}
              {date(held.receipt.receivedAt)}
            </p>
          ) : (
            <p className="small soft">{t('receipt-waits')}</p>
          )}
          <ul className="stack tight small">
            {held.orders.map((order) => (
              <li key={order.id}>
                <span className={`tag ${order.done ? 'settled' : 'review'}`}>
                  {t(order.done ? 'order-done' : 'order-open')}
                </span>{' '}
                <Island>{order.reference}</Island> <bdi>{order.text}</bdi>
              </li>
            ))}
          </ul>
          {answers ? (
            <div className="line">
              {held.receipt ? null : (
                <button type="button" className="button main" onClick={() => setOpened('receipt')}>
                  {t('record-receipt')}
                </button>
              )}
              <button type="button" className="button" onClick={() => setOpened('order')}>
                {t('record-order')}
              </button>
            </div>
          ) : null}
        </section>
      ) : null}
      {act ? <ReasonDialog act={act} onClose={() => setAct(null)} onDone={again} /> : null}
      {opened === 'access' ? <AccessDialog file={file} held={held} onClose={close} onDone={again} /> : null}
      {opened === 'member' ? <MemberDialog file={file} held={held} onClose={close} onDone={again} /> : null}
      {opened === 'merge' ? <MergeDialog file={file} held={held} onClose={close} onDone={again} /> : null}
      {opened === 'receipt' ? <ReceiptDialog file={file} held={held} onClose={close} onDone={again} /> : null}
      {opened === 'order' ? <OrderDialog file={file} held={held} onClose={close} onDone={again} /> : null}
    </>
  );
}
