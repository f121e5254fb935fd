import type { Verdict } from '@sanad/wire/common';
import type { Agreement } from '@sanad/wire/review';
import { CountTable } from '../count-table.tsx';
import { Link, Scrolls } from '../parts.tsx';
import { PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';

const VERDICTS: readonly Verdict[] = ['lure', 'not-lure', 'cannot-tell'];

/** For the lead: how far two people agree, with how sure that is, and who said what against whom. */
export function Agreed({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const { pairs, agreed, waiting, table } = agreement;
  const count = (first: Verdict, second: Verdict): number =>
    table.find((one) => one.first === first && one.second === second)?.pairs ?? 0;
  return (
    <section className="stack ruled" aria-labelledby="agreement">
      <h2 id="agreement">{t('agreement')}</h2>
      <p>
        {pairs > 0 ? t('agreement-pairs', { count: pairs, agreed }) : ''} {t('agreement-waiting', { count: waiting })}
      </p>
      <p>{useKappa(agreement)}</p>
      {pairs > 0 ? (
        <Scrolls label={t('agreement-table')} across>
          <CountTable
            head={[
              t('agreement-first'),
              ...VERDICTS.map((second) => t('agreement-second', { verdict: t(`verdict-${second}`) })),
            ]}
            rows={VERDICTS.map((first) => ({
              id: first,
              name: t(`verdict-${first}`),
              numbers: VERDICTS.map((second) => count(first, second)),
            }))}
          />
        </Scrolls>
      ) : null}
    </section>
  );
}

/** Kappa in words, or why there is none: with no pairs, and when both always said one and the same. */
function useKappa({ pairs, kappa, interval }: Agreement): string {
  const { t, number } = useWords();
  const round = (value: number): string => number(Math.round(value * 100) / 100);
  if (kappa !== null && interval !== null)
    return t('kappa', { kappa: round(kappa), from: round(interval[0]), to: round(interval[1]) });
  return t(pairs === 0 ? 'kappa-none' : 'kappa-one-word');
}

/** What two people judged differently, by its words, to be talked about. */
export function JudgedApart({ pairs }: { pairs: Agreement['apart'] }) {
  const { t, date } = useWords();
  if (pairs.length === 0) return null;
  return (
    <section className="stack ruled" aria-labelledby="judged-apart">
      <h2 id="judged-apart">{t('agreement-apart')}</h2>
      <ul className="stack">
        {pairs.map(({ campaign, sample, first, second, at }) => (
          <li key={campaign + at} className="stack tight">
            <Link to={`/campaigns/${campaign}`}>
              <span className="clamp" dir="auto">
                <PlainWords text={sample} />
              </span>
            </Link>
            <span className="small soft">
              {t('agreement-said', { first: t(`verdict-${first}`), second: t(`verdict-${second}`), date: date(at) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
