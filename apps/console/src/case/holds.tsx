import type { CaseFile } from '@sanad/wire/case';
import type { Oversight } from '@sanad/wire/oversight';
import { useDesk } from '../desk.tsx';
import { useWords } from '../words.tsx';
import type { Reasoned } from './reason-dialog.tsx';

/** Legal holds: while one stands, nothing of the case is destroyed. Placed and lifted by somebody with a reason. */
export function Holds(props: { file: CaseFile; held: Oversight; onAsk: (act: Reasoned) => void }) {
  const { t, date } = useWords();
  const { session } = useDesk();
  const { file, held, onAsk } = props;
  const mayLift = session.person.roles.includes('supervisor');
  const mayPlace = mayLift || session.person.roles.includes('prosecutor-liaison');
  const path = `/v1/cases/${file.id}/holds`;
  return (
    <>
      {held.holds.map((one) => (
        <p key={one.id} className="line between small">
          <span className="tag review">{t('held', { date: date(one.since) })}</span>
          {mayLift ? (
            <button
              type="button"
              className="button quiet"
              onClick={() => onAsk({ title: t('hold-lift'), method: 'DELETE', path: `${path}/${one.id}` })}
            >
              {t('hold-lift')}
            </button>
          ) : null}
        </p>
      ))}
      {mayPlace && held.holds.length === 0 ? (
        <p>
          <button
            type="button"
            className="button quiet"
            onClick={() => onAsk({ title: t('hold-place'), hint: t('hold-hint'), method: 'POST', path })}
          >
            {t('hold-place')}
          </button>
        </p>
      ) : null}
    </>
  );
}
