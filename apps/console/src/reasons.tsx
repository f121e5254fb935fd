import type { Reason } from '@sanad/wire/post';
import { joinOverBlanks } from './highlight.ts';
import { Facts, Island } from './parts.tsx';
import { useWords } from './words.tsx';

type Counted = Reason & { readonly posts?: number };

/** The marks as text: every reason with its words, why it counts, and what speaks against. */
export function Reasons(props: {
  reasons: readonly Counted[];
  text: string;
  on?: string | null;
  onPick?: (code: string | null) => void;
  /** without what speaks against: there is nothing to weigh in a call for help */
  oneSided?: boolean;
}) {
  const { t } = useWords();
  const numbered = props.reasons.map((reason, i) => ({ reason, n: i + 1 }));
  const groups = [
    { title: t('reasons-for'), empty: t('no-reasons'), items: numbered.filter(({ reason }) => !reason.against) },
    {
      title: t('reasons-against'),
      empty: t('no-counter-reasons'),
      items: numbered.filter(({ reason }) => reason.against),
    },
  ];
  return groups.slice(0, props.oneSided ? 1 : 2).map(({ title, empty, items }) => (
    <section key={title} className="stack">
      <h2>{title}</h2>
      {items.length === 0 ? <p className="soft small">{empty}</p> : null}
      <ul className="reasons">
        {items.map(({ reason, n }) => (
          <OneReason key={reason.code} reason={reason} n={n} {...props} />
        ))}
      </ul>
    </section>
  ));
}

function OneReason(props: {
  reason: Counted;
  n: number;
  text: string;
  on?: string | null;
  onPick?: (code: string | null) => void;
}) {
  const { t, language } = useWords();
  const { reason, n } = props;
  const spans = joinOverBlanks(props.text, [reason])[0]!.spans;
  const words = [...new Set(spans.map(([start, end]) => props.text.slice(start, end).trim()))];
  return (
    <li
      className={`${reason.against ? 'against' : ''}${props.on === reason.code ? ' on' : ''}`}
      onMouseEnter={() => props.onPick?.(reason.code)}
      onMouseLeave={() => props.onPick?.(null)}
    >
      <span className="n">{n}</span>
      <div className="body">
        <h3>{reason.title[language]}</h3>
        {words.length > 0 ? (
          <p className="quoted">
            {words.map((one) => (
              <bdi key={one} className="words">
                {one}
              </bdi>
            ))}
          </p>
        ) : null}
        <p className="small">{reason.explanation[language]}</p>
        <Facts>
          <Island>{reason.code}</Island>
          {reason.posts === undefined ? null : <span>{t('in-posts', { count: reason.posts })}</span>}
        </Facts>
      </div>
    </li>
  );
}
