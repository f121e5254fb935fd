import type { DeskFile } from '@sanad/wire/desk';
import type { ReportContent } from '@sanad/wire/intake';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Link, Problem, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { deskFileOf } from './desk-reads.ts';
import { Choice, Line } from './fields.tsx';
import { PlanCard } from './plan-card.tsx';

const USES = ['contact', 'lawyer', 'psychologist', 'shelter', 'referral', 'bulletin', 'figures'] as const;
const HANDLINGS = ['anonymous-advice', 'consented-referral', 'legal-duty-referral'] as const;

/** What the association keeps beside a report: what she allowed, where it goes, her plan, who names the same. */
export function CareCards({ id, content, desk }: { id: string; content: Partial<ReportContent> | null; desk: string }) {
  const client = useQueryClient();
  const { mayInvestigate: isDesk } = useDesk();
  const found = useQuery(deskFileOf(id));
  if (!found.data) return <Problem error={found.error} />;
  const again = (): void => void client.invalidateQueries({ queryKey: ['report', id] });
  return (
    <>
      <ConsentCard id={id} file={found.data} onDone={again} />
      <HandlingCard id={id} file={found.data} onDone={again} />
      {content && isDesk ? <SameCard id={id} file={found.data} content={content} onDone={again} /> : null}
      {content && isDesk ? <PlanCard id={id} plan={found.data.plan} desk={desk} onDone={again} /> : null}
    </>
  );
}

type Card = { readonly id: string; readonly file: DeskFile; readonly onDone: () => void };

/** The uses that she allows now. */
export function allowedUses(file: DeskFile): Set<string> {
  const uses = new Set<string>();
  for (const { use, given } of file.consents) given ? uses.add(use) : uses.delete(use);
  return uses;
}

function ConsentCard({ id, file, onDone }: Card) {
  const { t, date } = useWords();
  const { mayInvestigate: isDesk } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const allowed = allowedUses(file);
  const say = async (use: (typeof USES)[number], given: boolean): Promise<void> => {
    try {
      const way = use === 'referral' && given ? 'signed-request' : 'spoken';
      await send('POST', `/v1/reports/${id}/consents`, { use, given, way });
      setError(null);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('consent-title')}>
      <p className="small soft">{t('consent-hint')}</p>
      <ul className="stack tight">
        {USES.map((use) => {
          const last = file.consents.findLast((one) => one.use === use);
          const isAllowed = allowed.has(use);
          return (
            <li key={use} className="line between ruled">
              <span className="stack tight">
                <span>{t(`consent-${use}`)}</span>
                <span className="small soft">
                  <Facts>
                    {t(isAllowed ? 'consent-yes' : last ? 'consent-back' : 'consent-no')}
                    {last ? date(last.at) : null}
                  </Facts>
                </span>
              </span>
              {isDesk ? (
                <button
                  type="button"
                  className={isAllowed ? 'button quiet' : 'button'}
                  onClick={() => say(use, !isAllowed)}
                >
                  {t(isAllowed ? 'consent-back' : use === 'referral' ? 'consent-give-signed' : 'consent-give-spoken')}
                  <span className="visually-hidden"> {t(`consent-${use}`)}</span>
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Problem error={error} />
    </Section>
  );
}

function HandlingCard({ id, file, onDone }: Card) {
  const { t, date } = useWords();
  const { session } = useDesk();
  const [handling, setHandling] = useState<string>('anonymous-advice');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const isLawyer = session.person.roles.includes('lawyer');
  const decide = async (): Promise<void> => {
    try {
      await send('POST', `/v1/reports/${id}/handlings`, { handling, reason });
      setReason('');
      setError(null);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('handling-title')}>
      {file.handlings.length === 0 ? <p className="soft">{t('handling-none')}</p> : null}
      <ol className="stack tight">
        {file.handlings.map((one) => (
          <li key={one.at + one.handling}>
            <strong>{t(`handling-${one.handling}`)}</strong>
            <br />
            <span className="small soft">
              <Facts>
                <Said>{one.byName}</Said>
                {date(one.at)}
                <Said>{one.reason}</Said>
              </Facts>
            </span>
          </li>
        ))}
      </ol>
      <Choice name="handling" label={t('handling-title')} value={handling} onChange={setHandling}>
        {HANDLINGS.map((one) => (
          <option key={one} value={one} disabled={one === 'legal-duty-referral' && !isLawyer}>
            {t(`handling-${one}`)}
          </option>
        ))}
      </Choice>
      <Line name="handling-reason" label={t('handling-reason')} value={reason} onChange={setReason} />
      <p className="small soft">{t('handling-lawyer-hint')}</p>
      <p>
        <button type="button" className="button" disabled={reason.trim().length < 3} onClick={decide}>
          {t('handling-decide')}
        </button>
      </p>
      <Problem error={error} />
    </Section>
  );
}

function SameCard({ id, file, content, onDone }: Card & { readonly content: Partial<ReportContent> }) {
  const { t } = useWords();
  const [made, setMade] = useState<{ contacts: number; sameContact: number; sameWords: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const link = async (): Promise<void> => {
    try {
      const marks = { contacts: content.contacts ?? '', saw: content.saw ?? '' };
      setMade((await send<NonNullable<typeof made>>('POST', `/v1/reports/${id}/marks`, marks)).body);
      setError(null);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t('same-title')}>
      <p className="small soft">{t('same-hint')}</p>
      {file.same.length > 0 ? (
        <ul className="stack tight">
          {file.same.map(({ report, kind }) => (
            <li key={report + kind}>
              <Link to={`/reports/${report}`}>
                {t(`pattern-${kind}`)} · <Island>{report.slice(-5)}</Island>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <button type="button" className="button" onClick={link}>
          {t('same-link')}
        </button>
      </p>
      {made ? (
        <p role="status">
          {t('same-made', { contacts: made.contacts, same: Math.max(made.sameContact, made.sameWords) })}
        </p>
      ) : null}
      <Problem error={error} />
    </Section>
  );
}
