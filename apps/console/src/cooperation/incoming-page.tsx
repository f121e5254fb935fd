import { type IncomingRow, requestKind } from '@sanad/wire/cooperation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { countryName } from './country.ts';
import { CountryOptions } from './country-options.tsx';
import { DelayTable } from './figures-section.tsx';
import { delaysOf } from './incoming-delays.ts';

const FINAL: readonly string[] = ['answered', 'refused'];

/** Requests of other states, held with the same terms and two persons as our own. */
export default function IncomingPage() {
  const { t } = useWords();
  const { mayWork } = useDesk();
  const [opened, setOpened] = useState(false);
  const found = useQuery({
    queryKey: ['incoming'],
    queryFn: async () =>
      (await read<{ items: IncomingRow[]; names: Record<string, string> }>('/v1/cooperation/incoming')).body,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const again = async (): Promise<void> => void (await found.refetch());
  const { items, names } = found.data;
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/cooperation">{t('place-cooperation')}</Link>
        </p>
        <h1>{t('incoming')}</h1>
        <p className="soft">{t('incoming-hint')}</p>
        {mayWork ? (
          <p>
            <button type="button" className="button main" onClick={() => setOpened(true)}>
              {t('incoming-register')}
            </button>
          </p>
        ) : null}
      </header>
      {items.length === 0 ? <p className="soft">{t('incoming-empty')}</p> : null}
      {items.map((row) => (
        <Incoming key={row.id} row={row} names={names} onDone={again} />
      ))}
      <DelayTable rows={delaysOf(items)} isIncoming />
      {opened ? <RegisterDialog onClose={() => setOpened(false)} onDone={again} /> : null}
    </div>
  );
}

function Incoming(props: { row: IncomingRow; names: Readonly<Record<string, string>>; onDone: () => Promise<void> }) {
  const { row, names } = props;
  const { t, language, date } = useWords();
  const { session, mayWork } = useDesk();
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const may = (to: string): boolean => !FINAL.includes(to) || session.person.roles.includes('supervisor');
  const isProposed = row.state.endsWith('-proposed');
  const move = async (to: string): Promise<void> => {
    try {
      await send('POST', `/v1/cooperation/incoming/${row.id}/moves`, { to, note });
      setError(null);
      setNote('');
    } catch (thrown) {
      setError(thrown);
    }
    await props.onDone();
  };
  return (
    <Section title={row.title[language]} beside={<span className="tag settled">{t(`incoming-${row.state}`)}</span>}>
      <p className="soft">
        <Facts>
          <Island>{row.number}</Island>
          {countryName(row.country, language)}
          <Said>{row.authority}</Said>
          <Island>{row.theirReference}</Island>
          {row.due ? (
            <span className={`term ${row.nearness}`}>
              {t(row.nearness === 'over' ? 'term-over' : 'term-due')} <Island>{row.due}</Island>
            </span>
          ) : null}
        </Facts>
      </p>
      {row.summary ? <Said className="block">{row.summary}</Said> : null}
      <ol className="stack tight small">
        {row.history.map((one) => (
          <li key={`${one.at} ${one.what}`}>
            <strong>{t(`incoming-${one.what as IncomingRow['state']}`)}</strong> — <Said>{names[one.by] ?? ''}</Said>،{' '}
            {date(one.at)}
            {one.note ? <Said className="block soft">{one.note}</Said> : null}
          </li>
        ))}
      </ol>
      <Problem error={error} />
      {mayWork && row.moves.length > 0 ? (
        <div className="stack tight">
          <div className="field">
            <label htmlFor={`note-${row.id}`}>{t('request-note')}</label>
            <input id={`note-${row.id}`} dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
          {row.moves.every(may) ? null : <p className="small soft">{t('incoming-waits-supervisor')}</p>}
          <p className="line">
            {row.moves.filter(may).map((to) => (
              <button key={to} type="button" className="button" onClick={() => move(to)}>
                {t(to === 'executing' && isProposed ? 'incoming-take-back' : `incoming-to-${to}`)}
              </button>
            ))}
          </p>
        </div>
      ) : null}
    </Section>
  );
}

function RegisterDialog(props: { onClose: () => void; onDone: () => Promise<void> }) {
  const { t, tAny } = useWords();
  const today = new Date().toISOString().slice(0, 10);
  const first = {
    country: 'ES',
    authority: '',
    theirReference: '',
    kind: 'preservation',
    summary: '',
    receivedOn: today,
  };
  return (
    <FormDialog
      draft="incoming"
      title={t('incoming-register')}
      submit={t('incoming-register')}
      first={first}
      path="/v1/cooperation/incoming"
      bodyOf={(fields) => fields}
      said={t('incoming-received')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind) => (
        <>
          <label className="field">
            <span className="label">{t('country')}</span>
            <select {...bind('country')}>
              <CountryOptions except="MA" />
            </select>
          </label>
          <label className="field">
            <span className="label">{t('incoming-kind')}</span>
            <select {...bind('kind')}>
              {requestKind.options
                .filter((kind) => !kind.startsWith('provider') && kind !== 'removal')
                .map((kind) => (
                  <option key={kind} value={kind}>
                    {tAny(`kind-${kind}`, kind)}
                  </option>
                ))}
            </select>
          </label>
          <label className="field">
            <span className="label">{t('incoming-authority')}</span>
            <input {...bind('authority')} required dir="auto" />
          </label>
          <label className="field">
            <span className="label">{t('request-reference')}</span>
            <input {...bind('theirReference')} dir="ltr" />
          </label>
          <label className="field">
            <span className="label">{t('incoming-on')}</span>
            <input {...bind('receivedOn')} type="date" required />
          </label>
          <label className="field">
            <span className="label">{t('incoming-summary')}</span>
            <textarea {...bind('summary')} rows={3} dir="auto" />
          </label>
        </>
      )}
    </FormDialog>
  );
}
