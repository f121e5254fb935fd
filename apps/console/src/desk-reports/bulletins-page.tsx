import { blankTemplate, pointersIn } from '@sanad/campaigns/blank';
import type { Campaign } from '@sanad/wire/campaign';
import type { Bulletin } from '@sanad/wire/desk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '../api.ts';
import { ReasonDialog, type Reasoned } from '../case/reason-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Facts, Link, Problem, Said, Section, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { campaignOf } from '../reads.ts';
import { keyed } from '../row-keys.ts';
import { useWords } from '../words.tsx';
import { bulletinsRead } from './desk-reads.ts';
import { Area } from './fields.tsx';

/** Bulletins («بلاغ»): drafted from a confirmed campaign with its slots blanked, approved by a second person, printed. */
export default function BulletinsPage() {
  const { t } = useWords();
  const { query } = usePlace();
  const campaign = query.get('campaign');
  const found = useQuery(bulletinsRead);
  if (!found.data) return found.error ? <Problem error={found.error} /> : <Waiting />;
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t('desk-bulletins')}</h1>
        <p className="soft">{t('bulletin-hint')}</p>
      </header>
      {campaign ? <Draft campaign={campaign} /> : null}
      {found.data.length === 0 && !campaign ? <p className="notice">{t('bulletin-none')}</p> : null}
      {found.data.map((one) => (
        <BulletinView key={one.id} one={one} />
      ))}
    </div>
  );
}

const BLANK = '……';

/** The form of a campaign with everything blanked that points to a person, a place or a price. */
export function blanked(template: Campaign['template']): string {
  return blankTemplate(template)
    .map((part) => ('words' in part ? part.words : BLANK))
    .join(' ')
    .replace(/(?:……\s*){2,}/g, `${BLANK} `)
    .trim();
}

/** Names and towns in the words: whoever writes and whoever approves sees them, since only a person knows whom they mean. */
function Pointers({ text }: { text: string }) {
  const { t } = useWords();
  const found = new Map(pointersIn(text).flatMap((one) => (one.slot === 'contact' ? [] : [[one.text, one.slot]])));
  if (found.size === 0) return null;
  return (
    <ul className="notice">
      {[...found].map(([word, slot]) => (
        <li key={word}>
          {t(slot === 'name' ? 'finding-name-in-words' : 'finding-place-in-words')} <Said>{word}</Said>
        </li>
      ))}
    </ul>
  );
}

function Draft({ campaign }: { campaign: string }) {
  const { t, language, date } = useWords();
  const client = useQueryClient();
  const found = useQuery(campaignOf(campaign));
  const [text, setText] = useState('');
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!found.data) return;
    const { template, size, firstAt } = found.data.body;
    const model = t('bulletin-model', { day: date(firstAt), posts: size, template: blanked(template) });
    // What she wrote stays when the campaign is read again.
    setText((written) => written || model);
  }, [found.data, t, date]);
  const save = async (): Promise<void> => {
    try {
      await send('POST', `/v1/campaigns/${campaign}/bulletins`, { language, text });
      setError(null);
      setSaved(true);
      await client.invalidateQueries({ queryKey: ['bulletins'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (saved) return null;
  return (
    <Section title={t('bulletin-draft')}>
      <Area
        name="bulletin-text"
        label={t('bulletin-text')}
        rows={14}
        max={6_000}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        value={text}
        onChange={setText}
      />
      <Pointers text={text} />
      <p>
        <button type="button" className="button main" disabled={text.trim().length < 20} onClick={save}>
          {t('bulletin-save')}
        </button>
      </p>
      <Problem error={error ?? found.error} />
    </Section>
  );
}

function BulletinView({ one }: { one: Bulletin }) {
  const { t, date } = useWords();
  const { session } = useDesk();
  const client = useQueryClient();
  const [act, setAct] = useState<Reasoned | null>(null);
  const [onPaper, setOnPaper] = useState(false);
  useEffect(() => {
    if (!onPaper) return;
    const done = (): void => setOnPaper(false);
    addEventListener('afterprint', done);
    print();
    return () => removeEventListener('afterprint', done);
  }, [onPaper]);
  const answer = (said: 'approved' | 'refused'): void =>
    setAct({
      title: t(said === 'approved' ? 'bulletin-approve' : 'bulletin-refuse'),
      method: 'POST',
      path: `/v1/bulletins/${one.id}/answers`,
      body: { answer: said },
    });
  const mayAnswer = one.answer === 'waiting' && one.draftedBy !== session.person.id;
  return (
    <div className={onPaper ? 'bulletin on-paper' : 'bulletin'}>
      <Section title={date(one.draftedAt)}>
        <p className="small soft">
          <Facts>
            <Said>{one.draftedByName}</Said>
            {t(`bulletin-${one.answer}`)}
          </Facts>
        </p>
        <article className="paper block" lang={one.language} dir="auto">
          {keyed(one.text.split('\n'), (line) => line).map(({ key, row }) => (
            <p key={key}>{row}</p>
          ))}
          <p className="paper-foot">{date(one.draftedAt)}</p>
        </article>
        {one.answer === 'waiting' ? <Pointers text={one.text} /> : null}
        <p className="line">
          {mayAnswer ? (
            <>
              <button type="button" className="button main" onClick={() => answer('approved')}>
                {t('bulletin-approve')}
              </button>
              <button type="button" className="button quiet" onClick={() => answer('refused')}>
                {t('bulletin-refuse')}
              </button>
            </>
          ) : null}
          {one.answer === 'approved' ? (
            <button type="button" className="button" onClick={() => setOnPaper(true)}>
              {t('bulletin-print')}
            </button>
          ) : null}
        </p>
        {act ? (
          <ReasonDialog
            act={act}
            onClose={() => setAct(null)}
            onDone={() => client.invalidateQueries({ queryKey: ['bulletins'] })}
          />
        ) : null}
      </Section>
    </div>
  );
}
