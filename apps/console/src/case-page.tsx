import type { CaseFile } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download, read } from './api.ts';
import { CaseActs } from './case-acts.tsx';
import { CaseOffences } from './case-offences.tsx';
import { CaseReferral } from './case-referral.tsx';
import { useDesk } from './desk.tsx';
import { Digest, Island, Link, Problem, Said, Waiting } from './parts.tsx';
import { type Key, useWords } from './words.tsx';

/** A case: what is due at the top, its timeline as the spine, exhibits and offences beside it. */
export default function CasePage({ id }: { id: string }) {
  const { t, time } = useWords();
  const { session } = useDesk();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => read<CaseFile>(`/v1/cases/${id}`) });
  if (found.isPending) return <Waiting />;
  if (!found.data)
    return (
      <div className="page">
        <Problem error={found.error} />
      </div>
    );
  const { body: file, etag } = found.data;
  const again = (): void => {
    void found.refetch();
  };
  const mayWork = session.person.roles.some((role) => role !== 'auditor');
  const open = file.state !== 'referred' && file.state !== 'closed';
  return (
    <div className="page">
      <header className="stack tight">
        <p className="line small soft">
          <Island>{file.number}</Island>
          <span className="tag settled">{t(`case-${file.state}`)}</span>
          <span>{t('opened-by', { name: file.names[file.openedBy] ?? '—', time: time(file.openedAt) })}</span>
        </p>
        <h1>
          <Said>{file.title}</Said>
        </h1>
        <p className="line small">
          {file.campaigns.map((campaign) => (
            <Link key={campaign.id} to={`/campaigns/${campaign.id}`}>
              {t('campaign-link', { count: campaign.size })}
            </Link>
          ))}
        </p>
      </header>
      <Due file={file} />
      <div className="two">
        <div className="stack big">
          <CaseOffences file={file} etag={etag} editable={open && mayWork} onDone={again} />
          <CaseActs file={file} editable={open && mayWork} onDone={again} />
          <CaseReferral file={file} onDone={again} />
          <Exhibits file={file} />
        </div>
        <aside className="stack big">
          <Dossier file={file} onDone={again} />
          <section className="stack">
            <h2>{t('timeline')}</h2>
            <ol className="timeline">
              {[...file.timeline].reverse().map((event) => (
                <li key={`${event.at}${event.type}${JSON.stringify(event.text)}`}>
                  <p>{t(`event-${event.type.replace('.', '-')}` as Key, event.text)}</p>
                  <p className="small soft">
                    {time(event.at)} · {file.names[event.by] ?? '—'}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </div>
  );
}

/** What is asked of the reader now, in one sentence. */
function Due({ file }: { file: CaseFile }) {
  const { t } = useWords();
  const key: Key =
    file.exhibitList.length === 0
      ? 'due-exhibits'
      : file.offences.length === 0
        ? 'due-offences'
        : file.referral?.state === 'proposed'
          ? 'due-approval'
          : file.state === 'referred'
            ? 'due-nothing'
            : 'due-referral';
  return <p className="notice">{t(key)}</p>;
}

function Exhibits({ file }: { file: CaseFile }) {
  const { t, time } = useWords();
  return (
    <section className="stack" id="exhibits">
      <h2>{t('exhibits-of', { count: file.exhibitList.length })}</h2>
      {file.exhibitList.map((exhibit) => (
        <article key={exhibit.id} className="sheet" aria-label={exhibit.number}>
          <p className="line between">
            <strong>
              <Island>{exhibit.number}</Island>
            </strong>
            <span className="small soft">
              {time(exhibit.collectedAt)} · {file.names[exhibit.collectedBy] ?? '—'}
            </span>
          </p>
          <p className="exhibit-text" dir="auto">
            {exhibit.text ?? exhibit.title}
          </p>
          <details>
            <summary>{t('custody-of', { count: exhibit.custody.length })}</summary>
            <div className="stack tight">
              <p className="small">
                SHA-256 <Digest value={exhibit.sha256} />
              </p>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('when')}</th>
                    <th scope="col">{t('who')}</th>
                    <th scope="col">{t('act')}</th>
                    <th scope="col">{t('signature')}</th>
                  </tr>
                </thead>
                <tbody>
                  {exhibit.custody.map((event) => (
                    <tr key={event.at + event.action}>
                      <td>{time(event.at)}</td>
                      <td>{file.names[event.by] ?? '—'}</td>
                      <td>{t(`custody-${event.action}` as Key)}</td>
                      <td>{event.signed ? t('signed') : t('unsigned')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </article>
      ))}
    </section>
  );
}

function Dossier({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const { t, time } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const get = async (language: 'ar' | 'fr'): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await download(`/v1/cases/${file.id}/dossier?language=${language}`);
      onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack">
      <h2>{t('dossier')}</h2>
      <p className="small soft">{t('dossier-hint')}</p>
      <Problem error={error} />
      <div className="line">
        <button
          type="button"
          className="button main"
          disabled={busy || file.exhibitList.length === 0}
          onClick={() => get('ar')}
        >
          {t('dossier-ar')}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy || file.exhibitList.length === 0}
          onClick={() => get('fr')}
        >
          {t('dossier-fr')}
        </button>
      </div>
      {file.dossiers.map((dossier) => (
        <p key={dossier.sha256} className="small soft">
          {time(dossier.at)} · {file.names[dossier.by] ?? '—'}
          <br />
          <Digest value={dossier.sha256} />
        </p>
      ))}
    </section>
  );
}
