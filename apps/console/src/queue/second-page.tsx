import type { Verdict } from '@sanad/wire/common';
import type { SecondLook } from '@sanad/wire/review';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { KEYS, useKeys } from '../keys.ts';
import { Cap, Empty, Link, Problem, Waiting } from '../parts.tsx';
import { PostText } from '../post-text.tsx';
import { TemplateView } from '../template-view.tsx';
import { useWords } from '../words.tsx';
import { agreementOf, secondLookOf, secondLooksOf } from './more-reads.ts';

const VERDICTS: readonly Verdict[] = ['lure', 'not-lure', 'cannot-tell'];

/** A sample of decisions looked at by a second person who is not told the first verdict; for the lead, how far they agree. */
export default function SecondPage() {
  const { t } = useWords();
  const { session, mayWork } = useDesk();
  const list = useQuery({ ...secondLooksOf, enabled: mayWork });
  const leads = session.person.roles.some((role) => role === 'supervisor' || role === 'auditor');
  const first = list.data?.[0];
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/queue">{t('to-queue')}</Link>
        </p>
        <h1>{t('place-second')}</h1>
        <p className="soft">{t('second-hint')}</p>
      </header>
      {leads ? <AgreementView /> : null}
      <Problem error={list.error} />
      {mayWork && list.isPending ? <Waiting /> : null}
      {list.data && !first ? <Empty title="second-empty" text="second-empty-text" /> : null}
      {first ? <Look key={first.decision} look={first} /> : null}
    </div>
  );
}

function Look({ look }: { look: SecondLook }) {
  const { t, language } = useWords();
  const { sign, say } = useDesk();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const page = useQuery(secondLookOf(look.decision));
  const judge = async (verdict: Verdict): Promise<void> => {
    if (!page.data || busy) return;
    setBusy(true);
    setError(null);
    try {
      const { root, shown } = page.data;
      const signature = await sign({ kind: 'campaign.reviewed', decision: look.decision, root, verdict, shown });
      const body = { verdict, root, shown, signature };
      await send('POST', `/v1/second-looks/${look.decision}`, body, { key: crypto.randomUUID() });
      say(t('second-said'));
      await client.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  useKeys({
    lure: () => judge('lure'),
    'not-lure': () => judge('not-lure'),
    'cannot-tell': () => judge('cannot-tell'),
  });
  if (!page.data) return page.error ? <Problem error={page.error} /> : <Waiting />;
  const { sample, template, templatePosts, size } = page.data;
  return (
    <article className="stack ruled big">
      <p className="small soft">{t('posts', { count: size })}</p>
      {sample ? (
        <PostText post={{ ...sample, reasons: [], reading: { contacts: [] } }} on={null} onPick={() => {}} />
      ) : null}
      {template.length > 0 ? (
        <TemplateView template={template} from={{ read: templatePosts, all: size + page.data.proposed }} />
      ) : null}
      <Problem error={error} />
      <div className="verdicts">
        {VERDICTS.map((verdict) => {
          const row = KEYS.find(({ deed }) => deed === verdict)!;
          return (
            <button
              key={verdict}
              type="button"
              className="button keyed wide"
              disabled={busy}
              onClick={() => judge(verdict)}
            >
              <Cap>{language === 'ar' ? row.ar : row.latin}</Cap>
              <span>{t(`verdict-${verdict}`)}</span>
            </button>
          );
        })}
      </div>
    </article>
  );
}

function AgreementView() {
  const { t, number, date } = useWords();
  const { data, error } = useQuery(agreementOf);
  if (!data) return error ? <Problem error={error} /> : null;
  const round = (value: number): string => number(Math.round(value * 100) / 100);
  return (
    <section className="stack ruled">
      <h2>{t('agreement')}</h2>
      <p>
        {data.pairs > 0 ? t('agreement-pairs', { count: data.pairs, agreed: data.agreed }) : ''}{' '}
        {t('agreement-waiting', { count: data.waiting })}
      </p>
      <p>
        {data.kappa === null || data.interval === null
          ? t('kappa-none')
          : t('kappa', { kappa: round(data.kappa), from: round(data.interval[0]), to: round(data.interval[1]) })}
      </p>
      {data.apart.length > 0 ? (
        <>
          <h3>{t('agreement-apart')}</h3>
          <ul className="links">
            {data.apart.map((pair) => (
              <li key={pair.campaign + pair.at}>
                <Link to={`/campaigns/${pair.campaign}`}>
                  {t(`verdict-${pair.first}`)} / {t(`verdict-${pair.second}`)}
                </Link>
                <span className="small soft">{date(pair.at)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
