import { noiseWithin } from '@sanad/disclosure/noise';
import type { FigureWish } from '@sanad/wire/figure';
import type { ReleaseRow } from '@sanad/wire/release';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Problem, Said, Scrolls, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { FigureNav } from './figure-nav.tsx';
import { periodTold } from './period-told.ts';
import { catalogue, releaseList } from './reads.ts';
import { firstWish, WishFields } from './wish-fields.tsx';

/** What a noisy table may cost of the budget of its measure: the more, the nearer to the truth. */
const NOISES = [0.1, 0.25, 0.5] as const;

/** The release ledger: tables that wait for a second person, went out, were refused or withdrawn. */
export default function ReleasesPage() {
  const { t } = useWords();
  const { mayWork } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const known = useQuery(catalogue);
  const found = useQuery(releaseList);
  if (!known.data || !found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      setError(null);
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      await found.refetch();
      setBusy(false);
    }
  };
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('figures-releases')}</h1>
        <p className="soft">{t('releases-hint')}</p>
        <FigureNav />
      </header>
      <Problem error={error} />
      {mayWork ? <Propose busy={busy} onSend={(body) => act(() => send('POST', '/v1/releases', body))} /> : null}
      {found.data.items.map((row) => (
        <Release key={row.id} row={row} names={found.data.names} busy={busy} act={act} />
      ))}
    </div>
  );
}

function Propose(props: {
  busy: boolean;
  onSend: (body: FigureWish & { marks: boolean; noise: number | null; reason: string }) => Promise<boolean>;
}) {
  const { busy, onSend } = props;
  const { t, number } = useWords();
  const known = useQuery(catalogue);
  const [wish, setWish] = useState(firstWish);
  const [reason, setReason] = useState('');
  const [marks, setMarks] = useState(false);
  const [noise, setNoise] = useState('');
  if (!known.data) return null;
  return (
    <Section title={t('release-propose')}>
      <WishFields catalogue={known.data} wish={wish} onChange={setWish} />
      <label className="choice">
        <input
          type="checkbox"
          checked={marks && noise === ''}
          disabled={noise !== ''}
          onChange={(event) => setMarks(event.target.checked)}
        />
        <span>{t('release-marks')}</span>
      </label>
      <div className="field">
        <label htmlFor="release-noise">{t('release-how')}</label>
        <select id="release-noise" value={noise} onChange={(event) => setNoise(event.target.value)}>
          <option value="">{t('release-hiding')}</option>
          {NOISES.map((one) => (
            <option key={one} value={one}>
              {t('release-noisy', { epsilon: number(one), within: noiseWithin(one) })}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="release-reason">{t('release-reason')}</label>
        <input id="release-reason" dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <p className="line">
        <button
          type="button"
          className="button main"
          disabled={busy || reason.trim() === ''}
          onClick={async () => {
            const asked = noise === '' ? { marks, noise: null } : { marks: false, noise: Number(noise) };
            if (await onSend({ ...wish, ...asked, reason })) setReason('');
          }}
        >
          {t('release-propose')}
        </button>
        {busy ? (
          <span className="small soft" role="status">
            {t('release-attacking')}
          </span>
        ) : null}
      </p>
    </Section>
  );
}

type RowProps = {
  row: ReleaseRow;
  names: Readonly<Record<string, string>>;
  busy: boolean;
  act: (work: () => Promise<unknown>) => Promise<boolean>;
};

function Release({ row, names, busy, act }: RowProps) {
  const words = useWords();
  const { t, language, shortDate, number } = words;
  const { session } = useDesk();
  const [note, setNote] = useState('');
  const { content } = row;
  const { from, to } = content.definition.period;
  const isBoss = session.person.roles.includes('supervisor');
  const answer = (given: string) => act(() => send('POST', `/v1/releases/${row.id}/answers`, { answer: given, note }));
  const acts =
    row.state === 'released'
      ? ['withdraw']
      : row.state === 'proposed' && row.by !== session.person.id
        ? ['release', 'refuse']
        : [];
  return (
    <Section title={row.title[language]} beside={<span className="tag settled">{t(`release-${row.state}`)}</span>}>
      <p className="small soft">
        <Facts>
          {`${periodTold(from, words)} – ${periodTold(to, words)}`}
          <Said>{names[row.by] ?? ''}</Said>
          {shortDate(row.at)}
        </Facts>
      </p>
      <p>
        <Said>{row.reason}</Said>
      </p>
      <p className="small">
        {content.noise
          ? t('release-noise', {
              epsilon: number(content.noise.epsilon),
              within: noiseWithin(content.noise.epsilon),
              spent: number(content.noise.spent),
              total: number(content.noise.total),
            })
          : t('release-attack', { hidden: number(content.attack.hidden), examined: number(content.attack.examined) })}
      </p>
      <details>
        <summary>{t('release-table')}</summary>
        <CellTable content={content} />
      </details>
      {isBoss && acts.length > 0 ? (
        <div className="stack tight">
          <div className="field">
            <label htmlFor={`note-${row.id}`}>{t('request-note')}</label>
            <input id={`note-${row.id}`} dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
          <p className="line">
            {acts.map((one) => (
              <button
                key={one}
                type="button"
                className={one === 'release' ? 'button main' : 'button'}
                disabled={busy || (one !== 'release' && note.trim() === '')}
                onClick={() => answer(one)}
              >
                {t(`release-to-${one as 'release'}`)}
              </button>
            ))}
          </p>
        </div>
      ) : null}
    </Section>
  );
}

/** Months down, marks across; what is hidden says so. */
function CellTable({ content }: { content: ReleaseRow['content'] }) {
  const words = useWords();
  const { t, tAny, number } = words;
  const times = [...new Set(content.cells.map(({ codes }) => codes[0]))];
  const marks = [...new Set(content.cells.map(({ codes }) => codes[1]))];
  return (
    <Scrolls label={t('release-table')} across>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {marks.map((mark) => (
              <th key={mark} scope="col" className="num">
                {mark === '*' ? t('figure-all') : tAny(`mark-${mark}`, tAny(`kit-${mark}`, mark))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time}>
              <th scope="row">{time === '*' ? t('figure-all') : periodTold(time, words)}</th>
              {marks.map((mark) => {
                const cell = content.cells.find(({ codes }) => codes[0] === time && codes[1] === mark);
                return (
                  <td key={mark} className="num">
                    {cell?.n == null ? <span className="soft">{t('release-hidden')}</span> : number(cell.n)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
