import type { Verdict } from '@sanad/wire/common';
import type { SecondLook } from '@sanad/wire/review';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { KEYS, useKeys } from '../keys.ts';
import { Cap, Empty, Link, Problem, Waiting } from '../parts.tsx';
import { PostText } from '../post-text.tsx';
import { TemplateView } from '../template-view.tsx';
import { useWords } from '../words.tsx';
import { Agreed, JudgedApart } from './agreed.tsx';
import { agreementOf, secondLookOf, secondLooksOf } from './more-reads.ts';

const VERDICTS: readonly Verdict[] = ['lure', 'not-lure', 'cannot-tell'];

/** A sample of decisions looked at by a second person who is not told the first verdict; for the lead, how far they agree. */
export default function SecondPage() {
  const { t } = useWords();
  const { session, mayWork } = useDesk();
  const list = useQuery({ ...secondLooksOf, enabled: mayWork });
  const leads = session.person.roles.some((role) => role === 'supervisor' || role === 'auditor');
  const agreement = useQuery({ ...agreementOf, enabled: leads });
  const first = list.data?.[0];
  const judged = useRef(false);
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/queue">{t('to-queue')}</Link>
        </p>
        <h1>{t('place-second')}</h1>
        <p className="soft">{t('second-hint')}</p>
      </header>
      {agreement.data ? <Agreed agreement={agreement.data} /> : null}
      <Problem error={list.error ?? agreement.error} />
      {mayWork && list.isPending ? <Waiting /> : null}
      {list.data && !first ? <Empty title="second-empty" text="second-empty-text" /> : null}
      {first ? (
        <Look
          key={first.decision}
          look={first}
          follows={judged.current}
          onJudged={() => {
            judged.current = true;
          }}
        />
      ) : null}
      {agreement.data ? <JudgedApart pairs={agreement.data.apart} /> : null}
    </div>
  );
}

/** `follows`: on one that was just judged; whoever reads by ear or keyboard is led to it. */
function Look({ look, follows, onJudged }: { look: SecondLook; follows: boolean; onJudged: () => void }) {
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
      onJudged();
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
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = page.data !== undefined;
  useEffect(() => {
    if (isHere && follows) heading.current?.focus();
  }, [isHere, follows]);
  if (!page.data) return page.error ? <Problem error={page.error} /> : <Waiting />;
  const { sample, template, templatePosts, size } = page.data;
  return (
    <article className="stack ruled big" aria-labelledby="second-look">
      <div className="section-head">
        <h2 id="second-look" ref={heading} tabIndex={-1}>
          {t('second-next')}
        </h2>
        <span className="small soft">{t('posts', { count: size })}</span>
      </div>
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
