import type { CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { downloadWith } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { hasDraft } from '../draft.ts';
import { exportActs, signCustody } from '../exhibit/sign-custody.ts';
import { Digest, Island, Problem, Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ArrestsList } from './arrests-list.tsx';
import { useOffences } from './law.ts';
import { groupsMissing, shownBare } from './offence-stands.ts';
import type { Opened } from './opened.ts';
import { OperationsList } from './operations-list.tsx';
import { OversightCard } from './oversight-card.tsx';
import { PartiesCard } from './parties-card.tsx';
import { PlansCard } from './plans-card.tsx';
import { isUnchecked } from './step-of.ts';
import { Work } from './work.tsx';

type ActsProps = {
  file: CaseFile;
  etag: string | null;
  editable: boolean;
  onOpen: (what: Opened) => void;
  onDone: () => Promise<void>;
};

/** What can be done in a case, on the end side: offences, operations, arrests, referral, dossier. */
export function Acts(props: ActsProps) {
  const { t } = useWords();
  const { mayInvestigate, session } = useDesk();
  // an association considers no offence and goes into no field: it is shown no button that is refused
  const isAuthority = session.edition === 'authority';
  return (
    <aside className="side" aria-label={t('acts')}>
      <Scrolls label={t('acts')}>
        {isAuthority ? <Offences {...props} /> : null}
        <PartiesCard file={props.file} etag={props.etag} onDone={props.onDone} />
        {isAuthority ? <Operations {...props} /> : null}
        <Work file={props.file} mayInvestigate={mayInvestigate} onOpen={props.onOpen} onDone={props.onDone} />
        <Dossier {...props} />
        <OversightCard file={props.file} onDone={props.onDone} />
      </Scrolls>
    </aside>
  );
}

function Offences({ file, editable, onOpen }: ActsProps) {
  const { t, tAny, list, language } = useWords();
  const law = useOffences();
  const known = file.offences.map((one) => one.offence);
  const others = (law.data ?? []).filter((one) => one.elements.length > 0 && !known.includes(one.id));
  return (
    <section className="stack">
      <h2>{t('offences')}</h2>
      <p className="small soft">{t('offences-hint')}</p>
      <Problem error={law.error} />
      <div>
        {file.offences.map((considered) => {
          const offence = law.data?.find((one) => one.id === considered.offence);
          if (!offence) return null;
          const shown = considered.elements.filter((one) => one.state === 'shown').length;
          const bare = shownBare(considered);
          return (
            <div key={considered.offence} className="offence">
              <h3>
                {t('article')} <Island>{offence.article}</Island> · {offence.title[language]}
              </h3>
              <div className="meter" aria-hidden="true">
                {considered.elements.map((one) => (
                  <i key={one.id} className={one.state === 'shown' ? 'met' : one.state === 'not-shown' ? 'not' : ''} />
                ))}
              </div>
              <p className="small">
                {t('elements-shown', { count: shown })}{' '}
                {considered.missing.length > 0 ? (
                  <span className="tag review">
                    {t('elements-missing', {
                      groups: list(groupsMissing(offence, considered.missing).map((one) => tAny(`group-${one}`, one))),
                    })}
                  </span>
                ) : (
                  <span className="tag settled">{t('elements-complete')}</span>
                )}
                {bare > 0 ? (
                  <>
                    {' '}
                    <span className="tag review">{t('elements-bare', { count: bare })}</span>
                  </>
                ) : null}
              </p>
              <p>
                <button type="button" className="button" onClick={() => onOpen({ offence: offence.id })}>
                  {t(editable ? 'edit-elements' : 'see-elements')}
                  {hasDraft(`offence ${file.id} ${offence.id}`) ? ` (${t('draft')})` : ''}
                </button>
              </p>
            </div>
          );
        })}
      </div>
      {editable && others.length > 0 ? (
        <p>
          <button type="button" className="button" onClick={() => onOpen('offences')}>
            {t('add-offence')}
          </button>
        </p>
      ) : null}
      {file.competence ? <p className="notice small">{file.competence.because[language]}</p> : null}
    </section>
  );
}

function Operations({ file, editable, onOpen, onDone }: ActsProps) {
  const { t } = useWords();
  const ready = !isUnchecked(file) && file.state !== 'requalified';
  return (
    <section className="stack">
      <h2>{t('operations')}</h2>
      <p>
        {t('operations-count', { count: file.operations.length })}{' '}
        {t('arrests-count', { count: file.arrestList.length })}
      </p>
      <OperationsList file={file} editable={editable} onDone={onDone} />
      <ArrestsList file={file} editable={editable} onDone={onDone} />
      <PlansCard file={file} editable={editable && ready} onDone={onDone} />
      {editable && !ready ? <p className="small soft">{t('field-later')}</p> : null}
      {editable && ready ? (
        <div className="line">
          <button type="button" className="button" onClick={() => onOpen('operation')}>
            {t('add-operation')}
          </button>
          <button type="button" className="button" onClick={() => onOpen('arrest')}>
            {t('add-arrest')}
          </button>
        </div>
      ) : null}
    </section>
  );
}

function Dossier({ file, editable, onOpen, onDone }: ActsProps) {
  const { session, mayInvestigate, sign } = useDesk();
  const { t, time, language } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [recipients, setRecipients] = useState('');
  const get = async (wanted: 'ar' | 'fr'): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const to = recipients.trim() === '' ? '' : `&to=${encodeURIComponent(recipients.trim())}`;
      const signatures = await signCustody(sign, file.id, exportActs('bundle'));
      await downloadWith(`/v1/cases/${file.id}/dossier?language=${wanted}${to}`, { signatures });
      await onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const empty = busy || file.exhibitList.length === 0;
  const mayMake = mayInvestigate && (editable || file.state === 'referred');
  return (
    <section className="stack">
      <h2>{t('dossier')}</h2>
      <p className="small">{t('dossier-hint')}</p>
      {mayMake ? (
        <details>
          <summary className="small">{t('dossier-recipients')}</summary>
          <label className="stack tight">
            <span className="small soft">{t('dossier-recipients-hint')}</span>
            <textarea
              rows={2}
              dir="ltr"
              spellCheck={false}
              aria-label={t('dossier-recipients')}
              value={recipients}
              onChange={(event) => setRecipients(event.currentTarget.value)}
            />
          </label>
        </details>
      ) : null}
      {mayMake ? (
        <div className="line">
          {(['ar', 'fr'] as const).map((one) => (
            <button key={one} type="button" className="button" disabled={empty} onClick={() => get(one)}>
              {t(`dossier-${one}`)}
            </button>
          ))}
        </div>
      ) : null}
      {session.person.roles.includes('supervisor') && ['referred', 'requalified', 'judged'].includes(file.state) ? (
        <p>
          <button type="button" className="button" onClick={() => onOpen('disclosure')}>
            {t('disclosure')}
          </button>
        </p>
      ) : null}
      {busy ? (
        <p className="small soft" role="status">
          {t('dossier-busy')}
        </p>
      ) : null}
      <Problem error={error} />
      {mayMake ? (
        <p className="small soft">
          <a href="/verifier.html" download>
            {t('dossier-verifier')}
          </a>{' '}
          {t('dossier-verifier-hint')}
        </p>
      ) : null}
      {file.dossiers.length > 0 ? (
        <details>
          <summary className="small">{t('dossiers-made', { count: file.dossiers.length })}</summary>
          <ul className="stack tight small">
            {file.dossiers.map((dossier) => (
              <li key={dossier.sha256}>
                <bdi>{file.names[dossier.by] ?? '—'}</bdi> · {time(dossier.at)} ·{' '}
                {new Intl.DisplayNames(language, { type: 'language' }).of(dossier.language)}
                <br />
                <Digest value={dossier.sha256} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
