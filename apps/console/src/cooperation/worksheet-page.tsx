import { canonicalize } from '@sanad/base/jcs';
import { sourceText } from '@sanad/jurisdiction/sources';
import type { Worksheet, WorksheetStep } from '@sanad/wire/cooperation';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isConflict, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { useVersionedDraft } from '../draft.ts';
import { Facts, Island, Link, Problem, Reading, Section, Waiting } from '../parts.tsx';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';
import { countryName } from './country.ts';
import { FactsForm } from './facts-form.tsx';
import { LETTER_KINDS, NewLetter } from './new-letter.tsx';
import { registerOf, worksheetOf } from './reads.ts';
import { RequestList } from './request-list.tsx';
import { readFacts, type SheetFacts } from './sheet-facts.ts';
import { WorksheetSteps } from './worksheet-steps.tsx';

/** The jurisdiction worksheet of a case: facts are ticked, the rules answer at once, a person signs. */
export default function WorksheetPage({ id }: { id: string }) {
  const { t, tAny, language, date, list, colon } = useWords();
  const { mayWork } = useDesk();
  const client = useQueryClient();
  const found = useQuery(worksheetOf(id));
  const requests = useQuery(registerOf(id));
  const mine = useVersionedDraft<SheetFacts>(`worksheet ${id}`, found.data?.etag ?? null);
  const [error, setError] = useState<unknown>(null);
  const sheet = found.data?.body;
  const signedFacts = readFacts(sheet?.facts ?? {});
  // Offences are the case's own affair: what came or went there since counts here.
  const facts: SheetFacts = { ...(mine.value ?? signedFacts), offences: sheet?.offences ?? [] };
  const isChanged = written(facts) !== written(signedFacts);
  const preview = useQuery({
    queryKey: ['worksheet', id, written(facts)],
    queryFn: async () => (await send<Worksheet>('POST', `/v1/cases/${id}/worksheet/preview`, facts)).body,
    enabled: sheet !== undefined && isChanged,
    placeholderData: keepPreviousData,
  });
  if (!found.data || !sheet) return found.error ? <Problem error={found.error} /> : <Waiting />;
  const shown = isChanged ? (preview.data ?? sheet) : sheet;
  const sign = async (): Promise<void> => {
    try {
      await send('PUT', `/v1/cases/${id}/worksheet`, facts, { match: mine.match });
      mine.drop();
      setError(null);
    } catch (thrown) {
      setError(thrown);
      if (isConflict(thrown)) mine.rebase();
    }
    await client.invalidateQueries({ queryKey: ['worksheet', id] });
  };
  const draft = async (step: WorksheetStep, kind: string): Promise<void> => {
    const { to: country, item, holder, instrument } = step;
    const wanted = { kind, country, item, holder, instrument };
    try {
      const { body } = await send<{ id: string }>('POST', `/v1/cases/${id}/requests`, wanted);
      await client.invalidateQueries({ queryKey: ['requests'] });
      go(`/cooperation/${body.id}`);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const signed = sheet.signedAt;
  // The states that may claim have a section of their own. What two things asked for have in common is said once.
  const remarks = new Set(
    shown.remarks.filter(({ code }) => code !== 'other-claims').map(({ text }) => text[language]),
  );
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to={`/cases/${id}`}>{t('worksheet-case')}</Link>
        </p>
        <h1>{t('worksheet')}</h1>
        <p className="soft">{shown.caution[language]}</p>
      </header>
      <div className="sheet-columns">
        <Section title={t('worksheet-facts')}>
          <FactsForm facts={facts} onChange={mine.keep} />
          <p className="line">
            <button type="button" className="button main" onClick={sign}>
              {t('worksheet-sign')}
            </button>
            <span className="small soft">
              {signed ? t('worksheet-signed', { date: date(signed) }) : t('worksheet-unsigned')}
              {signed && isChanged ? ` ${t('worksheet-changed')}` : null}
            </span>
            {mine.value ? (
              <button type="button" className="button quiet" onClick={mine.drop}>
                {t('drop-changes')}
              </button>
            ) : null}
          </p>
          <Problem error={error ?? preview.error} />
        </Section>
        <Section title={t('worksheet-hooks')}>
          <ul className="hooks" aria-live="polite">
            {[...shown.hooks]
              .sort((a, b) => RANK[a.result] - RANK[b.result])
              .map((hook) => (
                <li key={hook.rule} className={hook.result}>
                  <span className="line between">
                    <strong>
                      <Island>{hook.rule}</Island>
                    </strong>
                    <span
                      className={`tag ${hook.result === 'applies' ? 'settled' : hook.result === 'unknown' ? 'review' : 'none'}`}
                    >
                      {t(`rule-${hook.result}`)}
                    </span>
                  </span>
                  <p className="small">
                    <Reading text={hook.because[language]} />
                  </p>
                  {hook.result === 'does-not' ? null : (
                    <p className="small soft">
                      <Facts>
                        <Reading text={sourceText(hook.source, language)} />
                        {tAny(`verify-${hook.verify}`, hook.verify)}
                      </Facts>
                    </p>
                  )}
                </li>
              ))}
          </ul>
        </Section>
      </div>
      {shown.competence ? (
        <Section title={t('worksheet-court')}>
          <p>
            <strong>{t(`court-${shown.competence.court}`)}</strong>
          </p>
          <p className="small">
            <Reading text={shown.competence.because[language]} />
          </p>
          <p className="small soft">
            {t('worksheet-local', {
              criteria: list(shown.competence.local.map((one) => tAny(`local-${one}`, one))),
            })}
          </p>
        </Section>
      ) : null}
      {shown.claims.length > 0 ? (
        <Section title={t('worksheet-claims')}>
          <ul className="stack tight">
            {shown.claims.map((one) => (
              <li key={one.country}>
                <strong>{countryName(one.country, language)}</strong>
                {colon}
                {list(one.grounds.map((ground) => tAny(`ground-${ground}`, ground)))}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {remarks.size > 0 ? (
        <Section title={t('worksheet-remarks')}>
          <ul className="stack tight">
            {[...remarks].map((text) => (
              <li key={text}>
                <Reading text={text} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('worksheet-routes')}>
        <WorksheetSteps steps={shown.routes} onDraft={mayWork ? draft : null} />
      </Section>
      {mayWork ? <NewLetter caseId={id} kinds={LETTER_KINDS} /> : null}
      {requests.data && requests.data.length > 0 ? (
        <Section title={t('requests-of-case')}>
          <RequestList rows={requests.data} />
        </Section>
      ) : null}
    </div>
  );
}

const RANK = { applies: 0, unknown: 1, 'does-not': 2 } as const;

/** The ledger keeps facts with their names in another order. */
function written(facts: SheetFacts): string {
  return canonicalize(facts as never);
}
